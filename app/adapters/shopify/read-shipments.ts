import type { Gid } from "../../domain/gid";
import type { FulfillmentNews, ParcelNews } from "../../domain/shipping/news";
import { ReadShipment, ReadShipments, type ShipmentFieldsFragment } from "./generated/read-shipments";
import type { RunOperation } from "./graphql-client";
import { placeOf } from "./place-of";

/** What Shopify knows of an order's parcels now. */
export interface ShipmentsRead {
  readonly fulfillments: readonly FulfillmentNews[];
  /** Delivery date promised at checkout; null = none. */
  readonly checkoutBy: Date | null;
}

/** null = the order is gone or not visible. One call for an order of up to two fulfillments, one more for each further. */
export async function readShipments(run: RunOperation, orderId: Gid): Promise<ShipmentsRead | null> {
  const { order } = await run(ReadShipments, { id: orderId });
  if (!order) return null;
  const read = [...order.fulfillments];
  const there = new Set(read.map(({ id }) => id));
  for (const { id } of order.all) {
    const one = there.has(id) ? null : (await run(ReadShipment, { id })).fulfillment;
    if (one) read.push(one);
  }
  const destination = placeOf(order.shippingAddress?.countryCodeV2, order.shippingAddress?.provinceCode);
  const promised = order.fulfillmentOrders.nodes.flatMap(({ deliveryMethod }) => {
    const by = deliveryMethod?.maxDeliveryDateTime;
    return by ? [Date.parse(by)] : [];
  });
  return {
    fulfillments: read.map((one) => ({ ...fromGraphql(one), destination })),
    checkoutBy: promised.length === 0 ? null : new Date(Math.max(...promised)),
  };
}

function fromGraphql(one: ShipmentFieldsFragment): FulfillmentNews {
  const tracking = one.trackingInfo.flatMap(({ number, url }) => (number ? [{ number, url: safeUrl(url) }] : []));
  return {
    fulfillmentId: one.id,
    status: one.status,
    createdAt: new Date(one.createdAt),
    updatedAt: new Date(one.updatedAt),
    carrier: one.trackingInfo.find(({ company }) => company)?.company ?? null,
    tracking,
    items: one.fulfillmentLineItems.nodes.map(({ quantity, lineItem: { id, title } }) => ({
      lineItemId: id,
      title,
      quantity: quantity ?? 0,
    })),
    origin: placeOf(one.location?.address.countryCode),
    destination: null,
    events: one.events.nodes.map(
      ({ id, status, happenedAt, message, city, country, estimatedDeliveryAt }): ParcelNews => ({
        key: id,
        at: new Date(happenedAt),
        status,
        detail: null,
        text: message ?? "",
        place: [city, country].filter(Boolean).join(", "),
        source: "SHOPIFY",
        trackingNumber: null,
        estimatedDeliveryAt: estimatedDeliveryAt ? new Date(estimatedDeliveryAt) : null,
      }),
    ),
  };
}

/** A link shoppers are sent: only what a browser opens as a page. */
export function safeUrl(url: unknown): string | null {
  return typeof url === "string" && /^https?:\/\//i.test(url) ? url : null;
}
