import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FtcFields, ftcFields, type FtcTold } from "./ftc";
import { at } from "./testing";
import "../policy/testing/seed";

const DAY = 24;
const US = { ftcCountries: ["US"] };
const iso = (hours: number) => at(hours).toISOString();
const notice = (newBy: number | null, earlier: readonly FtcTold[] = [], now = 3 * DAY) => ({
  oldBy: at(2 * DAY),
  newBy: newBy === null ? null : at(newBy),
  earlier,
  now: at(now),
});
const fields = (newBy: number | null, earlier?: readonly FtcTold[], now?: number) =>
  ftcFields(notice(newBy, earlier, now), "US", US)!;
const before = (ftc: FtcFields, hasAgreed = false): FtcTold => ({ ftc, hasAgreed });

describe("US 16 CFR 435.2(b)", () => {
  it("holds only where the shop says, and only where a day was told", () => {
    expect(ftcFields(notice(null), "DE", US)).toBeNull();
    expect(ftcFields(notice(null), null, US)).toBeNull();
    expect(ftcFields({ ...notice(null), oldBy: null }, "US", US)).toBeNull();
  });

  it("(1)(ii) silence is consent to a first revised date at most thirty days later", () => {
    expect(fields(32 * DAY)).toEqual({
      option: "definite",
      oldBy: iso(2 * DAY),
      revisedBy: iso(32 * DAY),
      silence: "consent",
      cancelBy: null,
    });
  });

  it.each([
    ["a date more than thirty days later", 32 * DAY + 1],
    ["no date at all", null],
  ])("(1)(iii) with %s the order counts as cancelled after thirty days without a yes", (_name, newBy) => {
    expect(fields(newBy)).toMatchObject({ option: "longer", silence: "cancel", cancelBy: iso(32 * DAY) });
  });

  it("(2) where a revised date is not kept either, silence until that date is a no", () => {
    const first = fields(20 * DAY);
    const asked = fields(40 * DAY, [before(first)], 17 * DAY);
    expect(asked).toMatchObject({
      option: "renewed",
      oldBy: iso(20 * DAY),
      silence: "cancel",
      cancelBy: iso(20 * DAY),
    });
    // A yes to the first revised date is none to a further delay.
    expect(fields(40 * DAY, [before(first, true)], 17 * DAY)).toEqual(asked);
  });

  it("told again without an answer and without a date, the thirty days stay those of the first notice", () => {
    const first = fields(null);
    expect(fields(null, [before(first)], 10 * DAY)).toEqual(first);
    expect(fields(25 * DAY, [before(first)], 10 * DAY)).toMatchObject({ option: "definite", silence: "consent" });
  });

  it("(2)(iii) who has agreed to wait without a date is only reminded", () => {
    const agreed = before(fields(null), true);
    const second = fields(null, [agreed], 10 * DAY);
    expect(second).toMatchObject({ silence: "consent", cancelBy: null });
    expect(fields(null, [agreed, before(second)], 20 * DAY)).toMatchObject({ silence: "consent", cancelBy: null });
  });

  it("a further delay without a date, not agreed to, keeps its last day", () => {
    const first = fields(20 * DAY);
    const second = fields(null, [before(first)], 17 * DAY);
    expect(fields(null, [before(first), before(second)], 18 * DAY)).toMatchObject({
      option: "renewed",
      cancelBy: iso(20 * DAY),
    });
  });

  it("nobody is asked for an answer by a day that has passed", () => {
    const dates = fc.option(fc.integer({ min: 0, max: 2000 }));
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: 0, max: 3000 }), fc.boolean(), (first, second, now, hasAgreed) => {
        const one = fields(first);
        const two = fields(second, [before(one, hasAgreed)], now);
        for (const { cancelBy, silence } of [one, two]) expect(cancelBy === null).toBe(silence === "consent");
        // Who was asked already, and still has time, is asked about the newer date by the same day.
        const isSameDay = two.cancelBy === one.cancelBy && Date.parse(one.cancelBy ?? "") > at(now).getTime();
        if (two.cancelBy && !isSameDay) {
          expect(Date.parse(two.cancelBy)).toBeGreaterThanOrEqual(at(now + 48).getTime());
        }
      }),
    );
  });
});
