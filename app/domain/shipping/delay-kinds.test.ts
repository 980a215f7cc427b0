import { describe, expect, it } from "vitest";
import type { DelaySettings } from "../policy/shipping-types";
import { delayBegins } from "./delay-kinds";
import type { LaneForecast } from "./promise";
import type { Shipment } from "./shipment";
import { aParcel, at, said, watched } from "./testing";
import { withNews } from "./shipment";
import type { ParcelNews } from "./news";
import type { DelayKind } from "./types";

const SETTINGS: DelaySettings = { afterHours: 24, chancePercent: 70, everyDays: 3, most: 3 };
const NOW = at(500);
const PROMISE = 4 * 24 + 11;
const begins = (kind: DelayKind, one: Shipment, forecast: LaneForecast | null = null, now = NOW) =>
  delayBegins(kind, watched(one, forecast), SETTINGS, now);
const heard = (news: readonly ParcelNews[], changes: Partial<Shipment> = {}) => withNews(aParcel(changes), news, NOW);
const unshipped = (changes: Partial<Shipment> = {}) =>
  aParcel({ state: "UNSHIPPED", fulfillmentId: null, trackingNumber: null, shippedAt: null, ...changes });
const told = { noticesSent: 1, lastNoticeAt: at(50), promisedAt: at(50) };
const unknown = (delayKind: DelayKind) => ({
  ...told,
  promisedBy: null,
  promiseSource: null,
  delayKind,
  delaySince: at(40),
});

