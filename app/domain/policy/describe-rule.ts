import { describeCondition } from "./describe-condition";
import { describeOutcome } from "./describe-outcome";
import { fullStop } from "./describe-value";
import type { AnyOutcome, Rule } from "./types";

/** A rule in one sentence: when it applies and what it answers. */
export function describeRule(rule: Rule<AnyOutcome>, currency?: string): string {
  return fullStop(`When ${describeCondition(rule.when, currency)}: ${describeOutcome(rule.then, currency)}`);
}
