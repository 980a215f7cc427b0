import { describe, expect, it } from "vitest";
import { newDateOf } from "./new-date";
import { type Estimate, estimateOf, type LaneForecast, quietPromise } from "./promise";
import { DEFAULT_SHIPPING } from "./settings";
import { aParcel, at, watched } from "./testing";
import { DELAY_KINDS } from "./types";

const ZONE = "Europe/Berlin";
const forecast: LaneForecast = { parcels: 50, p50: at(30), p90: at(60), lateProbability: () => 0.5, because: "" };
const DAY = 24;
const estimate = (changes: Parameters<typeof aParcel>[0], lane: LaneForecast | null = null, now = at(1)) =>
  estimateOf({ shipment: aParcel(changes), forecast: lane, settings: DEFAULT_SHIPPING, timeZone: ZONE, now });
const est = (source: Estimate["source"], by: number): Estimate => ({
  source,
  earliest: null,
  latest: at(by),
  because: "",
});

describe("the best estimate", () => {
  it("comes from the first source that has one: carrier, lane, checkout, what the shop states", () => {
    const all = { carrierEta: at(40), checkoutBy: at(50) };
    expect(estimate(all, forecast)).toMatchObject({ source: "CARRIER", latest: new Date("2026-07-08T21:59:59.999Z") });
    expect(estimate({ ...all, carrierEta: null }, forecast)).toMatchObject({ source: "LANE", earliest: at(30) });
    expect(estimate({ ...all, carrierEta: null })).toMatchObject({ source: "CHECKOUT" });
    expect(estimate({})).toMatchObject({ source: "STATED", latest: new Date("2026-07-16T21:59:59.999Z") });
  });

  it("is never a date of carrier or checkout that has passed", () => {
    expect(estimate({ carrierEta: at(40), checkoutBy: at(40) }, null, at(41))).toMatchObject({ source: "STATED" });
  });

  it("of what has not left is the day it should leave", () => {
    const unshipped = { state: "UNSHIPPED", fulfillmentId: null, shippedAt: null } as const;
    expect(estimate({ ...unshipped, checkoutBy: at(50) }, forecast)).toMatchObject({
      source: "STATED",
      latest: new Date("2026-07-09T21:59:59.999Z"),
    });
  });

  it("takes the days of the destination's country where they are stated", () => {
    const settings = { ...DEFAULT_SHIPPING, transitByCountry: [{ countries: ["US"], days: 20 }] };
    const shipment = aParcel({ destination: "US-CA" });
    const { because } = estimateOf({ shipment, forecast: null, settings, timeZone: ZONE, now: at(1) });
    expect(because).toContain("20 working days");
  });
});

describe("a promise without a notice", () => {
  const nothing = { promisedBy: null, promiseSource: null, promisedAt: null };
  const quiet = (changes: Parameters<typeof aParcel>[0], one: Estimate) =>
    quietPromise(aParcel(changes), one, ZONE, at(1));

  it("is the first one, whatever its source", () => {
    expect(quiet(nothing, est("STATED", 99))).toEqual(est("STATED", 99));
  });

  it("is never later than the date told at checkout", () => {
    expect(quiet({ ...nothing, checkoutBy: at(50) }, est("CARRIER", 90))).toMatchObject({ source: "CHECKOUT" });
    expect(quiet({ ...nothing, checkoutBy: at(50) }, est("CARRIER", 20))).toMatchObject({ source: "CARRIER" });
    expect(quiet({ ...nothing, checkoutBy: at(0) }, est("CARRIER", 90))).toMatchObject({ source: "CARRIER" });
  });

  it("is an earlier date of a better source, never a later one, nor one of a worse source", () => {
    const lane = { promisedBy: at(60), promiseSource: "LANE" } as const;
    expect(quiet(lane, est("CARRIER", 50))).not.toBeNull();
    expect(quiet(lane, est("CARRIER", 70))).toBeNull();
    expect(quiet(lane, est("LANE", 50))).toBeNull();
    expect(quiet(lane, est("STATED", 50))).toBeNull();
  });

  it("is none once the shopper was written to, also when they were told that no date is known", () => {
    expect(quiet({ noticesSent: 1 }, est("CARRIER", 1))).toBeNull();
    expect(quiet({ promisedBy: null, promiseSource: null, noticesSent: 1 }, est("CARRIER", 1))).toBeNull();
  });

  it("is a new one for what has to leave anew, whatever was told before", () => {
    expect(quiet({ ...nothing, noticesSent: 2 }, est("STATED", 99))).not.toBeNull();
  });
});

describe("the new date", () => {
  it("is never past, nor before what was told, whatever the kind and the sources", () => {
    for (const kind of DELAY_KINDS)
      for (const carrierEta of [null, at(10), at(80), at(200)])
        for (const lane of [null, forecast])
          for (const promisedBy of [null, at(70), at(300)])
            for (const state of ["IN_TRANSIT", "LABELED", "UNSHIPPED"] as const)
              for (const expectedBy of [null, at(20), at(250)]) {
                const parcel = aParcel({ state, carrierEta, promisedBy, expectedBy, handedOverAt: at(1) });
                const { from, by } = newDateOf(kind, watched(parcel, lane), ZONE, at(50));
                if (by) expect(by > at(50) && (!promisedBy || by > promisedBy)).toBe(true);
                if (from) expect(from > at(50) && from <= by!).toBe(true);
              }
  });

  it("is not known of what is lost or on its way back", () => {
    const parcel = watched(aParcel({ carrierEta: at(10 * DAY), handedOverAt: at(1) }), forecast);
    for (const kind of ["lost", "returning"] as const) expect(newDateOf(kind, parcel, ZONE, at(1)).by).toBeNull();
  });
});
