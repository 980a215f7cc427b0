import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import { findCounterFacts } from "./counter-facts";
import { describeOutcome } from "./describe-outcome";
import { findFact } from "./fact-catalogue";
import { PRESETS } from "./presets";
import * as arbitrary from "./testing/arbitraries";
import "./testing/seed";

const shop = { currency: "EUR" };
const AT_MOST = 8;

describe("what would have changed the answer", () => {
  test("every change named really leads to the outcome and the rule it names", () => {
    fc.assert(
      fc.property(arbitrary.policy(), arbitrary.facts(), (policy, facts) => {
        const compiled = compilePolicy(policy, shop);
        const before = compiled.decide(facts);
        for (const { fact, to, outcome, ruleName } of findCounterFacts(compiled, facts)) {
          const after = compiled.decide({ ...facts, [fact]: to });
          expect(after.outcome).not.toEqual(before.outcome);
          expect(describeOutcome(after.outcome)).toBe(outcome);
          expect(after.ruleName).toBe(ruleName);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("no number nearer to what it was would have led to the same outcome", () => {
    const values = fc.array(fc.double({ min: 0, max: 1_100, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(arbitrary.policy(), arbitrary.facts(), values, (policy, facts, drawn) => {
        const compiled = compilePolicy(policy, shop);
        for (const { fact, to, outcome } of findCounterFacts(compiled, facts)) {
          const was = facts[fact];
          if (typeof was !== "number" || typeof to !== "number") continue;
          // An end that does not belong to the range is stepped over by a hundredth.
          const distance = Math.abs(to - was) - 0.011;
          const whole = findFact(fact)?.type !== "number";
          const nearer = drawn.map((value) => (whole ? Math.round(value) : value));
          for (const value of nearer.filter((candidate) => Math.abs(candidate - was) < distance)) {
            expect(describeOutcome(compiled.decide({ ...facts, [fact]: value }).outcome)).not.toBe(outcome);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("when one single number, choice or yes-or-no can change the outcome, it is found", () => {
    const findable = arbitrary.TRIED_FACTS.filter((fact) => fact.type !== "text" && fact.type !== "text_list");
    const drawn = fc.tuple(...findable.map(arbitrary.known));
    fc.assert(
      fc.property(arbitrary.policy(), arbitrary.facts(), drawn, (policy, facts, values) => {
        const compiled = compilePolicy(policy, shop);
        const before = describeOutcome(compiled.decide(facts).outcome);
        const found = findCounterFacts(compiled, facts);
        findable.forEach(({ name }, index) => {
          const after = describeOutcome(compiled.decide({ ...facts, [name]: values[index] }).outcome);
          if (after === before || found.length === AT_MOST) return;
          expect(found.some((item) => item.fact === name && item.outcome === after)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("is told in a sentence with the limit, what it was, and who would have answered what", () => {
    const [cautious] = PRESETS;
    if (!cautious) throw new Error("there are no presets");
    const facts = {
      everything_shipped: false,
      anything_shipped: false,
      accepted_by_warehouse: false,
      asked_by: "shopper",
      minutes_since_order: 312.004,
    };
    expect(findCounterFacts(compilePolicy(cautious.document, shop), facts)[0]).toEqual({
      fact: "minutes_since_order",
      sentence:
        "If Minutes since order had been at most 60 (it was 312.004), rule 'Within an hour, nothing started' would " +
        "have answered: cancel, refund to the original payment, restock, after 5 minutes to undo it.",
      outcome: "cancel, refund to the original payment, restock, after 5 minutes to undo it",
      ruleName: "Within an hour, nothing started",
      to: 60,
    });
  });
});
