import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { nextSendAt } from "./quiet-hours";
import "../policy/testing/seed";

const NIGHT = { quietFrom: 21, quietUntil: 8 };
const moment = fc.date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2026-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const hourIn = (at: Date, zone: string) => DateTime.fromJSDate(at, { zone }).hour;

describe("quiet hours", () => {
  it.each([
    ["DE", ["Europe/Berlin"]],
    ["NP", ["Asia/Kathmandu"]],
    ["US", ["America/New_York", "America/Chicago", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu"]],
    ["US-CA", ["America/New_York", "America/Los_Angeles", "Pacific/Honolulu"]],
    ["RU", ["Europe/Kaliningrad", "Europe/Moscow", "Asia/Vladivostok", "Asia/Kamchatka"]],
    ["AU", ["Australia/Perth", "Australia/Adelaide", "Australia/Sydney"]],
    ["ES", ["Europe/Madrid", "Atlantic/Canary"]],
  ])("nobody in %s is written to at night, wherever they live, nor later than a day", (place, zones) => {
    fc.assert(
      fc.property(moment, (now) => {
        const at = nextSendAt(now, place, NIGHT, "UTC");
        expect(at >= now).toBe(true);
        expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(24 * 3_600_000);
        for (const zone of zones) {
          expect(hourIn(at, zone)).toBeGreaterThanOrEqual(8);
          expect(hourIn(at, zone)).toBeLessThan(21);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("where no hour suits all of a wide country, one of it is suited", () => {
    const long = { quietFrom: 16, quietUntil: 10 };
    expect(nextSendAt(new Date("2026-07-06T00:00:00Z"), "RU", long, "UTC") >= new Date("2026-07-06T00:00:00Z")).toBe(
      true,
    );
  });

  it("the same hour twice means never quiet", () => {
    const now = new Date("2026-07-06T01:00:00Z");
    expect(nextSendAt(now, "DE", { quietFrom: 8, quietUntil: 8 }, "UTC")).toBe(now);
  });

  it("quiet hours within one day hold too", () => {
    const noon = { quietFrom: 12, quietUntil: 14 };
    const at = nextSendAt(new Date("2026-07-06T10:30:00Z"), "DE", noon, "UTC");
    expect(at.toISOString()).toBe("2026-07-06T12:00:00.000Z");
  });

  it.each([[null], ["ZZ"]])("to %s the shop's own hours hold", (place) => {
    const at = nextSendAt(new Date("2026-07-06T12:00:00Z"), place, NIGHT, "Asia/Tokyo");
    expect(at.toISOString()).toBe("2026-07-06T23:00:00.000Z");
  });
});
