import { openParcel } from "../domain/shipping/lane-forecast";
import { localDay } from "../domain/shipping/local-days";
import type { Shipment } from "../domain/shipping/shipment";
import type { PromiseSource } from "../domain/shipping/types";
import type { Transaction } from "../db.server";
import { addForecastScore } from "../records/forecast-scores";
import { addDelivery } from "../records/lane-history";
import { tellOutside } from "../records/outgoing-events";
import { firstPromise } from "../records/shipments";
import { planNps } from "../records/surveys";
import type { AutomationContext, Save } from "./automation";
import type { ShipmentsOfOrder } from "./shipments-of-order";

/** Parcels have arrived, each for the first time: what they teach, who is told, and who is asked. */
export function learnDelivery(
  { now }: AutomationContext,
  { shop, order, after }: ShipmentsOfOrder,
  arrived: readonly Shipment[],
  timeZone: string,
): Save {
  const { id: orderId, name: orderName } = order.snapshot;
  const isAllHere = after.every(({ state }) => state === "DELIVERED" || state === "SHIPPED" || state === "CANCELLED");
  return async (tx) => {
    for (const parcel of arrived) {
      const { id: shipmentId, fulfillmentId, carrier, deliveredAt, promisedBy } = parcel;
      if (!deliveredAt) continue;
      await learn(tx, { ...parcel, deliveredAt }, timeZone);
      const payload = {
        orderId,
        orderName,
        shipmentId,
        fulfillmentId,
        carrier,
        deliveredAt: deliveredAt.toISOString(),
        promisedBy: promisedBy?.toISOString() ?? null,
        inTime: promisedBy ? deliveredAt <= promisedBy : null,
      };
      const told = {
        shop,
        key: `delivered/${shipmentId}`,
        topic: "shipment/delivered",
        subject: orderId,
        payload,
      } as const;
      await tellOutside(tx, told, now());
    }
    if (isAllHere) await planNps(tx, { shop, orderId, deliveredAt: now() });
  };
}

/** What was promised first is what is learned from and scored: a date told with a notice is no forecast any more. */
async function learn(tx: Transaction, parcel: Shipment & { readonly deliveredAt: Date }, timeZone: string) {
  const { shop, id, deliveredAt } = parcel;
  const first = firstPromise(tx, id);
  const open = openParcel({ ...parcel, promisedBy: first?.latest ?? null }, timeZone);
  addDelivery(tx, shop, { ...open, delivered: localDay(deliveredAt, timeZone) });
  if (!first?.latest) return;
  const source = first.source as PromiseSource;
  const kept = (by: Date) => localDay(deliveredAt, timeZone) <= localDay(by, timeZone);
  // A range is half and nine tenths of the parcels; a single day is what it says.
  if (first.earliest) addForecastScore(tx, shop, { source, measure: "P50", deliveredAt, within: kept(first.earliest) });
  const measure = first.earliest ? "P90" : "DAY";
  addForecastScore(tx, shop, { source, measure, deliveredAt, within: kept(first.latest) });
}
