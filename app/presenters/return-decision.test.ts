import { describe, expect, test } from "vitest";
import type { AnyPolicy } from "../domain/policy/types";
import type { DecisionRow } from "../records/views/rows";
import { returnAnswers } from "./return-decision";

const policy = (kind: string, otherwise: object, rules: readonly object[] = []) =>
  ({ language: 1, kind, rules, otherwise, settings: {} }) as unknown as AnyPolicy;
const approve = { do: "approve", resolutions: ["refund"], storeCreditBonusPercent: 0, restockingFeePercent: 0 };
const final = { id: "r1", name: "Final sale", when: { all: [] }, then: { ...approve, do: "keep_item" } };
const policies = new Map([
  ["v-return", policy("return", approve, [final])],
  ["v-label", policy("label", { do: "own" })],
  ["v-time", policy("refund_timing", { do: "refund", when: "inspected" })],
]);
const decision = (id: string, policyKind: string | null, version: string | null, ruleId: string | null = null) =>
  ({ id, policyKind, policyVersionId: version, ruleId, ruleName: ruleId ? "Final sale" : "Otherwise" }) as DecisionRow;
const answers = (titles: readonly string[], decisions: readonly DecisionRow[]) => [
  ...returnAnswers({ lines: titles.map((title) => ({ title })), decisions, policies, currency: "USD" }).entries(),
];

describe("what policies answered about a return", () => {
  test("each answer names what it is about and the rule that gave it", () => {
    const decisions = [
      decision("1", "return", "v-return"),
      decision("2", "return", "v-return", "r1"),
      decision("3", "label", "v-label"),
      decision("4", "refund_timing", "v-time"),
    ];
    expect(answers(["Mug", "Shirt"], decisions)).toEqual([
      ["1", "Mug: approve for refund (otherwise)"],
      ["2", "Shirt: let the shopper keep it, with refund (“Final sale”)"],
      ["3", "Label: the shopper pays (otherwise)"],
      ["4", "Money goes back: when inspected (otherwise)"],
    ]);
  });

  test("no item is named when not every item was asked about", () => {
    expect(answers(["Mug", "Shirt"], [decision("1", "return", "v-return")])).toEqual([
      ["1", "An item: approve for refund (otherwise)"],
    ]);
  });

  test("what no policy decided, or one that is not there any more, keeps its own sentence", () => {
    expect(answers(["Mug"], [decision("1", null, null), decision("2", "label", "gone")])).toEqual([]);
  });
});
