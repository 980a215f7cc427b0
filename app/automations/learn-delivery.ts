import type { Shipment } from "../domain/shipping/shipment";
import { tellOutside } from "../records/outgoing-events";
import { planNps } from "../records/surveys";
import type { AutomationContext, Save } from "./automation";
import type { ShipmentsOfOrder } from "./look-at-shipments";

/** Parcels have arrived, each for the first time: what they teach, who is told, and who is asked. */
export function learnDelivery(
  { now }: AutomationContext,
  { shop, order, after }: ShipmentsOfOrder,
  arrived: readonly Shipment[],
): Save {
  const { id: orderId, name: orderName } = order.snapshot;
  const isAllHere = after.every(({ state }) => state === "DELIVERED" || state === "SHIPPED" || state === "CANCELLED");
  return async (tx) => {
    for (const { id: shipmentId, fulfillmentId, carrier, deliveredAt, promisedBy } of arrived) {
      if (!deliveredAt) continue;
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
