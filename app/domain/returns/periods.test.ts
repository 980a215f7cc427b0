import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleLine, sampleOrder } from "../policy/testing/sample-order";
import { sampleReturnable } from "../policy/testing/sample-return";
import { DEFAULT_RETURN_SETTINGS } from "../policy/return-settings";
import { arrivedAt, daysBetween, holidayEndsAt, isoDay, startOfDay, withdrawalEndsAt } from "./periods";
import "../policy/testing/seed";

const ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "UTC"];
const DAY = 86_400_000;
const ms = (iso: string) => Date.parse(iso);
const iso = (at: number | null) => (at === null || !Number.isFinite(at) ? at : new Date(at).toISOString());
const shipped = { lines: [sampleLine({ unfulfilledQuantity: 0 })] };

describe("the right of withdrawal ends", () => {
  const ends = (deliveredAt: string, zone: string) =>
    iso(withdrawalEndsAt(sampleOrder(shipped), [sampleReturnable({ deliveredAt })], DEFAULT_RETURN_SETTINGS, zone));

  test.each([
    // Delivered on a Wednesday: the 14th day is a Wednesday.
    ["2026-07-08T10:00:00Z", "Europe/Berlin", "2026-07-22T22:00:00.000Z"],
    // The last second of a day, and the first of the next one.
    ["2026-07-08T21:59:59Z", "Europe/Berlin", "2026-07-22T22:00:00.000Z"],
    ["2026-07-08T22:00:00Z", "Europe/Berlin", "2026-07-23T22:00:00.000Z"],
    // The same instant is another day elsewhere.
    ["2026-07-08T22:00:00Z", "America/New_York", "2026-07-23T04:00:00.000Z"],
    ["2026-07-08T22:00:00Z", "Pacific/Apia", "2026-07-23T11:00:00.000Z"],
    // The 14th day is a Friday, a Saturday, a Sunday, a Monday.
    ["2026-07-10T10:00:00Z", "Europe/Berlin", "2026-07-24T22:00:00.000Z"],
    ["2026-07-11T10:00:00Z", "Europe/Berlin", "2026-07-27T22:00:00.000Z"],
    ["2026-07-12T10:00:00Z", "Europe/Berlin", "2026-07-27T22:00:00.000Z"],
    ["2026-07-13T10:00:00Z", "Europe/Berlin", "2026-07-27T22:00:00.000Z"],
    // Clocks are moved in between, forwards and backwards.
    ["2026-03-18T10:00:00Z", "Europe/Berlin", "2026-04-01T22:00:00.000Z"],
    ["2026-10-14T10:00:00Z", "Europe/Berlin", "2026-10-28T23:00:00.000Z"],
    // Over the end of a year.
    ["2026-12-18T10:00:00Z", "Europe/Berlin", "2027-01-01T23:00:00.000Z"],
  ])("14 days after a delivery at %s in %s, at %s", (deliveredAt, zone, end) => {
    expect(ends(deliveredAt, zone)).toBe(end);
  });

  test("never on a Saturday or Sunday, and not before 14 whole days have passed", () => {
    const instants = fc.date({ min: new Date("2025-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (delivered, zone) => {
        const end = ms(ends(delivered.toISOString(), zone) as string);
        const lastDay = new Date(`${isoDay(end - 1, zone)}T00:00:00Z`).getUTCDay();
        expect([0, 6]).not.toContain(lastDay);
        const days = daysBetween(delivered.getTime(), end - 1, zone) ?? 0;
        expect(days).toBeGreaterThanOrEqual(14);
        expect(days).toBeLessThanOrEqual(16);
        expect(startOfDay(end, zone)).toBe(end);
      }),
    );
  });

  test("counts from the order's last parcel, delivered or assumed to have arrived", () => {
    const parcels = [
      sampleReturnable({ deliveredAt: "2026-07-08T10:00:00Z" }),
      sampleReturnable({ deliveredAt: null, fulfilledAt: "2026-07-07T10:00:00Z" }),
    ];
    const end = withdrawalEndsAt(sampleOrder(shipped), parcels, DEFAULT_RETURN_SETTINGS, "UTC");
    expect(iso(end)).toBe("2026-07-29T00:00:00.000Z");
  });

  test("not while something is still to be shipped, and there is none outside the countries set", () => {
    const parcels = [sampleReturnable({ deliveredAt: "2020-07-08T10:00:00Z" })];
    const end = (order: Parameters<typeof sampleOrder>[0]) =>
      withdrawalEndsAt(sampleOrder(order), parcels, DEFAULT_RETURN_SETTINGS, "UTC");
    expect(end({ lines: [sampleLine({ unfulfilledQuantity: 1 })] })).toBe(Infinity);
    expect(iso(end({ lines: [sampleLine({ unfulfilledQuantity: 1, currentQuantity: 0 })] }))).toMatch(/^2020/);
    expect(end({ ...shipped, shipTo: { countryCode: "CH", provinceCode: null } })).toBeNull();
    expect(end({ ...shipped, shipTo: null })).toBeNull();
  });
});

describe("holidays", () => {
  const HOLIDAYS = [
    { orderedFrom: "2026-11-15", orderedUntil: "2026-12-24", returnUntil: "2027-01-31" },
    { orderedFrom: "2026-12-20", orderedUntil: "2026-12-31", returnUntil: "2027-02-14" },
  ];
  test.each([
    ["2026-11-14T22:59:59Z", "Europe/Berlin", null],
    ["2026-11-14T23:00:00Z", "Europe/Berlin", "2027-01-31T23:00:00.000Z"],
    ["2026-12-19T12:00:00Z", "Europe/Berlin", "2027-01-31T23:00:00.000Z"],
    ["2026-12-24T12:00:00Z", "Europe/Berlin", "2027-02-14T23:00:00.000Z"],
    ["2026-12-31T22:59:59Z", "Europe/Berlin", "2027-02-14T23:00:00.000Z"],
    ["2026-12-31T23:00:00Z", "Europe/Berlin", null],
    ["2026-12-31T23:00:00Z", "America/New_York", "2027-02-15T05:00:00.000Z"],
  ])("give what was ordered at %s in %s until %s", (processedAt, zone, end) => {
    expect(iso(holidayEndsAt({ processedAt }, HOLIDAYS, zone))).toBe(end);
  });
});

describe("days on a calendar", () => {
  test("are counted alike by where a day begins and by how many have passed, in every zone", () => {
    const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
    const days = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(instants, days, fc.constantFrom(...ZONES), (from, count, zone) => {
        const begin = startOfDay(from.getTime(), zone, count);
        expect(daysBetween(from.getTime(), begin, zone)).toBe(count);
        if (count > 0) expect(daysBetween(from.getTime(), begin - 1, zone)).toBe(count - 1);
      }),
    );
  });

  test("are none before the day itself, and unknown in a zone nobody knows", () => {
    expect(daysBetween(5 * DAY, 2 * DAY, "UTC")).toBe(0);
    expect(daysBetween(0, DAY, "Nowhere/x")).toBeUndefined();
  });

  test("a parcel of which no carrier told arrives so many days after it was shipped", () => {
    const parcel = { deliveredAt: null, fulfilledAt: "2026-07-08T10:00:00Z" };
    expect(iso(arrivedAt(parcel, 7))).toBe("2026-07-15T10:00:00.000Z");
    expect(iso(arrivedAt({ ...parcel, deliveredAt: "2026-07-09T10:00:00Z" }, 7))).toBe("2026-07-09T10:00:00.000Z");
  });
});
