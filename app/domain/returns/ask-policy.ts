import type { Gid } from "../gid";
import type { CompiledPolicy } from "../policy/compiled-policy";
import type { OutcomeOf, ReturnKind } from "../policy/kinds";
import { turnInstants } from "../policy/next-change";
import type { ReturnOutcome } from "../policy/return-types";
import type { FactInput, Trace } from "../policy/types";

/** A published policy that is not off. SHADOW: what it says is written down, not done. */
export interface Ruling<Kind extends ReturnKind> {
  readonly policy: CompiledPolicy<OutcomeOf<Kind>>;
  readonly mode: "SHADOW" | "ON";
}

/** The policies in use; null = off, or nothing was ever published. */
export type ReturnRulings = { readonly [Kind in ReturnKind]: Ruling<Kind> | null };

/** No policy is asked. */
export const NO_RULINGS: ReturnRulings = { return: null, label: null, refund_timing: null, abuse: null };

/** What one policy said, to be written down. */
export interface Said<Kind extends ReturnKind = ReturnKind> {
  readonly kind: Kind;
  /** The line it was asked about; null = it is asked once per return. */
  readonly fulfillmentLineItemId: Gid | null;
  readonly outcome: OutcomeOf<Kind>;
  readonly rule: { readonly id: string | null; readonly name: string };
  readonly trace: Trace;
  readonly shadow: boolean;
}

/** Asks a policy of a kind; null when it is not in use. */
export function askPolicy<Kind extends ReturnKind>(
  kind: Kind,
  ruling: Ruling<Kind> | null,
  input: FactInput,
): Said<Kind> | null {
  if (!ruling) return null;
  const { policy, mode } = ruling;
  const { verdict, trace } = policy.explain(policy.read(input), { at: input.now, orderId: input.order.id });
  const { outcome, ruleId, ruleName } = verdict;
  return {
    kind,
    fulfillmentLineItemId: input.orderReturn?.item?.line.fulfillmentLineItemId ?? null,
    outcome,
    rule: { id: ruleId, name: ruleName },
    trace,
    shadow: mode === "SHADOW",
  };
}

/** Whether a return policy gives something for the item. */
export function isYes(outcome: ReturnOutcome): outcome is Extract<ReturnOutcome, { do: "approve" | "keep_item" }> {
  return outcome.do === "approve" || outcome.do === "keep_item";
}

/**
 * The last instant (epoch ms) at which the policy says yes to the item, as far as time alone decides: ahead of now when
 * it says yes, else the latest before now. null = it always or never does. What hangs on the hour or the weekday is left out.
 */
export function lastYes(policy: CompiledPolicy<ReturnOutcome>, input: FactInput): number | null {
  const saysYes = (at: number) => isYes(policy.decide(policy.read({ ...input, now: new Date(at) })).outcome);
  const now = input.now.getTime();
  const turns = turnInstants(policy, input);
  const end = saysYes(now)
    ? turns.find((at) => at > now && !saysYes(at))
    : turns.findLast((at) => at <= now && saysYes(at - 1));
  return end === undefined ? null : end - 1;
}
