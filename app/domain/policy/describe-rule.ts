import { describeCondition } from "./describe-condition";
import { fullStop } from "./describe-value";
import type { AnyOutcome, Rule } from "./types";

export const CANCEL_REASONS = {
  CUSTOMER: "customer changed or cancelled",
  DECLINED: "payment declined",
  FRAUD: "fraud",
  INVENTORY: "items unavailable",
  OTHER: "other",
  STAFF: "staff error",
} as const;

/** An outcome in plain words without a full stop, e.g. "cancel, refund to the original payment, restock". */
export function describeOutcome(outcome: AnyOutcome): string {
  switch (outcome.do) {
    case "cancel":
      return [
        "cancel",
        ...("reason" in outcome ? [`reason: ${CANCEL_REASONS[outcome.reason]}`] : []),
        outcome.refund === "none" ? "no refund" : "refund to the original payment",
        outcome.restock ? "restock" : "no restock",
        outcome.undoMinutes === 0 ? "at once" : `after ${countOf(outcome.undoMinutes, "minute")} to undo it`,
        ...("because" in outcome ? [`told: "${outcome.because}"`] : []),
      ].join(", ");
    case "review":
      return `ask a person, because: "${outcome.because}"`;
    case "decline":
      return `decline, because: "${outcome.because}"`;
    case "keep":
      return "keep the order";
    default:
      return outcome satisfies never;
  }
}

/** A rule in one sentence: when it applies and what it answers. */
export function describeRule(rule: Rule<AnyOutcome>, currency?: string): string {
  return fullStop(`When ${describeCondition(rule.when, currency)}: ${describeOutcome(rule.then)}`);
}

/** "1 minute", "5 minutes". */
export function countOf(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
