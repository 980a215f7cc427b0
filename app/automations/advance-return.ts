import { z } from "zod";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import { endNative } from "../domain/returns/move-native";
import type { OrderReturn } from "../domain/returns/types";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { effectsOfReturn, planEffects } from "../records/effects";
import { labelsOfReturn } from "../records/return-labels";
import { changeReturn, readReturn } from "../records/returns";
import { type Automation, type AutomationContext, nothingToDo, type Save, saveAll } from "./automation";
import type { ClaimedEvent } from "../records/inbound-events";
import { setTimer } from "../records/timers";
import { nextReturnStep, readNative } from "./return-step";

const payload = z.object({ returnId: z.string() });
/** A carrier takes about two weeks to take a label back. */
const VOID_ANSWER_MS = 16 * 86_400_000;

/** Something may have changed for a return: looks at the world and takes the next step, if there is one. */
export const advanceReturn: Automation = async (context, event) => {
  const { returnId } = payload.parse(JSON.parse(event.payloadText));
  const orderReturn = await readReturn(context.db, event.shop, returnId);
  if (!orderReturn) return nothingToDo("There is no such return any more.");
  const givenBack = await watchVoidedLabels(context, event);
  if (hasReturnEnded(orderReturn.state)) {
    const save = saveAll(givenBack, await endWhatWasMade(context, orderReturn));
    return { ...nothingToDo("The return has already ended."), save };
  }
  const { note, save } = await nextReturnStep(context, orderReturn);
  return { outcome: "handled", note, save: saveAll(givenBack, save) };
};

/** It was called off or declined while Shopify was being told of it: what was made there all the same is ended too. */
async function endWhatWasMade(context: AutomationContext, orderReturn: OrderReturn): Promise<Save | null> {
  if (orderReturn.nativeId) return null;
  const native = await readNative(context, orderReturn, await effectsOfReturn(context.db, orderReturn.id));
  if (!native) return null;
  const { id: returnId, shop, orderId: subject, decisionId, state, sentence } = orderReturn;
  const made = { nativeId: native.id, nativeStatus: native.status };
  const how = state === "CLOSED" ? "close" : "cancel";
  const effects = endNative({ ...orderReturn, ...made }, how, `end-return/${returnId}`);
  const origin = { shop, subject, cancellationId: null, returnId, decisionId };
  return async (tx) => {
    const now = context.now();
    await changeReturn(tx, orderReturn, { state, sentence, ...made, nativeName: native.name }, now);
    await planEffects(tx, origin, effects, MONEY_KINDS, now);
  };
}

/** After a label was given back, the carrier is asked later what it said to that. */
async function watchVoidedLabels(
  { db, now }: AutomationContext,
  { topic, shop, subject, payloadText }: ClaimedEvent,
): Promise<Save | null> {
  if (topic !== "return/effect-ended") return null;
  const { returnId } = payload.parse(JSON.parse(payloadText));
  const waiting = (await labelsOfReturn(db, returnId)).filter(({ state }) => state === "VOIDING");
  const dueAt = new Date(now().getTime() + VOID_ANSWER_MS);
  return async (tx) => {
    for (const { id: labelId } of waiting) {
      const timer = { shop, subject, kind: "label-void", key: `label-void/${labelId}`, payload: { labelId } };
      await setTimer(tx, { ...timer, dueAt });
    }
  };
}
