import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffPolicies } from "./diff-policies";
import { PRESETS } from "./presets";
import * as arbitrary from "./testing/arbitraries";
import type { CancellationPolicy, Rule, CancellationOutcome } from "./types";
import "./testing/seed";

const rule = (id: string, changes: Partial<Rule<CancellationOutcome>> = {}): Rule<CancellationOutcome> => ({
  id,
  name: id.toUpperCase(),
  when: { fact: "is_paid", is: "equals", value: true },
  then: { do: "review", because: "Odd." },
  ...changes,
});
const policy = (
  rules: readonly Rule<CancellationOutcome>[],
  changes: Partial<CancellationPolicy> = {},
): CancellationPolicy => ({
  language: 1,
  kind: "cancellation",
  rules,
  otherwise: { do: "review", because: "Else." },
  settings: { graceMinutes: 0, warehouseHours: 24, reviewHours: 24, brakePerHour: 20 },
  ...changes,
});

describe("the difference of two versions", () => {
  test("is nothing between a policy and itself", () => {
    fc.assert(
      fc.property(arbitrary.policy(), (drawn) => void expect(diffPolicies(drawn, structuredClone(drawn))).toEqual([])),
    );
    for (const { document } of PRESETS) expect(diffPolicies(document, document)).toEqual([]);
  });

  test("names rules added and removed", () => {
    expect(diffPolicies(policy([rule("a")]), policy([rule("b")]))).toEqual([
      "Removed rule 'A'.",
      `Added rule 'B' at position 1: when Fully paid is yes: ask a person, because: "Odd."`,
    ]);
  });

  test("names what changed inside a rule, and a new name as a new name", () => {
    const after = rule("a", {
      name: "Better",
      when: { fact: "order_total", is: "at_least", value: "5.00" },
      then: { do: "decline", because: "No." },
    });
    expect(diffPolicies(policy([rule("a")]), policy([after]), "EUR")).toEqual([
      "Renamed rule 'A' to 'Better'.",
      "Rule 'Better' now matches when Order total is at least 5.00 EUR (before: Fully paid is yes).",
      `Rule 'Better' now answers: decline, because: "No." (before: ask a person, because: "Odd.").`,
    ]);
  });

  test("names only the rule that was moved, not those that gave way", () => {
    const [a, b, c, d] = [rule("a"), rule("b"), rule("c"), rule("d")] as const;
    expect(diffPolicies(policy([a, b, c, d]), policy([d, a, b, c]))).toEqual(["Moved rule 'D' from position 4 to 1."]);
    expect(diffPolicies(policy([a, b, c, d]), policy([a, c, d]))).toEqual(["Removed rule 'B'."]);
  });

  test("names the answer without a rule and the settings", () => {
    const after = policy([], {
      otherwise: { do: "decline", because: "No." },
      settings: { graceMinutes: 30, warehouseHours: 1, reviewHours: 4, brakePerHour: 0 },
    });
    expect(diffPolicies(policy([]), after)).toEqual([
      `When no rule matches, the policy now answers: decline, because: "No." (before: ask a person, because: "Else.").`,
      "Grace window: off → 30 minutes.",
      "Time for a warehouse to answer: 24 hours → 1 hour.",
      "Time for your staff to answer: 24 hours → 4 hours.",
      "Brake on automatic answers: 20 an hour → off.",
    ]);
  });

  test("is never silent about two policies that differ", () => {
    fc.assert(
      fc.property(arbitrary.policy(), arbitrary.policy(), (before, after) => {
        fc.pre(JSON.stringify(before) !== JSON.stringify(after));
        expect(diffPolicies(before, after).length).toBeGreaterThan(0);
      }),
    );
  });
});
