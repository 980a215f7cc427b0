import { CANCEL_HOLD } from "../domain/cancellation/judge-stop";
import { mailEffect, releaseEffect, type Step } from "../domain/cancellation/step";
import type { Cancellation, CancellationState } from "../domain/cancellation/types";
import { commandSchemas } from "../inbox/commands";
import { raiseAlarm } from "../records/alarms";
import { moveCancellation, readCancellation } from "../records/cancellations";
import { effectsOfCancellation, hasBegun } from "../records/effects";
import { rearmEffectsOf, settleEffectsOf } from "../records/mend-effects";
import type { ClaimedEvent } from "../records/inbound-events";
import { nextStepOf } from "./advance-cancellation";
import {
  type Automation,
  type AutomationContext,
  type AutomationResult,
  nothingToDo,
  type Save,
  saveAll,
} from "./automation";
import { readFreshOrder } from "./read-fresh-order";
import { saveStep } from "./save-step";

const UNDOABLE: readonly CancellationState[] = [
  "REVIEW",
  "STOPPING",
  "WAITING_WAREHOUSE",
  "UNDO",
  "CANCELLING",
  "FAILED",
];
const ENDS_IT = ["cancel-order", "refund-units", "edit-quantities"] as const;
const DECIDABLE: readonly CancellationState[] = ["REVIEW", "FAILED"];

/** The shopper, or staff, keep the order after all. Too late once the cancel itself is under way. */
export const undoCancellation: Automation = async (context, event) => {
  const { cancellationId } = commandSchemas["cancellation/undo"].parse(JSON.parse(event.payloadText));
  return inState(context, event, cancellationId, UNDOABLE, async (cancellation) => {
    const now = context.now();
    const who = actorOf(event);
    // Asked in time counts, also when the window ended while the request waited its turn; what has begun does not stop.
    if (await hasBegun(context.db, cancellation.id, ENDS_IT)) return nothingToDo("Too late: it is being cancelled.");
    const step = endStep(cancellation, "KEPT", `${who} kept the order.`, "cancellation-kept");
    return {
      outcome: "handled",
      note: step.sentence,
      save: saveAll(saveStep(cancellation, step, now, who), await warnWarehouse(context, cancellation)),
    };
  });
};

/** Staff say yes, or try again: what failed is re-armed, and the world is looked at anew. */
export const approveCancellation: Automation = async (context, event) => {
  const { cancellationId } = commandSchemas["cancellation/approve"].parse(JSON.parse(event.payloadText));
  return inState(context, event, cancellationId, DECIDABLE, async (cancellation) => {
    const sentence = cancellation.state === "REVIEW" ? "Staff said yes." : "Staff tried again.";
    const { note, save } = await goAhead(context, cancellation, sentence, actorOf(event));
    return { outcome: "handled", note, ...(save && { save }) };
  });
};

/** A person need not decide any more: the order goes on, and nothing was done about it yet. */
export function dropReview(cancellation: Cancellation, sentence: string, now: Date, actor: string): Save {
  const effects = [releaseEffect(cancellation, CANCEL_HOLD)];
  return saveStep(cancellation, { state: "KEPT", sentence, effects, wakeAt: null }, now, actor);
}

/** Somebody who may decide said yes. */
export async function goAhead(
  context: AutomationContext,
  cancellation: Cancellation,
  sentence: string,
  actor: string,
): Promise<{ readonly note: string; readonly save: Save | null }> {
  const now = context.now();
  const fresh = await readFreshOrder(context, cancellation.shop, cancellation.orderId);
  const going: Cancellation = { ...cancellation, state: "STOPPING", sentence, warehouseBy: null };
  const begin = async (tx: Parameters<typeof moveCancellation>[0]) => {
    await rearmEffectsOf(tx, { cancellationId: cancellation.id }, now);
    await moveCancellation(tx, cancellation, { state: "STOPPING", sentence, warehouseBy: null }, now);
  };
  const order = fresh.read?.snapshot ?? null;
  const { note, save } = await nextStepOf(context, going, order, actor, { rearmed: true });
  return { note: `${sentence} ${note}`, save: saveAll(fresh.save, begin, save) };
}

export const declineCancellation: Automation = async (context, event) => {
  const { cancellationId, because } = commandSchemas["cancellation/decline"].parse(JSON.parse(event.payloadText));
  return inState(context, event, cancellationId, DECIDABLE, async (cancellation) => {
    const step = endStep(cancellation, "DECLINED", because, "cancellation-declined");
    return {
      outcome: "handled",
      note: "Staff said no.",
      save: saveAll(
        saveStep(cancellation, step, context.now(), actorOf(event)),
        await warnWarehouse(context, cancellation),
      ),
    };
  });
};

/** Staff finished it by hand in Shopify; nothing more is sent there. */
export const settleCancellation: Automation = async (context, event) => {
  const { cancellationId, note } = commandSchemas["cancellation/settle"].parse(JSON.parse(event.payloadText));
  return inState(context, event, cancellationId, ["FAILED"], async (cancellation) => {
    const step: Step = {
      state: "CANCELLED",
      sentence: `Settled by hand: ${note}`,
      effects: [releaseEffect(cancellation, CANCEL_HOLD)],
      wakeAt: null,
    };
    const now = context.now();
    const save = saveAll(saveStep(cancellation, step, now, actorOf(event)), (tx) =>
      settleEffectsOf(tx, { cancellationId: cancellation.id }, { by: actorOf(event), note, now }),
    );
    return { outcome: "handled", note: step.sentence, save };
  });
};

/** The order goes on, but its warehouse was asked to stop: somebody must tell them. null = nobody was asked. */
async function warnWarehouse({ db, now }: AutomationContext, cancellation: Cancellation): Promise<Save | null> {
  const { id, shop, orderId: subject, orderName } = cancellation;
  const effects = await effectsOfCancellation(db, id);
  if (!effects.some((one) => one.kind === "request-warehouse-cancellation" && one.state === "DONE")) return null;
  const text = `${orderName} goes on, but its warehouse had been asked to stop. Tell them to go on.`;
  return (tx) => raiseAlarm(tx, { shop, key: `goes-on/${id}`, kind: "warehouse", subject, text }, now());
}

async function inState(
  { db }: AutomationContext,
  event: ClaimedEvent,
  id: string,
  states: readonly CancellationState[],
  act: (cancellation: Cancellation) => Promise<AutomationResult>,
): Promise<AutomationResult> {
  const cancellation = await readCancellation(db, event.shop, id);
  if (!cancellation) return nothingToDo("There is no such cancellation.");
  if (!states.includes(cancellation.state)) return nothingToDo(`Too late: the cancellation is ${cancellation.state}.`);
  return act(cancellation);
}

function endStep(cancellation: Cancellation, state: CancellationState, sentence: string, template: string): Step {
  const effects = [releaseEffect(cancellation, CANCEL_HOLD), ...mailEffect(cancellation, template)];
  return { state, sentence, effects, wakeAt: null };
}

function actorOf(event: ClaimedEvent): string {
  const { by } = JSON.parse(event.payloadText) as { by?: string };
  return by ?? (event.source === "STAFF" ? "Staff" : "Shopper");
}
