import { z } from "zod";
import { hasEnded, isMoving } from "../domain/cancellation/lifecycle";
import { planNextStep } from "../domain/cancellation/plan-next-step";
import type { Cancellation } from "../domain/cancellation/types";
import type { OrderSnapshot } from "../domain/order";
import { settingsOf } from "../domain/policy/cancellation-settings";
import { readCancellation } from "../records/cancellations";
import { effectsOfCancellation } from "../records/effects";
import { loadPublished } from "../records/policies";
import { type Automation, type AutomationContext, nothingToDo, type Save, saveAll } from "./automation";
import { readFreshOrder } from "./read-fresh-order";
import { saveStep } from "./save-step";

const payload = z.object({ cancellationId: z.string() });

/** Something may have changed for a cancellation: looks at the world and takes the next step, if there is one. */
export const advanceCancellation: Automation = async (context, event) => {
  const { cancellationId } = payload.parse(JSON.parse(event.payloadText));
  const cancellation = await readCancellation(context.db, event.shop, cancellationId);
  if (!cancellation) return nothingToDo("There is no such cancellation any more.");
  if (hasEnded(cancellation.state)) return nothingToDo("The cancellation has already ended.");
  const fresh = await readFreshOrder(context, event.shop, cancellation.orderId);
  const cancelledElsewhere = fresh.read?.snapshot.cancelledAt !== null;
  // Staff may have tried a failed step again in the ledger: what it brought counts.
  const triedAgain = cancellation.state === "FAILED" && event.topic === "effect/ended";
  if (!isMoving(cancellation.state) && !cancelledElsewhere && !triedAgain) return nothingToDo("It waits for a person.");
  const { save, note } = await nextStepOf(context, cancellation, fresh.read?.snapshot ?? null);
  return { outcome: "handled", note, save: saveAll(fresh.save, save) };
};

/** The next step of a cancellation and the saving of it. `rearmed`: failed effects are tried again in the same saving. */
export async function nextStepOf(
  { db, now }: AutomationContext,
  cancellation: Cancellation,
  order: OrderSnapshot | null,
  actor?: string,
  options: { readonly rearmed?: boolean } = {},
): Promise<{ readonly note: string; readonly save: Save }> {
  const at = now();
  const [effects, policy] = await Promise.all([
    effectsOfCancellation(db, cancellation.id),
    loadPublished(db.read, cancellation.shop, "cancellation"),
  ]);
  const { warehouseHours } = settingsOf(policy);
  // What staff re-arm in the same transaction counts as planned again.
  const seen = options.rearmed
    ? effects.map((one) =>
        one.state === "FAILED" || one.state === "UNPROVED" ? { ...one, state: "PLANNED" as const } : one,
      )
    : effects;
  const step = planNextStep({
    cancellation,
    order,
    effects: seen,
    now: at,
    warehouseHours,
    holdAgain: options.rearmed,
  });
  return { note: step.sentence, save: saveStep(cancellation, step, at, actor) };
}
