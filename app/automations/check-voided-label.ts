import { z } from "zod";
import { carrierOf } from "../records/carrier-accounts";
import { readLabel, recordVoid } from "../records/return-labels";
import { setTimer } from "../records/timers";
import { type Automation, nothingToDo } from "./automation";

const payload = z.object({ labelId: z.string() });
const AGAIN_MS = 3 * 86_400_000;

/** A label was given back some time ago: what did the carrier say in the end? */
export const checkVoidedLabel: Automation = async ({ db, sealer, now, openCarrier }, event) => {
  const { labelId } = payload.parse(JSON.parse(event.payloadText));
  const label = await readLabel(db, labelId);
  if (label?.state !== "VOIDING") return nothingToDo("The carrier has already answered.");
  const connected = await carrierOf(db, sealer, event.shop, label.provider);
  if (!connected) return nothingToDo("The account this label was bought with is not connected any more.");
  const names = { shipmentId: label.shipmentId ?? "", labelId: label.labelId ?? "" };
  const answer = await openCarrier(connected.account).readVoid(names);
  if (!answer || answer.outcome === "submitted") {
    const { shop, subject } = event;
    const timer = { shop, subject, kind: "label-void", key: `label-void/${labelId}`, payload: { labelId } };
    const dueAt = new Date(now().getTime() + AGAIN_MS);
    return {
      outcome: "nothing_to_do",
      note: "The carrier has not answered yet.",
      save: (tx) => setTimer(tx, { ...timer, dueAt }),
    };
  }
  const isBack = answer.outcome !== "refused";
  const note = isBack
    ? "The carrier took the label back."
    : `The carrier did not take the label back: ${answer.message}`;
  return {
    outcome: "handled",
    note,
    save: (tx) => recordVoid(tx, labelId, isBack ? "VOIDED" : "SPENT", isBack ? "" : answer.message, now()),
  };
};
