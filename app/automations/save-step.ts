import type { Step } from "../domain/cancellation/step";
import { mailEffect } from "../domain/cancellation/step";
import { hasEnded } from "../domain/cancellation/lifecycle";
import type { Cancellation } from "../domain/cancellation/types";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { moveCancellation } from "../records/cancellations";
import { planEffects } from "../records/effects";
import { dropPlanned } from "../records/mend-effects";
import { addEntry } from "../records/timeline";
import { setTimer } from "../records/timers";
import type { Save } from "./automation";

const NOT_BEGUN = [
  "cancel-order",
  "refund-units",
  "edit-quantities",
  "hold-fulfillment-order",
  "request-warehouse-cancellation",
] as const;

/** Saves a step: the move, its effects, its timer and its line in the timeline. Saving it twice changes nothing more. */
export function saveStep(cancellation: Cancellation, step: Step, now: Date, actor = "Aftercare"): Save {
  const { id, shop, orderId: subject, decisionId } = cancellation;
  return async (tx) => {
    const moved = await moveCancellation(
      tx,
      cancellation,
      { state: step.state, sentence: step.sentence, warehouseBy: step.warehouseBy },
      now,
    );
    if (hasEnded(step.state)) await dropPlanned(tx, { cancellationId: id }, NOT_BEGUN);
    const asksPerson = step.state === "REVIEW" && cancellation.state !== "REVIEW";
    const effects = asksPerson ? [...step.effects, ...mailEffect(cancellation, "cancellation-review")] : step.effects;
    await planEffects(tx, { shop, subject, cancellationId: id, decisionId }, effects, MONEY_KINDS, now);
    if (step.wakeAt) {
      const key = `cancellation/${id}/${step.wakeAt.purpose}`;
      await setTimer(tx, {
        shop,
        key,
        kind: "cancellation",
        subject,
        payload: { cancellationId: id },
        dueAt: step.wakeAt.at,
      });
    }
    if (moved && step.state !== cancellation.state) {
      const entry = {
        shop,
        subject,
        cancellationId: id,
        actor,
        kind: `cancellation/${step.state}`,
        text: step.sentence,
      };
      await addEntry(tx, entry, now);
    }
  };
}
