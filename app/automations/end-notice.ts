import { z } from "zod";
import { markNoticeSent, markWithheld, readNotice } from "../records/delay-notices";
import { effectsOfNotice } from "../records/effects";
import { tellOutside } from "../records/outgoing-events";
import { daysLate } from "../domain/shipping/days-late";
import { DELAY_KINDS } from "../domain/shipping/types";
import { readShipment } from "../records/shipments";
import { readShop } from "../records/shops";
import { type Automation, nothingToDo } from "./automation";

const payload = z.object({ noticeId: z.string() });

/** A message of a notice was sent, or could not be: the notice is told, or it is not, and the watch goes on. */
export const endNotice: Automation = async ({ db, now }, event) => {
  const { noticeId } = payload.parse(JSON.parse(event.payloadText));
  const notice = await readNotice(db, event.shop, noticeId);
  if (!notice) return nothingToDo("There is no such notice.");
  const { shop, orderId, orderName } = notice;
  const messages = await effectsOfNotice(db, noticeId);
  const told = messages.find(({ isTold }) => isTold);
  if (!told && messages.some(({ isOver }) => !isOver)) return nothingToDo("It is still being sent.");
  if (!told) {
    const because = messages.map(({ sentence }) => sentence).find(Boolean) ?? "It could not be sent.";
    return {
      outcome: "handled",
      note: because,
      save: (tx) => markWithheld(tx, shop, noticeId, because, now()),
    };
  }
  const row = await readShop(db, shop);
  const worst = [...notice.parcels].sort((a, b) => DELAY_KINDS.indexOf(a.kind) - DELAY_KINDS.indexOf(b.kind))[0];
  const shipment = worst && (await readShipment(db, shop, worst.shipmentId));
  return {
    outcome: "handled",
    note: "The shopper was told of the delay.",
    save: async (tx) => {
      await markNoticeSent(tx, shop, noticeId, told.at ?? now());
      if (!worst) return;
      const { kind, oldBy, newBy } = worst;
      const payload = {
        orderId,
        orderName,
        noticeId,
        number: notice.number,
        kind,
        parcels: notice.parcels.length,
        oldBy: oldBy?.toISOString() ?? null,
        newBy: newBy?.toISOString() ?? null,
        // The promise before this notice changed it.
        daysLate: daysLate(
          { promisedBy: oldBy, delayKind: shipment?.delayKind ?? null, delaySince: shipment?.delaySince ?? null },
          kind,
          newBy ?? now(),
          row?.timeZone ?? "UTC",
        ),
        choices: [...notice.choices],
      };
      const key = `notice/${noticeId}`;
      await tellOutside(tx, { shop, key, topic: "delay/noticed", subject: orderId, payload }, now());
    },
  };
};
