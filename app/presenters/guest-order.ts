import type { OrderSnapshot } from "../domain/order";
import type { Shipment } from "../domain/shipping/shipment";
import { type StepOnWay, wayOf } from "../domain/shipping/way";
import { fill, spokenLocale } from "../lib/shopper-words";
import { portalWords } from "../lib/shopper-words/portal";
import type { PortalWords } from "../lib/shopper-words/portal/portal-words";
import { shippingWords } from "../lib/shopper-words/shipping";
import { tellDays } from "../lib/tell-day";
import type { GuestOrder } from "../records/views/read-guest-order";

export interface GuestParcel {
  readonly heading: string;
  /** What may be expected, in one sentence; "" = nothing can be said. */
  readonly promise: string;
  readonly steps: readonly (Pick<StepOnWay, "progress"> & { readonly label: string; readonly day: string })[];
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
  readonly facts: readonly { readonly label: string; readonly text: string; readonly href?: string }[];
}

export interface GuestOrderModel {
  readonly words: PortalWords;
  readonly title: string;
  readonly orderedOn: string;
  readonly isCancelled: boolean;
  readonly parcels: readonly GuestParcel[];
}

/**
 * An order as its shopper may see it: where everything is, and when it comes.
 * @param isStopping what has not left is being cancelled: no day is named for it
 */
export function guestOrderModel(
  { order, personal, shop, shipments, delays }: GuestOrder,
  now: Date,
  isStopping = false,
): GuestOrderModel {
  const words = portalWords(personal.locale);
  const tell = tellDays(shop.timeZone, spokenLocale(personal.locale));
  const shown = shipments.filter((one) => isShown(one, order));
  const sent = shown.filter(({ fulfillmentId }) => fulfillmentId !== null);
  return {
    words,
    title: fill(words.order.title, { order: order.name }),
    orderedOn: fill(words.order.orderedOn, { date: tell.day(new Date(order.processedAt)) }),
    isCancelled: order.cancelledAt !== null,
    parcels: shown.map((shipment) => ({
      heading:
        shipment.fulfillmentId === null
          ? words.order.unsent
          : fill(words.order.parcel, { number: sent.length > 1 ? String(sent.indexOf(shipment) + 1) : "" }).trim(),
      promise: isStopping && shipment.state === "UNSHIPPED" ? "" : promiseOf(shipment, words, tell.weekday, now),
      steps: wayOf(shipment).map(({ step, at, progress }) => ({
        label: words.way[step],
        day: at ? tell.day(at) : "",
        progress,
      })),
      items: shipment.items.map(({ title, quantity }) => ({ title, quantity })),
      facts: [...delayFacts(shipment, delays, personal.locale, tell.weekday), ...factsOf(shipment, words)],
    })),
  };
}

/** What has left is shown as its parcels; what was called off, only while the order goes on without it. */
const isShown = ({ state }: Shipment, { cancelledAt }: OrderSnapshot) =>
  state !== "SHIPPED" && (state !== "CANCELLED" || cancelledAt === null);

function promiseOf(
  { state, deliveredAt, endedAt, promisedBy }: Shipment,
  { order }: PortalWords,
  day: (at: Date) => string,
  now: Date,
): string {
  if (deliveredAt) return fill(order.arrivedOn, { date: day(deliveredAt) });
  if (endedAt || state === "RETURNING" || state === "LOST") return "";
  if (!promisedBy || promisedBy < now) return order.noDate;
  return fill(state === "UNSHIPPED" ? order.leavesBy : order.arrivesBy, { date: day(promisedBy) });
}

/** What had been expected before anything was late, and the newest reason, until it is here. */
function delayFacts(
  { id, fulfillmentId, endedAt }: Shipment,
  delays: GuestOrder["delays"],
  locale: string | null,
  day: (at: Date) => string,
): GuestParcel["facts"] {
  if (endedAt) return [];
  const { labels, reasons } = shippingWords(locale);
  const told = delays.filter(({ shipmentId }) => shipmentId === id);
  const oldBy = told.find((one) => one.oldBy)?.oldBy;
  const reason = told.findLast((one) => one.reason)?.reason;
  const before = labels[fulfillmentId === null ? "oldSending" : "oldArrival"];
  return [
    ...(oldBy ? [{ label: before, text: fill(labels.by, { by: day(oldBy) }) }] : []),
    ...(reason ? [{ label: labels.why, text: reasons[reason] }] : []),
  ];
}

function factsOf({ carrier, trackingNumber, trackingUrl }: Shipment, { order }: PortalWords): GuestParcel["facts"] {
  // Addresses come from carriers: nothing but the web is linked to.
  const href = trackingUrl && /^https?:\/\/\S+$/.test(trackingUrl) ? { href: trackingUrl } : {};
  return [
    ...(carrier ? [{ label: order.carrier, text: carrier }] : []),
    ...(trackingNumber ? [{ label: order.tracking, text: trackingNumber, ...href }] : []),
  ];
}
