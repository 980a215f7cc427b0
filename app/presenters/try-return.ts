import { compilePolicy } from "../domain/policy/compile-policy";
import { describeOutcome } from "../domain/policy/describe-outcome";
import { fullStop } from "../domain/policy/describe-value";
import type { OutcomeOf, PolicyOf, ReturnKind } from "../domain/policy/kinds";
import type { ReturnHistory, ReturnSettings } from "../domain/policy/return-types";
import type { PolicyDocument, ShopContext } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";
import type { ReturnRulings, Said } from "../domain/returns/ask-policy";
import { decideLines } from "../domain/returns/decide-lines";
import type { ReturnableOrder } from "../domain/returns/native";
import type { ReturnReason } from "../domain/returns/types";
import { traceModel } from "./trace-model";
import type { TriedPolicy } from "./try-policy";

interface Trial {
  readonly order: ReturnableOrder;
  /** The one chosen for every item; null = none. */
  readonly reason: ReturnReason | null;
  readonly history: ReturnHistory | null;
  /** Those in force, for kinds that come without settings. */
  readonly settings: ReturnSettings;
  readonly shop: ShopContext;
  readonly now: Date;
}

const NOBODY: ReturnRulings = { return: null, label: null, refund_timing: null, abuse: null };
const NOTHING = "Nothing of this order can be returned, so no rule is asked.";

/** What a draft would say if all that is left of an order were returned now, with a photo. The same code decides for real. */
export function tryReturn(document: unknown, kind: ReturnKind, { order, reason, ...trial }: Trial): TriedPolicy {
  const { shop } = trial;
  const checked = checkPolicy(document, shop);
  if (!checked.ok) return { outcome: "invalid", problems: { errors: checked.errors, warnings: [] } };
  const policy = compilePolicy(checked.policy as PolicyDocument<OutcomeOf<ReturnKind>, unknown>, shop);
  const lines = order.lines
    .filter(({ returnable }) => returnable > 0)
    .map(({ fulfillmentLineItemId, returnable }) => ({
      fulfillmentLineItemId,
      quantity: returnable,
      reason,
      hasPhoto: true,
    }));
  const settings = kind === "return" ? (checked.policy as PolicyOf<"return">).settings : trial.settings;
  const rulings = { ...NOBODY, [kind]: { policy, mode: "ON" } } as ReturnRulings;
  const question = { ...trial, settings, order, lines, wanted: null, gift: false, askedBy: "shopper" } as const;
  const decided = decideLines(rulings, question);
  const answers =
    kind === "return"
      ? decided.lines.map(({ said, line, because, requested }) => ({
          title: `${requested.quantity} × ${line?.title ?? "?"}`,
          ...answerOf(said, because, shop.currency),
        }))
      : decided.said.map((said) => ({ title: "", ...answerOf(said, "", shop.currency) }));
  return { outcome: "decided", note: answers.length === 0 ? NOTHING : "", answers };
}

function answerOf(said: Said | null, because: string, currency: string) {
  if (!said) return { answer: fullStop(because), trace: null };
  const answer = fullStop(`${said.rule.name}: ${describeOutcome(said.outcome, currency)}`);
  const told = because === "" ? "" : ` The shopper reads: “${because}”`;
  return { answer: `${answer}${told}`, trace: traceModel(said.trace, currency) };
}
