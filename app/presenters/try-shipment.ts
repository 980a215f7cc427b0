import { compilePolicy } from "../domain/policy/compile-policy";
import { describeOutcome } from "../domain/policy/describe-outcome";
import { fullStop } from "../domain/policy/describe-value";
import type { AnyOutcome, FactInput, Facts, PolicyDocument, ShopContext } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";
import type { Gid } from "../domain/gid";
import { traceModel } from "./trace-model";
import type { TriedPolicy } from "./try-policy";

/** A trouble as it would be found now, or as it was decided about once. */
export type Trial =
  | { readonly input: FactInput; readonly isFresh: boolean }
  | { readonly facts: Facts; readonly orderId: Gid; readonly at: Date };

const NOT_FRESH =
  "Shopify could not be asked just now. Real troubles are decided on the order as Shopify has it, so the answer may differ.";
const AS_IT_WAS = "With the facts as they were when it was decided about.";

/** What a draft would say about a trouble with a parcel. The same code decides for real. */
export function tryShipment(document: unknown, trial: Trial, shop: Pick<ShopContext, "currency">): TriedPolicy {
  const checked = checkPolicy(document, shop);
  if (!checked.ok) return { outcome: "invalid", problems: { errors: checked.errors, warnings: [] } };
  const policy = compilePolicy(checked.policy as PolicyDocument<AnyOutcome, unknown>, shop);
  const { facts, orderId, at, note } =
    "input" in trial
      ? {
          facts: policy.read(trial.input),
          orderId: trial.input.order.id,
          at: trial.input.now,
          note: trial.isFresh ? "" : NOT_FRESH,
        }
      : { ...trial, note: AS_IT_WAS };
  const { verdict, trace } = policy.explain(facts, { at, orderId });
  const answer = fullStop(`${verdict.ruleName}: ${describeOutcome(verdict.outcome, shop.currency)}`);
  return { outcome: "decided", note, answers: [{ title: "", answer, trace: traceModel(trace, shop.currency) }] };
}
