import type { FulfillmentNews } from "./news";
import { type Shipment, withNews } from "./shipment";

/** What a new shipment knows from its order. */
export type OrderOfShipment = Pick<
  Shipment,
  "shop" | "orderId" | "orderName" | "customerId" | "service" | "orderedAt"
> & {
  readonly destination: string | null;
  readonly checkoutBy: Date | null;
};

const NEVER_LEFT = new Set(["CANCELLED", "ERROR", "FAILURE"]);

/**
 * The parcels of one fulfillment after Shopify told of it: one for each tracking number, or one without. An older message
 * than the one known adds what it says of events, and changes nothing else; a corrected number stays the same parcel.
 * @param newId makes the id of a parcel not seen before
 */
export function mergeFulfillment(
  known: readonly Shipment[],
  news: FulfillmentNews,
  order: OrderOfShipment,
  newId: () => string,
  now: Date,
): readonly Shipment[] {
  const isNewer = known.every(({ toldAt }) => toldAt === null || toldAt < news.updatedAt);
  if (!isNewer) return known.map((shipment) => withNews(shipment, news.events, now));
  const numbers = news.tracking.length > 0 ? news.tracking : [{ number: null, url: null }];
  const parcels = numbers.map(({ number, url }, position) => {
    const there = known.find((shipment) => shipment.position === position);
    const base = there ?? newShipment(order, news, position, newId());
    const told = {
      trackingNumber: number,
      trackingUrl: url,
      carrier: news.carrier ?? base.carrier,
      origin: news.origin ?? base.origin,
      destination: news.destination ?? base.destination,
      items: news.items ?? base.items,
      shippedAt: news.createdAt,
      toldAt: news.updatedAt,
    };
    const shipment = { ...base, ...told };
    if (NEVER_LEFT.has(news.status)) return ended(shipment, now);
    const back = shipment.state === "CANCELLED" ? { ...shipment, state: "LABELED" as const } : shipment;
    return withNews(back, news.events, now);
  });
  // A number that is not told any more: that parcel was never sent.
  const gone = known.filter(({ position }) => position >= numbers.length).map((shipment) => ended(shipment, now));
  return [...parcels, ...gone];
}

function ended(shipment: Shipment, now: Date): Shipment {
  return { ...shipment, state: "CANCELLED", endedAt: shipment.endedAt ?? now };
}

const NOTHING_KNOWN = {
  trackingNumber: null,
  trackingUrl: null,
  carrier: null,
  status: null,
  shippedAt: null,
  handedOverAt: null,
  lastScanAt: null,
  deliveredAt: null,
  endedAt: null,
  newsAt: null,
  toldAt: null,
  carrierEta: null,
  carrierEtaAt: null,
  expectedFrom: null,
  expectedBy: null,
  expectedSource: null,
  promisedBy: null,
  promiseSource: null,
  promisedAt: null,
  lateProbability: null,
  delayKind: null,
  delaySince: null,
  askedAt: null,
  noticesSent: 0,
  lastNoticeAt: null,
  events: [],
} as const;

function newShipment(order: OrderOfShipment, news: FulfillmentNews, position: number, id: string): Shipment {
  const { fulfillmentId, origin } = news;
  const key = `${fulfillmentId}#${position}`;
  return { ...NOTHING_KNOWN, ...order, id, key, fulfillmentId, position, origin, items: [], state: "LABELED" };
}

/** What of an order has not left yet, as a shipment of its own. */
export function newUnshipped(order: OrderOfShipment, items: Shipment["items"], id: string): Shipment {
  const part = { key: "unshipped", fulfillmentId: null, position: 0, origin: null, state: "UNSHIPPED" } as const;
  return { ...NOTHING_KNOWN, ...order, ...part, id, items };
}
