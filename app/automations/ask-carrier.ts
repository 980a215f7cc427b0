import { z } from "zod";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import { carrierOf } from "../records/carrier-accounts";
import { addEvent } from "../records/inbound-events";
import { watchParcel } from "../records/parcel-watch";
import { readLabel } from "../records/return-labels";
import { readReturn } from "../records/returns";
import { type Automation, nothingToDo } from "./automation";

const payload = z.object({ labelId: z.string() });

/** A carrier has said nothing of a parcel for a day: it is asked, and its answer is heard like its own webhook. */
export const askCarrier: Automation = async ({ db, sealer, now, openCarrier }, event) => {
  const { labelId } = payload.parse(JSON.parse(event.payloadText));
  const label = await readLabel(db, labelId);
  if (label?.state !== "BOUGHT" || label.deliveredAt || !label.boughtAt || !label.trackingNumber) {
    return nothingToDo("Nothing is awaited of this parcel.");
  }
  const { shop, subject } = event;
  const orderReturn = await readReturn(db, shop, label.returnId);
  if (!orderReturn || hasReturnEnded(orderReturn.state)) return nothingToDo("Its return has ended.");
  const connected = await carrierOf(db, sealer, shop, label.provider);
  if (!connected) return nothingToDo("The account this label was bought with is not connected any more.");
  const read = await openCarrier(connected.account).readTracker(label.carrier ?? "", label.trackingNumber);
  const at = now();
  const parcel = { id: labelId, shop, orderId: subject, boughtAt: label.boughtAt };
  return {
    outcome: read ? "handled" : "nothing_to_do",
    note: read ? "The carrier was asked where the parcel is." : "The carrier does not know the parcel yet.",
    save: async (tx) => {
      await watchParcel(tx, parcel, at);
      if (!read) return;
      // The same answer again is no news; two scans may be of one second.
      const dedupeKey = `asked/${labelId}/${read.updatedAt ?? at.toISOString()}/${read.details.length}`;
      const news = { shop, source: "SYSTEM", topic: "carrier/parcel", subject, dedupeKey } as const;
      await addEvent(tx, sealer, { ...news, payload: { ...read, labelRowId: labelId } }, at);
    },
  };
};