describe("when a delay begins", () => {
  it("missed: when the promise is over for so long, whether it was scanned or not", () => {
    expect(begins("missed", aParcel())).toEqual(at(PROMISE + 24));
    expect(begins("missed", heard([said("IN_TRANSIT", 5)]))).toEqual(at(PROMISE + 24));
    expect(begins("missed", heard([said("READY_FOR_PICKUP", 5)]))).toBeNull();
    expect(begins("missed", unshipped())).toBeNull();
  });

  it("missed, and told that no date is known: it goes on until there is one", () => {
    expect(begins("missed", aParcel(unknown("missed")))).toEqual(at(40));
    expect(begins("missed", aParcel(unknown("no_scan")))).toBeNull();
  });

  it("without a tracking number silence says nothing: neither missed nor not picked up", () => {
    const silent = aParcel({ trackingNumber: null });
    for (const kind of ["missed", "no_pickup"] as const) expect(begins(kind, silent)).toBeNull();
    expect(begins("missed", heard([said("IN_TRANSIT", 5)], { trackingNumber: null }))).toEqual(at(PROMISE + 24));
  });

  it("of a carrier never heard of, silence says nothing either, until something is heard of this very parcel", () => {
    const of = (one: Shipment) => ({ ...watched(one), isCarrierHeard: false });
    for (const kind of ["missed", "no_pickup"] as const)
      expect(delayBegins(kind, of(aParcel()), SETTINGS, NOW)).toBeNull();
    expect(delayBegins("missed", of(heard([said("IN_TRANSIT", 5)])), SETTINGS, NOW)).toEqual(at(PROMISE + 24));
  });

  it("not picked up, not scanned, lost: counted from the label, and from the last scan", () => {
    expect(begins("no_pickup", aParcel())).toEqual(at(24));
    const moving = heard([said("IN_TRANSIT", 5), said("LABEL_PRINTED", 9)]);
    expect(begins("no_pickup", moving)).toBeNull();
    expect(begins("no_scan", moving)).toEqual(at(29));
    expect(begins("lost", moving)).toEqual(at(29));
    expect(begins("no_scan", aParcel())).toBeNull();
    const lost = heard([said("IN_TRANSIT", 5), said("FAILURE", 6, { detail: "lost" })]);
    expect(begins("lost", lost)).toEqual(at(6));
    expect(begins("no_scan", lost)).toBeNull();
  });

  it("returning and a failed attempt: counted from that news", () => {
    const back = heard([said("FAILURE", 6, { detail: "return_to_sender" })]);
    expect(begins("returning", back)).toEqual(at(30));
    expect(begins("failed_attempt", heard([said("ATTEMPTED_DELIVERY", 7)]))).toEqual(at(31));
    expect(begins("failed_attempt", heard([said("ATTEMPTED_DELIVERY", 7), said("OUT_FOR_DELIVERY", 20)]))).toBeNull();
  });

  it("the carrier is late: by its date when it gives one, by its word when it does not", () => {
    const eta = (hours: number) => said("IN_TRANSIT", 6, { estimatedDeliveryAt: at(hours) });
    expect(begins("carrier_late", heard([eta(PROMISE + 25)]))).toEqual(at(6));
    expect(begins("carrier_late", heard([eta(PROMISE + 23)]))).toBeNull();
    expect(begins("carrier_late", heard([said("DELAYED", 7)]))).toEqual(at(7));
    expect(begins("carrier_late", heard([eta(PROMISE), said("DELAYED", 7)]))).toEqual(at(7));
  });

  it("late by the carrier's word, with a date that is in time all the same, is not late", () => {
    expect(begins("carrier_late", heard([said("DELAYED", 7, { estimatedDeliveryAt: at(PROMISE) })]))).toBeNull();
  });

  it("told that no date is known: the carrier's first date since is told", () => {
    const before = heard([said("IN_TRANSIT", 6, { estimatedDeliveryAt: at(90) })], unknown("no_scan"));
    expect(begins("carrier_late", before)).toBeNull();
    const since = heard([said("IN_TRANSIT", 60, { estimatedDeliveryAt: at(90) })], unknown("no_scan"));
    expect(begins("carrier_late", since)).toEqual(at(60));
  });

  it("not shipped: when the day it should leave is over for so long", () => {
    expect(begins("not_shipped", unshipped())).toEqual(at(PROMISE + 24));
    expect(begins("not_shipped", aParcel())).toBeNull();
    expect(begins("not_shipped", unshipped(unknown("not_shipped")))).toEqual(at(40));
  });

  it("not shipped: at once when staff say that it leaves later; a date told again is asked about before it passes", () => {
    const later = { expectedBy: at(400) };
    expect(begins("not_shipped", unshipped({ ...later, promisedAt: at(1) }))).toEqual(at(1));
    expect(begins("not_shipped", unshipped({ ...later, ...told, promisedBy: at(400) }))).toEqual(at(400 - 72));
  });

  it("at risk: from the first hour at which it is likely enough to miss its promise, never once that is over", () => {
    const from = (hour: number): LaneForecast => ({
      parcels: 50,
      p50: at(90),
      p90: at(140),
      lateProbability: (_by, lookedAt) => (lookedAt >= at(hour) ? 0.7 : 0.69),
      because: "",
    });
    const moving = heard([said("IN_TRANSIT", 5)]);
    expect(begins("at_risk", moving, from(61), at(6))).toEqual(at(61));
    expect(begins("at_risk", moving, from(2), at(6))).toEqual(at(6));
    expect(begins("at_risk", moving, from(PROMISE), at(6))).toBeNull();
    expect(begins("at_risk", moving, from(2), at(PROMISE))).toBeNull();
    expect(begins("at_risk", aParcel(), from(2), at(6))).toBeNull();
    expect(begins("at_risk", moving, null, at(6))).toBeNull();
  });

  it("looking for that hour costs a handful of questions, however far the promise is", () => {
    let asked = 0;
    const forecast: LaneForecast = {
      parcels: 9,
      p50: at(90),
      p90: at(140),
      lateProbability: () => (asked++, 0),
      because: "",
    };
    const count = () =>
      begins("at_risk", heard([said("IN_TRANSIT", 5)], { promisedBy: at(24 * 365) }), forecast, at(6));
    expect(count()).toBeNull();
    expect(asked).toBe(1);
    const rising = { ...forecast, lateProbability: (_by: Date, when: Date) => (asked++, when > at(4000) ? 1 : 0) };
    begins("at_risk", heard([said("IN_TRANSIT", 5)], { promisedBy: at(24 * 365) }), rising, at(6));
    expect(asked).toBeLessThan(20);
  });

  it("nothing begins for what has ended", () => {
    const done = heard([said("DELIVERED", 5)]);
    for (const kind of ["missed", "no_scan", "lost", "carrier_late"] as const) expect(begins(kind, done)).toBeNull();
  });
});
