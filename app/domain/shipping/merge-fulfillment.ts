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

/** `fresh` = read from Shopify just now: of two messages of the same second it is the newer one. */
export type FulfillmentSource = "fresh" | "payload";

/**
 * The parcels of one fulfillment after Shopify told of it: one for each tracking number, or one without. An older message
 * than the one known adds what it says of events, and changes nothing else. A number seen before is the same parcel wherever
 * it stands in the list; a corrected number stays the same parcel.
 * @param newId makes the id of a parcel not seen before
 */
export function mergeFulfillment(
  known: readonly Shipment[],
  news: FulfillmentNews,
  order: OrderOfShipment,
  newId: () => string,
  now: Date,
  source: FulfillmentSource = "payload",
): readonly Shipment[] {
  const isNewer = ({ toldAt }: Shipment) =>
    toldAt === null || toldAt < news.updatedAt || (source === "fresh" && toldAt.getTime() === news.updatedAt.getTime());
  if (!known.every(isNewer)) return known.map((shipment) => withNews(shipment, news.events, now));
  const numbers = distinct(news.tracking);
  const places = placesOf(known, numbers);
  const free = Math.max(-1, ...known.map(({ position }) => position)) + 1;
  const added = places.flatMap((place, index) => (place ? [] : [index]));
  const parcels = numbers.map(({ number, url }, index) => {
    const base = places[index] ?? newShipment(order, news, free + added.indexOf(index), newId());
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
    const isBack = base.state === "CANCELLED" && !NEVER_LEFT.has(news.status);
    const shipment = withNews({ ...base, ...told, ...(isBack && { state: "LABELED" }) }, news.events, now);
    return NEVER_LEFT.has(news.status) ? neverLeft(shipment, now) : shipment;
  });
  // A number that is not told any more: that parcel was never sent.
  const gone = known
    .filter((one) => !places.includes(one))
    .map((one) => neverLeft({ ...one, toldAt: news.updatedAt }, now));
  return [...parcels, ...gone].sort((a, b) => a.position - b.position);
}

type Tracking = { readonly number: string | null; readonly url: string | null };

function distinct(tracking: FulfillmentNews["tracking"]): readonly Tracking[] {
  const byNumber = new Map(tracking.map((one) => [one.number, one]));
  return byNumber.size > 0 ? [...byNumber.values()] : [{ number: null, url: null }];
}

/** Which known parcel each number is: the one with this number, else a corrected one, else none. */
function placesOf(known: readonly Shipment[], numbers: readonly Tracking[]): readonly (Shipment | undefined)[] {
  const same = numbers.map(({ number }) => known.find(({ trackingNumber }) => trackingNumber === number));
  const corrected = known.filter((one) => !same.includes(one) && one.state !== "CANCELLED");
  return same.map((there) => there ?? corrected.shift());
}

/** What arrived has left, whatever became of the record of it. */
function neverLeft(shipment: Shipment, now: Date): Shipment {
  if (shipment.state === "DELIVERED" || shipment.state === "RETURNED") return shipment;
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
