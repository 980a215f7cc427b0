import { checkScope, type ScopeCheck } from "../domain/cancellation/check-scope";
import { compilePolicy } from "../domain/policy/compile-policy";
import { describeOutcome } from "../domain/policy/describe-outcome";
import type { OrderSnapshot } from "../domain/order";
import type { AnyOutcome, CustomerHistory, PolicyDocument, ShopContext } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";
import type { PolicyProblems } from "./policy-draft";
import { traceModel, type TraceModel } from "./trace-model";

export type TriedPolicy =
  | {
      readonly outcome: "decided";
      /** What the answers rest on, where that is not plain; "" otherwise. */
      readonly note: string;
      readonly answers: readonly TriedAnswer[];
    }
  | { readonly outcome: "invalid"; readonly problems: PolicyProblems };

export interface TriedAnswer {
  /** What it is about, where a policy is asked about more than one thing; "" otherwise. */
  readonly title: string;
  readonly answer: string;
  /** null when no rule was asked. */
  readonly trace: TraceModel | null;
}

interface Trial {
  readonly order: OrderSnapshot;
  /** Read from Shopify just now, as real requests are decided; else the order as it was last heard of. */
  readonly isFresh: boolean;
  readonly history: CustomerHistory | null;
  readonly shop: ShopContext;
  readonly now: Date;
}

const NOT_FRESH =
  "Shopify could not be asked just now. Real requests are decided on the order as Shopify has it, so the answer may differ.";

/** What a draft would say about a real order, if its shopper asked for all of it now. The same code decides for real. */
export function tryPolicy(document: unknown, { order, isFresh, history, shop, now }: Trial): TriedPolicy {
  const checked = checkPolicy(document, shop);
  if (!checked.ok) return { outcome: "invalid", problems: { errors: checked.errors, warnings: [] } };
  const note = isFresh ? "" : NOT_FRESH;
  const settled = settledAnswer(checkScope(order, { whole: true }), checked.policy.kind === "cancellation");
  if (settled) return { outcome: "decided", note, answers: [{ title: "", answer: settled, trace: null }] };
  const policy = compilePolicy(checked.policy as PolicyDocument<AnyOutcome, unknown>, shop);
  const units = order.lines.reduce((sum, line) => sum + line.currentQuantity, 0);
  const request = { askedBy: "shopper", reason: null, wholeOrder: true, units } as const;
  const facts = policy.read({ order, history, request, shop, now });
  const { verdict, trace } = policy.explain(facts, { at: now, orderId: order.id });
  const answer = `${verdict.ruleName}: ${describeOutcome(verdict.outcome, shop.currency)}.`;
  return { outcome: "decided", note, answers: [{ title: "", answer, trace: traceModel(trace, shop.currency) }] };
}

/** What is so whatever the rules say; null = the rules are asked. */
function settledAnswer(check: ScopeCheck, isAsked: boolean): string | null {
  switch (check.outcome) {
    case "possible":
      return null;
    case "already_cancelled":
      return "The order is cancelled already, so no rule is asked.";
    case "shipped":
      return isAsked
        ? "It has already shipped: the shopper is told to return it, and no rule is asked."
        : "It has already shipped, so no rule looks at it.";
    case "impossible":
      return check.because;
    default:
      return check satisfies never;
  }
}
