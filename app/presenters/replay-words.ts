import { describeOutcome } from "../domain/policy/describe-outcome";
import type { AnyOutcome, Verdict } from "../domain/policy/types";

/** How far back, in days, and how long after ordering a shopper is taken to ask, in minutes. */
export const REPLAY_DAYS = [30, 60, 90, 365] as const;
export const REPLAY_MINUTES = { 10: "10 minutes", 60: "An hour", 360: "6 hours", 1440: "A day" } as const;

const DONE: Readonly<Record<AnyOutcome["do"], string>> = {
  cancel: "Cancelled",
  review: "Asked a person",
  decline: "Declined",
  keep: "Kept",
  approve: "Approved",
  keep_item: "Refunded without sending it back",
  prepaid: "Prepaid label",
  own: "At the shopper's cost",
  refund: "Refunded",
  pass: "Let pass",
};

/** "Asked a person → Cancelled" of a step such as "review → cancel". */
export function stepText(step: string): string {
  return step
    .split(" → ")
    .map((outcome) => DONE[outcome as AnyOutcome["do"]] ?? outcome)
    .join(" → ");
}

/** "Kept → Cancelled by the rule “Unpaid for 48 hours”". */
export function changeText(before: Verdict<AnyOutcome>, after: Verdict<AnyOutcome>): string {
  const by = after.ruleId === null ? "" : ` by the rule “${after.ruleName}”`;
  const terms = before.outcome.do === after.outcome.do ? `: ${describeOutcome(after.outcome)}` : "";
  return `${DONE[before.outcome.do]} → ${DONE[after.outcome.do]}${by}${terms}`;
}
