import { judgeStop } from "../domain/cancellation/judge-stop";
import { planHolds } from "../domain/cancellation/plan-holds";
import { mailEffect } from "../domain/cancellation/step";
import type { Cancellation } from "../domain/cancellation/types";
import type { OrderRead } from "../domain/order";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { noteWords } from "../records/cancellations";
import { planEffects } from "../records/effects";
import { addEntry } from "../records/timeline";
import { type AutomationContext, type AutomationResult, type Save, saveAll } from "./automation";

/** A rule has already asked a person about this order when its shopper asks too: one case, held and acknowledged. */
export function joinReview(
  context: AutomationContext,
  open: Cancellation,
  { snapshot, personal }: OrderRead,
  saveFresh: Save,
  request: { readonly by: string; readonly reason: string; readonly note: string },
): AutomationResult {
  const { shop, orderId, id, decisionId } = open;
  const now = context.now();
  const told = { ...open, terms: { ...open.terms, notify: personal.email !== null } };
  const effects = [...planHolds(open, judgeStop(snapshot, open.scope)), ...mailEffect(told, "cancellation-review")];
  const base = { shop, subject: orderId, cancellationId: id };
  const words = [request.reason, request.note].filter(Boolean).join(": ");
  const text = "Asked to cancel it as well.";
  return {
    outcome: "handled",
    note: "A person is already deciding about this order: the request was added.",
    save: saveAll(
      saveFresh,
      (tx) => planEffects(tx, { ...base, decisionId }, effects, MONEY_KINDS, now),
      (tx) => noteWords(tx, context.sealer, open, words),
      (tx) => addEntry(tx, { ...base, actor: request.by, kind: "cancellation/asked", text }, now),
    ),
  };
}
