import { latestEvent } from "../state/fulfillment-events.ts";
import type { Fulfillment, FulfillmentEvent, Order, Shop, ShopState } from "../state/types.ts";
import { addressFields } from "./customer-fields.ts";
import { type Json, numericId } from "./json-text.ts";
import { lineItemFields } from "./line-item-fields.ts";

export function fulfillmentFields(state: ShopState, order: Order, fulfillment: Fulfillment): Json {
  const numbers = fulfillment.tracking.flatMap(({ number }) => number ?? []);
  const urls = fulfillment.tracking.flatMap(({ url }) => url ?? []);
  return {
    id: numericId(fulfillment.id),
    order_id: numericId(order.id),
    status: fulfillment.status.toLowerCase(),
    created_at: fulfillment.createdAt,
    service: "manual",
    updated_at: fulfillment.updatedAt,
    tracking_company: fulfillment.tracking[0]?.company ?? null,
    shipment_status: latestEvent(fulfillment)?.status.toLowerCase() ?? null,
    location_id: numericId(fulfillment.locationId),
    origin_address: fulfillment.originAddress,
    email: order.email,
    destination: addressFields(order.shippingAddress),
    line_items: fulfillment.lineItems.flatMap(({ lineItemId, quantity }) => {
      const line = order.lineItems.find(({ id }) => id === lineItemId);
      return line ? [{ ...lineItemFields(state, order, line), quantity }] : [];
    }),
    tracking_number: numbers[0] ?? null,
    tracking_numbers: numbers,
    tracking_url: urls[0] ?? null,
    tracking_urls: urls,
    receipt: {},
    name: fulfillment.name,
    admin_graphql_api_id: fulfillment.id,
  };
}

export const fulfillmentEventFields = (shop: Shop, fulfillment: Fulfillment, event: FulfillmentEvent): Json => ({
  id: numericId(event.id),
  fulfillment_id: numericId(fulfillment.id),
  status: event.status.toLowerCase(),
  message: event.message,
  happened_at: event.happenedAt,
  city: event.city,
  province: event.province,
  country: event.country,
  zip: event.zip,
  address1: event.address1,
  latitude: event.latitude,
  longitude: event.longitude,
  shop_id: numericId(shop.id),
  created_at: event.createdAt,
  updated_at: event.createdAt,
  estimated_delivery_at: event.estimatedDeliveryAt,
  order_id: numericId(fulfillment.orderId),
  admin_graphql_api_id: event.id,
});
