import { type ShopContext, touchOrder } from "./shop-context.ts";
import type { Fulfillment, FulfillmentEvent } from "./types.ts";

/** Adds a carrier's scan; the fulfillment's own status and dates follow from its events. */
export function addFulfillmentEvent(
  context: ShopContext,
  fulfillment: Fulfillment,
  event: Omit<FulfillmentEvent, "id" | "fulfillmentId" | "createdAt">,
): FulfillmentEvent {
  // Written out: an object that is spread has a shape of its own, and a fleet has a million of these.
  const created: FulfillmentEvent = {
    id: context.newId("FulfillmentEvent"),
    fulfillmentId: fulfillment.id,
    status: event.status,
    message: event.message,
    happenedAt: event.happenedAt,
    createdAt: context.now(),
    estimatedDeliveryAt: event.estimatedDeliveryAt,
    address1: event.address1,
    city: event.city,
    province: event.province,
    country: event.country,
    zip: event.zip,
    latitude: event.latitude,
    longitude: event.longitude,
  };
  fulfillment.events.push(created);
  fulfillment.updatedAt = context.now();
  context.emit("fulfillment_events/create", created.id, { fulfillmentId: fulfillment.id });
  context.emit("fulfillments/update", fulfillment.id);
  const order = context.state.orders.get(fulfillment.orderId);
  if (order) touchOrder(context, order);
  return created;
}

/** A carrier takes a scan back. */
export function removeFulfillmentEvent(context: ShopContext, fulfillment: Fulfillment, event: FulfillmentEvent): void {
  fulfillment.events.splice(fulfillment.events.indexOf(event), 1);
  fulfillment.updatedAt = context.now();
  context.emit("fulfillment_events/delete", event.id, { removed: event });
  context.emit("fulfillments/update", fulfillment.id);
}

/** Newest event by the time it happened; of two at the same time the one told last. */
export function latestEvent(fulfillment: Fulfillment): FulfillmentEvent | undefined {
  return fulfillment.events.reduce<FulfillmentEvent | undefined>(
    (latest, event) => (!latest || event.happenedAt >= latest.happenedAt ? event : latest),
    undefined,
  );
}
