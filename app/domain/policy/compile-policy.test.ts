import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import * as arbitrary from "./testing/arbitraries";
import { judgePlainly } from "./testing/judge-plainly";
import type { AutoCancellationPolicy, Condition, Facts } from "./types";
import "./testing/seed";

const shop = { currency: "EUR" };
const about = { at: new Date("2026-07-06T11:00:00Z"), orderId: "gid://shopify/Order/1" };

function policyOf(...conditions: Condition[]): AutoCancellationPolicy {
  const rules = conditions.map((when, index) => ({
    id: `r${index}`,
    name: `Rule ${index}`,
    when,
    then: { do: "review", because: `Reason ${index}.` } as const,
  }));
  return { language: 1, kind: "auto_cancellation", rules, otherwise: { do: "keep" }, settings: {} };
}

const matches = (when: Condition, facts: Facts) => compilePolicy(policyOf(when), shop).decide(facts).ruleId === "r0";

describe("comparisons", () => {
  test.each<[Condition, string, Facts[string], boolean]>([
    [{ fact: "order_total", is: "at_least", value: "50.00" }, "order_total", 5000, true],
    [{ fact: "order_total", is: "at_least", value: "50.00" }, "order_total", 4999, false],
    [{ fact: "order_total", is: "between", value: ["10.00", "20.00"] }, "order_total", 2000, true],
    [{ fact: "unit_count", is: "more_than", value: 3 }, "unit_count", 3, false],
    [{ fact: "customer_order_count", is: "at_most", value: 3 }, "customer_order_count", null, false],
    [{ fact: "customer_order_count", is: "not_equals", value: 3 }, "customer_order_count", null, true],
    [{ fact: "ship_country", is: "none_of", value: ["DE"] }, "ship_country", null, true],
    [{ fact: "shipping_method", is: "equals", value: "express" }, "shipping_method", " Express ", true],
    [{ fact: "shipping_method", is: "contains_any", value: ["EXPRESS"] }, "shipping_method", "DHL Express 24", true],
    [{ fact: "order_tags", is: "contains_any", value: ["VIP"] }, "order_tags", ["vip"], true],
    [{ fact: "order_tags", is: "contains_all", value: ["vip", "gift"] }, "order_tags", ["vip"], false],
    [{ fact: "order_tags", is: "contains_none", value: ["vip"] }, "order_tags", [], true],
    [{ fact: "order_tags", is: "missing" }, "order_tags", [], true],
    [{ fact: "shipping_method", is: "exists" }, "shipping_method", null, false],
  ])("%j with %s = %j is %s", (when, name, value, expected) => {
    expect(matches(when, { [name]: value })).toBe(expected);
  });

  test("amounts are read in the currency's own decimals", () => {
    const policy = policyOf({ fact: "order_total", is: "equals", value: "1000" });
    const decide = (currency: string, minor: number) =>
      compilePolicy(policy, { currency }).decide({ order_total: minor }).ruleId;
    expect(decide("JPY", 1000)).toBe("r0");
    expect(decide("EUR", 100_000)).toBe("r0");
    expect(decide("KWD", 1_000_000)).toBe("r0");
  });

  test("a document that was not checked is refused, never half understood", () => {
    const amount = policyOf({ fact: "order_total", is: "equals", value: "19.99" });
    expect(() => compilePolicy(amount, { currency: "JPY" })).toThrow(RangeError);
    expect(() => compilePolicy(policyOf({ fact: "nonsense", is: "exists" }), shop)).toThrow(RangeError);
    expect(() => compilePolicy(policyOf({ fact: "is_paid", is: "at_least", value: 1 }), shop)).toThrow(RangeError);
  });
});

describe("rules", () => {
  test("the first rule that matches wins, and rules mean what they plainly say", () => {
    fc.assert(
      fc.property(arbitrary.policy(), arbitrary.facts(), (policy, facts) => {
        const judged = policy.rules.map((rule) => judgePlainly(rule.when, facts));
        const winner = judged.indexOf(true);
        const tried = winner < 0 ? judged : judged.slice(0, winner);
        expect(compilePolicy(policy, shop).decide(facts)).toEqual({
          outcome: policy.rules[winner]?.then ?? policy.otherwise,
          ruleId: policy.rules[winner]?.id ?? null,
          ruleName: policy.rules[winner]?.name ?? "Otherwise",
          sawUnknown: tried.includes(undefined),
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test("a rule that decided without a fact decides the same once the fact is known", () => {
    const fact = fc.constantFrom(...arbitrary.TRIED_FACTS);
    const change = fact.chain((drawn) => fc.tuple(fc.constant(drawn.name), arbitrary.known(drawn)));
    fc.assert(
      fc.property(arbitrary.policy(), arbitrary.facts(), change, (policy, facts, [name, value]) => {
        const compiled = compilePolicy(policy, shop);
        const before = compiled.decide({ ...facts, [name]: undefined });
        fc.pre(!before.sawUnknown);
        expect(compiled.decide({ ...facts, [name]: value }).outcome).toEqual(before.outcome);
      }),
    );
  });

  test("deciding allocates no verdicts: equal answers are the same object", () => {
    const compiled = compilePolicy(policyOf({ fact: "is_paid", is: "equals", value: true }), shop);
    expect(compiled.decide({ is_paid: true })).toBe(compiled.decide({ is_paid: true }));
    expect(compiled.decide({ is_paid: undefined })).toMatchObject({ ruleId: null, sawUnknown: true });
  });
});

describe("the trace", () => {
  test("agrees with the decision in winner, matches and unknown facts", () => {
    fc.assert(
      fc.property(arbitrary.policy(), arbitrary.facts(), (policy, facts) => {
        const compiled = compilePolicy(policy, shop);
        const { verdict, trace } = compiled.explain(facts, about);
        expect(verdict).toBe(compiled.decide(facts));
        expect(trace.winner).toEqual({ ruleId: verdict.ruleId, name: verdict.ruleName });
        expect(trace.unknown.length > 0).toBe(verdict.sawUnknown);
        const winner = trace.rules.findIndex((rule) => rule.matched);
        expect(winner).toBe(verdict.ruleId === null ? -1 : trace.rules.length - 1);
        for (const { ruleId, matched, conditions } of trace.rules) {
          expect(conditions[0]?.result === true).toBe(matched);
          const rule = policy.rules.find(({ id }) => id === ruleId);
          expect(conditions[0]?.result).toBe((rule && judgePlainly(rule.when, facts)) ?? "unknown");
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("says what was seen and can be written as JSON", () => {
    const policy = policyOf({
      all: [
        { fact: "order_total", is: "at_least", value: "50.00" },
        { not: { fact: "is_paid", is: "equals", value: true } },
      ],
    });
    const { trace } = compilePolicy(policy, shop).explain({ order_total: 1990, is_paid: undefined }, about);
    expect(JSON.parse(JSON.stringify(trace))).toEqual({
      kind: "auto_cancellation",
      at: "2026-07-06T11:00:00.000Z",
      orderId: "gid://shopify/Order/1",
      rules: [
        {
          ruleId: "r0",
          name: "Rule 0",
          matched: false,
          conditions: [
            { depth: 0, text: "all", result: false },
            { depth: 1, text: "Order total is at least 50.00 EUR", result: false, fact: "order_total", saw: 1990 },
            { depth: 1, text: "not", result: "unknown" },
            { depth: 2, text: "Fully paid is yes", result: "unknown", fact: "is_paid" },
          ],
        },
      ],
      winner: { ruleId: null, name: "Otherwise" },
      facts: { order_total: 1990 },
      unknown: [],
      wouldChange: [],
    });
  });
});
