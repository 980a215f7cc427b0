import type { Watched } from "./delay-kinds";
import { followShipment, type Shipment } from "./shipment";
import type { OrderOfShipment } from "./merge-fulfillment";
import type { FulfillmentNews, ParcelNews } from "./news";

const HOUR = 3_600_000;
/** Monday, noon in Berlin. */
export const START = new Date("2026-07-06T10:00:00Z");
export const at = (hours: number) => new Date(START.getTime() + hours * HOUR);
export const FULFILLMENT_ID = "gid://shopify/Fulfillment/1";

export const OF: OrderOfShipment = {
  shop: "ada.myshopify.com",
  orderId: "gid://shopify/Order/5001",
  orderName: "#1001",
  customerId: null,
  service: "Standard",
  orderedAt: START,
  destination: "DE",
  checkoutBy: null,
};

/** Something Shopify says, `hours` after the start; its key is made of both. */
export function said(status: string | null, hours: number, more: Partial<ParcelNews> = {}): ParcelNews {
  return {
    key: `${status}@${hours}`,
    at: at(hours),
    status,
    detail: null,
    text: "",
    place: "",
    source: "SHOPIFY",
    trackingNumber: null,
    estimatedDeliveryAt: null,
    ...more,
  };
}

/** A fulfillment as Shopify tells it, with one parcel for each number. */
export function told(
  version: number,
  numbers: readonly string[],
  more: Partial<FulfillmentNews> = {},
): FulfillmentNews {
  return {
    fulfillmentId: FULFILLMENT_ID,
    status: "SUCCESS",
    createdAt: START,
    updatedAt: at(version),
    carrier: "UPS",
    tracking: numbers.map((number) => ({ number, url: `https://track.test/${number}` })),
    items: [{ lineItemId: "gid://shopify/LineItem/1", title: "Mug", quantity: 1 }],
    origin: "DE",
    destination: "DE",
    events: [],
    ...more,
  };
}

/** A labelled parcel promised for the Friday after the start; override what matters. */
export function aParcel(changes: Partial<Shipment> = {}): Shipment {
  return {
    ...OF,
    id: "parcel-1",
    key: `${FULFILLMENT_ID}#0`,
    fulfillmentId: FULFILLMENT_ID,
    position: 0,
    trackingNumber: "A",
    trackingUrl: null,
    carrier: "UPS",
    origin: "DE",
    items: [],
    state: "LABELED",
    status: null,
    shippedAt: START,
    handedOverAt: null,
    lastScanAt: null,
    deliveredAt: null,
    endedAt: null,
    newsAt: null,
    toldAt: START,
    carrierEta: null,
    carrierEtaAt: null,
    expectedFrom: null,
    expectedBy: null,
    expectedSource: null,
    promisedBy: at(4 * 24 + 11),
    promiseSource: "STATED",
    promisedAt: START,
    lateProbability: null,
    delayKind: null,
    delaySince: null,
    askedAt: null,
    noticesSent: 0,
    lastNoticeAt: null,
    events: [],
    ...changes,
  };
}

export const watched = (shipment: Shipment, forecast: Watched["forecast"] = null): Watched & Shipment => ({
  ...shipment,
  followed: followShipment(shipment),
  forecast,
  isCarrierHeard: true,
});

/** Ids in the order they are asked for. */
export function ids(prefix = "new"): () => string {
  let count = 0;
  return () => `${prefix}-${++count}`;
}
