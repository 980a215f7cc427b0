import { compilePolicy } from "../domain/policy/compile-policy";
import { describeOutcome } from "../domain/policy/describe-rule";
import type { OrderSnapshot } from "../domain/order";
import type { AnyOutcome, CustomerHistory, PolicyDocument, ShopContext } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";
import type { PolicyProblems } from "./policy-draft";
import { traceModel, type TraceModel } from "./trace-model";

export type TriedPolicy =
  | { readonly outcome: "decided"; readonly answer: string; readonly trace: TraceModel }
  | { readonly outcome: "invalid"; readonly problems: PolicyProblems };

interface Trial {
  readonly order: OrderSnapshot;
  readonly history: CustomerHistory | null;
  readonly shop: ShopContext;
  readonly now: Date;
}

/** What a draft would say about a real order, if its shopper asked for all of it now. The same code decides for real. */
export function tryPolicy(document: unknown, { order, history, shop, now }: Trial): TriedPolicy {
  const checked = checkPolicy(document, shop);
  if (!checked.ok) return { outcome: "invalid", problems: { errors: checked.errors, warnings: [] } };
  const policy = compilePolicy(checked.policy as PolicyDocument<AnyOutcome, unknown>, shop);
  const units = order.lines.reduce((sum, line) => sum + line.currentQuantity, 0);
  const request = { askedBy: "shopper", reason: null, wholeOrder: true, units } as const;
  const facts = policy.read({ order, history, request, shop, now });
  const { verdict, trace } = policy.explain(facts, { at: now, orderId: order.id });
  return {
    outcome: "decided",
    answer: `${verdict.ruleName}: ${describeOutcome(verdict.outcome)}.`,
    trace: traceModel(trace, shop.currency),
  };
}
