import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParcelNews } from "./news";
import { withNews } from "./shipment";
import { aParcel, at, said, START } from "./testing";
import "../policy/testing/seed";

const NOW = at(100);
const DAYS = 24;
const heard = (...news: readonly ParcelNews[]) => withNews(aParcel(), news, NOW);
const dated = (status: string, iso: string, more: Partial<ParcelNews> = {}) =>
  said(status, 0, { at: new Date(iso), key: `${status}@${iso}`, ...more });

describe("statements dated by chance", () => {
  it.each([
    ["IN_TRANSIT", "1970-01-01T00:00:00Z"],
    ["DELIVERED", "2019-05-01T00:00:00Z"],
    ["DELIVERED", "not a date"],
  ])("%s of %s, long before the order, is about something else", (status, iso) => {
    expect(heard(dated(status, iso))).toEqual(aParcel());
  });

  it("a day is for the clock of the place", () => {
    expect(heard(said("IN_TRANSIT", -23)).state).toBe("IN_TRANSIT");
    expect(heard(said("IN_TRANSIT", -25)).state).toBe("LABELED");
    expect(heard(said("IN_TRANSIT", 123))).toMatchObject({ lastScanAt: at(123) });
  });

  it("a fulfillment entered days after it left keeps its own events; its number was another's until then", () => {
    const entered = aParcel({ shippedAt: at(3 * DAYS) });
    const own = said("DELIVERED", 1 * DAYS);
    expect(withNews(entered, [own], NOW).deliveredAt).toEqual(at(1 * DAYS));
    const byNumber = { ...own, source: "CARRIER", trackingNumber: "A" } as const;
    expect(withNews(entered, [byNumber], NOW).state).toBe("LABELED");
  });

  it("dated ahead, it happened by now: the next one is heard, and the same again changes nothing", () => {
    const ahead = dated("IN_TRANSIT", "2062-01-01T00:00:00Z");
    const first = heard(ahead);
    expect(first).toMatchObject({ state: "IN_TRANSIT", lastScanAt: NOW, newsAt: NOW });
    expect(withNews(first, [ahead], at(200))).toEqual(first);
    expect(withNews(first, [said("ATTEMPTED_DELIVERY", 101)], at(101)).state).toBe("ATTEMPTED");
  });

  it.each(["+275760-09-13T00:00:00Z", "2062-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "no date"])(
    "an estimate of %s is none; what was said with it stays",
    (iso) => {
      const parcel = heard(said("IN_TRANSIT", 5, { estimatedDeliveryAt: new Date(iso) }));
      expect(parcel).toMatchObject({ state: "IN_TRANSIT", carrierEta: null, carrierEtaAt: null });
    },
  );

  it("an estimate within the year stays", () => {
    const estimatedDeliveryAt = at(100 + 364 * DAYS);
    expect(heard(said("IN_TRANSIT", 5, { estimatedDeliveryAt })).carrierEta).toEqual(estimatedDeliveryAt);
  });
});

const STATUSES = [
  "LABEL_PRINTED",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "ATTEMPTED_DELIVERY",
  "DELAYED",
  "DELIVERED",
] as const;
const hours = fc.oneof(fc.integer({ min: -40, max: 140 }), fc.constantFrom(-490_000, -60_000, 310_000));
const anything = fc
  .record({ status: fc.constantFrom(...STATUSES), hours, eta: fc.option(hours), isCarrier: fc.boolean() })
  .map(({ status, hours: when, eta, isCarrier }) =>
    said(status, when, {
      ...(isCarrier && { source: "CARRIER", trackingNumber: "A" }),
      key: `${status}/${when}/${eta}/${isCarrier}`,
      estimatedDeliveryAt: eta === null ? null : at(eta),
    }),
  );

it("any order and any repetition of the same statements, oddly dated ones among them, gives the same parcel", () => {
  const cases = fc
    .uniqueArray(anything, { maxLength: 10, selector: ({ key }) => key })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })));
  fc.assert(
    fc.property(cases, ([all, again]) => {
      const { events, ...once } = heard(...all);
      const step = again.reduce((parcel, one) => withNews(parcel, [one], NOW), aParcel());
      const { events: repeated, ...then } = step;
      expect(then).toEqual(once);
      expect(new Set(repeated)).toEqual(new Set(events));
      for (const time of [then.lastScanAt, then.deliveredAt, then.newsAt]) {
        if (time) expect(Math.abs(time.getTime() - START.getTime())).toBeLessThanOrEqual(124 * 3_600_000);
      }
    }),
  );
});
