import { z } from "zod";
import type { Transaction } from "../db.server";
import { hasShipmentEnded } from "../domain/shipping/lifecycle";
import { shippingIn } from "../domain/shipping/settings";
import type { Shipment } from "../domain/shipping/shipment";
import { connectedCarrier } from "../records/carrier-accounts";
import { addEvent } from "../records/inbound-events";
import { readShipment } from "../records/shipments";
import { readShop } from "../records/shops";
import { setTimer } from "../records/timers";
import { type Automation, nothingToDo, type Save } from "./automation";

const DAY = 86_400_000;
/** Carriers forget a parcel after about this long. */
const FOLLOWED_MS = 90 * DAY;

const payload = z.object({ shipmentId: z.string() });

/** Parcels with a number not known before: the shop's own carrier account is asked about them, from now on daily. */
export function followNew(before: readonly Shipment[], after: readonly Shipment[], now: Date): Save {
  const numbers = new Map(before.map(({ id, trackingNumber }) => [id, trackingNumber]));
  const fresh = after.filter(({ id, trackingNumber }) => trackingNumber && numbers.get(id) !== trackingNumber);
  return async (tx) => {
    for (const shipment of fresh) if (!hasShipmentEnded(shipment.state)) await askAt(tx, shipment, now);
  };
}

async function askAt(
  tx: Transaction,
  { id: shipmentId, shop, orderId: subject }: Shipment,
  dueAt: Date,
): Promise<void> {
  await setTimer(tx, { shop, key: `follow/${shipmentId}`, kind: "follow", subject, payload: { shipmentId }, dueAt });
}

/**
 * Asks the shop's carrier account where an outbound parcel is; EasyPost also tells of it by webhook from the first time on.
 * What it answers is heard like its own webhook.
 */
export const followParcel: Automation = async ({ db, sealer, now, openCarrier }, event) => {
  const { shipmentId } = payload.parse(JSON.parse(event.payloadText));
  const { shop, subject } = event;
  const [shipment, row, connected] = await Promise.all([
    readShipment(db, shop, shipmentId),
    readShop(db, shop),
    connectedCarrier(db, sealer, shop),
  ]);
  const at = now();
  if (!shipment?.trackingNumber || hasShipmentEnded(shipment.state))
    return nothingToDo("Nothing is awaited of this parcel.");
  if (!shippingIn(JSON.parse(row?.settings ?? "{}")).followParcels || !connected) {
    return nothingToDo("Parcels are not followed with a carrier account.");
  }
  if (at.getTime() - (shipment.shippedAt?.getTime() ?? 0) > FOLLOWED_MS)
    return nothingToDo("The carrier has forgotten it.");
  const read = await openCarrier(connected.account).readTracker(shipment.carrier ?? "", shipment.trackingNumber);
  return {
    outcome: read ? "handled" : "nothing_to_do",
    note: read ? "The carrier was asked where the parcel is." : "The carrier does not know the parcel yet.",
    save: async (tx) => {
      await askAt(tx, shipment, new Date(at.getTime() + DAY));
      if (!read) return;
      // The same answer again is no news; two scans may be of one second.
      const dedupeKey = `followed/${shipmentId}/${read.updatedAt ?? at.toISOString()}/${read.details.length}`;
      const news = { shop, source: "SYSTEM", topic: "carrier/parcel", subject, dedupeKey } as const;
      await addEvent(tx, sealer, { ...news, payload: { ...read, shipmentRowId: shipmentId } }, at);
    },
  };
};
