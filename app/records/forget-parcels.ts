import type { Transaction } from "../db.server";

/** Orders of whoever is to be forgotten. */
export interface Orders {
  readonly shop: string;
  readonly orderId: { in: string[] };
}

/** How long a parcel took stays, for those that come after it; a number, or a place it was seen at, leads to a door. */
export async function forgetShipments(tx: Transaction, where: Orders): Promise<void> {
  await tx.shipment.updateMany({ where, data: { customerId: null, trackingNumber: null, trackingUrl: null } });
  await tx.shipmentEvent.updateMany({
    where: { shipment: where },
    data: { trackingNumber: null, text: "", place: "" },
  });
  await tx.delayNotice.updateMany({ where, data: { wordsSealed: null } });
}

/** The same of parcels that come back. What a label cost stays; its files have been removed. */
export async function forgetReturnParcels(tx: Transaction, { shop, orderId }: Orders): Promise<void> {
  const label = { shop, orderReturn: { orderId } };
  const gone = { trackingNumber: null, trackingUrl: null, fileKey: null, qrFileKey: null, note: "" };
  await tx.returnLabel.updateMany({ where: label, data: gone });
  await tx.parcelEvent.updateMany({ where: { label }, data: { text: "", place: "" } });
}

const WATCHES = ["watch", "follow", "consent", "parcel"];

/** Nobody looks for parcels any more that cannot be named. */
export async function stopWatchingParcels(tx: Transaction, { shop, orderId }: Orders): Promise<void> {
  const where = { shop, subject: orderId, kind: { in: WATCHES }, state: "WAITING" };
  await tx.timer.updateMany({ where, data: { state: "STOPPED" } });
}
