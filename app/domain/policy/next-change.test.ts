import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import { findFact } from "./fact-catalogue";
import { nextChangeAt } from "./next-change";
import { PRESETS } from "./presets";
import * as arbitrary from "./testing/arbitraries";
import { sampleInput, sampleOrder } from "./testing/sample-order";
import type { AutoCancellationPolicy, Condition, FactInput } from "./types";
import "./testing/seed";

const shop = { currency: "EUR" };
const HOUR = 3_600_000;
const HORIZON = 8 * 24 * HOUR;

const factsNamed = (...names: string[]) => names.map(findFact).filter((fact) => fact !== undefined);
const ELAPSED = factsNamed("minutes_since_order", "hours_since_order", "hours_unpaid", "is_paid");
const CLOCKS = factsNamed("local_hour", "local_weekday", "hours_since_order");

const policyWhen = (when: Condition): AutoCancellationPolicy => ({
  language: 1,
  kind: "auto_cancellation",
  rules: [{ id: "r", name: "Rule", when, then: { do: "review", because: "Time." } }],
  otherwise: { do: "keep" },
  settings: {},
});

const nextFor = (when: Condition, input: FactInput) => nextChangeAt(compilePolicy(policyWhen(when), shop), input);

/** Around clock changes as well as in the middle of nowhere. */
const inputs = fc
  .record({
    zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"),
    now: fc.oneof(
      fc.date({ min: new Date("2026-03-07T00:00:00Z"), max: new Date("2026-04-06T00:00:00Z"), noInvalidDate: true }),
      fc.date({ min: new Date("2026-10-23T00:00:00Z"), max: new Date("2026-11-03T00:00:00Z"), noInvalidDate: true }),
    ),
    ago: fc.oneof(fc.integer({ min: 0, max: 30 * HOUR }), fc.constantFrom(0, HOUR, 2 * HOUR, 10 * HOUR)),
    financialStatus: fc.constantFrom("PENDING", "PAID"),
  })
  .map(({ zone, now, ago, financialStatus }) => {
    const processedAt = new Date(now.getTime() - ago).toISOString();
    return sampleInput({
      now,
      shop: { timeZone: zone, ...shop },
      order: sampleOrder({ processedAt, financialStatus }),
    });
  });

describe("the next change", () => {
  test.each([
    ["elapsed time", ELAPSED],
    ["clocks", CLOCKS],
  ])("until it comes the verdict stays the same, and it comes when the verdict changes (%s)", (_, facts) => {
    const moments = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 10 });
    fc.assert(
      fc.property(arbitrary.policy(facts), inputs, moments, (policy, input, drawn) => {
        const compiled = compilePolicy(policy, shop);
        const verdictAt = (at: number) => compiled.decide(compiled.read({ ...input, now: new Date(at) }));
        const now = input.now.getTime();
        const next = nextChangeAt(compiled, input)?.getTime();
        const span = (next ?? now + 30 * 24 * HOUR) - now;
        for (const share of drawn)
          expect(verdictAt(now + Math.min(span - 1, Math.floor(share * span)))).toBe(verdictAt(now));
        if (next === undefined || next === now + HORIZON) return;
        expect(next).toBeGreaterThan(now);
        expect(verdictAt(next - 1)).toBe(verdictAt(now));
        expect(verdictAt(next)).not.toBe(verdictAt(now));
      }),
      { numRuns: 150 },
    );
  });

  test("is the limit itself for at least, and the millisecond after it for at most", () => {
    const input = sampleInput({ now: new Date("2026-07-06T10:30:00Z") });
    const hours = (is: "at_least" | "at_most") => ({ fact: "hours_since_order", is, value: 2 }) as const;
    expect(nextFor(hours("at_least"), input)).toEqual(new Date("2026-07-06T12:00:00.000Z"));
    expect(nextFor(hours("at_most"), input)).toEqual(new Date("2026-07-06T12:00:00.001Z"));
  });

  test("is the shop's hour, also when clocks are put forward in between", () => {
    const input = sampleInput({ now: new Date("2026-03-28T20:30:00Z") });
    const night: Condition = { fact: "local_hour", is: "between", value: [9, 17] };
    // 9 o'clock in Berlin is 7 o'clock UTC on the day summer time begins.
    expect(nextFor(night, input)).toEqual(new Date("2026-03-29T07:00:00Z"));
  });

  test("does not come when time changes nothing: paid orders, other facts, limits that are past", () => {
    const paid = sampleInput();
    expect(nextFor({ fact: "hours_unpaid", is: "at_least", value: 48 }, paid)).toBeNull();
    expect(nextFor({ fact: "order_total", is: "at_least", value: "5.00" }, paid)).toBeNull();
    expect(nextFor({ fact: "minutes_since_order", is: "at_least", value: 60 }, paid)).toBeNull();
    expect(nextFor({ fact: "days_since_order", is: "at_least", value: 999_999_999_999 }, paid)).toBeNull();
  });

  test("wakes the cautious preset when an unpaid order becomes 48 hours old, and leaves paid ones alone", () => {
    const preset = PRESETS.find(({ id }) => id === "auto-cautious");
    if (!preset) throw new Error("there is no such preset");
    const compiled = compilePolicy(preset.document, shop);
    const pending = sampleInput({ order: sampleOrder({ financialStatus: "PENDING" }) });
    expect(nextChangeAt(compiled, pending)).toEqual(new Date("2026-07-08T10:00:00Z"));
    expect(nextChangeAt(compiled, sampleInput())).toBeNull();
  });
});
