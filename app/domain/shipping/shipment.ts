import { followNews, type Followed } from "./follow-news";
import { hasShipmentEnded } from "./lifecycle";
import type { ParcelNews } from "./news";
import type { ShipmentSnapshot } from "./types";

/** A shipment as it is kept, with everything that was said of it. */
export interface Shipment extends ShipmentSnapshot {
  readonly shop: string;
  readonly orderId: string;
  readonly orderName: string;
  readonly customerId: string | null;
  readonly position: number;
  /** Newest FulfillmentEventStatus. */
  readonly status: string | null;
  readonly endedAt: Date | null;
  /** Shopify's version of the fulfillment held here. */
  readonly toldAt: Date | null;
  readonly events: readonly ParcelNews[];
}

/** What was said of this parcel: of its own number where there is any, else of the whole fulfillment. */
export function followShipment({ trackingNumber, events }: Pick<Shipment, "trackingNumber" | "events">): Followed {
  const own = events.filter((one) => one.trackingNumber !== null && one.trackingNumber === trackingNumber);
  const shared = events.filter((one) => one.trackingNumber === null);
  // A fulfillment of several parcels is delivered with its first one; who has news of their own is told by them.
  const decisive = own.some(({ source }) => source === "CARRIER") ? shared.filter(isByStaff) : shared;
  return followNews([...own, ...decisive]);
}

const isByStaff = ({ source }: ParcelNews) => source === "STAFF";

const DAY = 86_400_000;
const YEAR = 365 * DAY;

/**
 * A statement as it can be meant of this parcel, heard at `now`; null = it is about another one, or dated by chance. A day is
 * for clocks that show the time of their place. Shopify tells of its own fulfillment, which merchants may enter after it left;
 * a carrier goes by a number that was another parcel's before. What is dated ahead is news all the same: it happened by now.
 */
function plausible(one: ParcelNews, { shippedAt, orderedAt }: Shipment, now: Date): ParcelNews | null {
  const since = (one.source === "CARRIER" ? (shippedAt ?? orderedAt) : orderedAt).getTime() - DAY;
  if (!(one.at.getTime() >= since)) return null;
  const at = one.at.getTime() > now.getTime() + DAY ? now : one.at;
  const eta = one.estimatedDeliveryAt?.getTime() ?? NaN;
  const isEta = eta >= since && eta <= now.getTime() + YEAR;
  return { ...one, at, estimatedDeliveryAt: isEta ? one.estimatedDeliveryAt : null };
}

/**
 * The shipment moved to where its news, heard at `now`, say it is. The same statement again changes nothing. One that was
 * called off stays so, unless it arrived all the same.
 */
export function withNews(shipment: Shipment, news: readonly ParcelNews[], now: Date): Shipment {
  const known = new Set(shipment.events.map(({ key }) => key));
  const heard = news.flatMap((one) => plausible(one, shipment, now) ?? []);
  const events = [...shipment.events, ...heard.filter(({ key }) => !known.has(key) && known.add(key))];
  if (shipment.fulfillmentId === null) return { ...shipment, events };
  const followed = followShipment({ ...shipment, events });
  const { state, status, handedOverAt, lastScanAt, deliveredAt, carrierEta, carrierEtaAt, newsAt } = followed;
  if (shipment.state === "CANCELLED" && state !== "DELIVERED") return { ...shipment, events };
  const moved = { state, status, handedOverAt, lastScanAt, deliveredAt, carrierEta, carrierEtaAt, newsAt };
  return { ...shipment, events, ...moved, endedAt: hasShipmentEnded(state) ? (shipment.endedAt ?? now) : null };
}
