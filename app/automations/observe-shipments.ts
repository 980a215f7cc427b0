import { v7 as uuid } from "uuid";
import { fulfillmentFromWebhook, parcelEventFromWebhook } from "../adapters/shopify/shipments-from-webhook";
import type { ShipmentsRead } from "../adapters/shopify/read-shipments";
import type { OrderRead } from "../domain/order";
import { mergeFulfillment, type OrderOfShipment } from "../domain/shipping/merge-fulfillment";
import { mergeUnshipped } from "../domain/shipping/merge-unshipped";
import type { FulfillmentNews } from "../domain/shipping/news";
import { hasShipmentEnded } from "../domain/shipping/lifecycle";
import { type Shipment, withNews } from "../domain/shipping/shipment";
import { placeOf } from "../adapters/shopify/place-of";
import type { ClaimedEvent } from "../records/inbound-events";
import { isRedacted, readMirrored } from "../records/orders";
import { shipmentsOf } from "../records/shipments";
import { isWatched } from "../records/watch-timer";
import { type Automation, type AutomationContext, nothingToDo, type Save, saveAll } from "./automation";
import { lookAtShipments, saveChanged } from "./look-at-shipments";
import { needShopify, readFreshOrder } from "./read-fresh-order";

/** What is known after something was told; null = it is about nothing that is known. */
type Change = (
  known: readonly Shipment[],
  order: OrderOfShipment,
  /** What is known was read from Shopify just now. */
  isFresh: boolean,
) => readonly Shipment[] | null;
type Told = Pick<ClaimedEvent, "shop" | "id" | "source">;

export interface ShipmentsStep {
  readonly note: string;
  readonly save: Save | null;
}

/**
 * Shipments of one order after something was told of them. Where that means writing to the shopper, Shopify is read first:
 * what was told may be old.
 */
export async function stepShipments(
  context: AutomationContext,
  event: Told,
  order: OrderRead,
  change: Change,
): Promise<ShipmentsStep | null> {
  const { shop, id: eventId } = event;
  const { snapshot } = order;
  if (await isRedacted(context.db, shop, snapshot.id)) return FORGOTTEN;
  const before = await shipmentsOf(context.db, shop, snapshot.id);
  const after = change(before, orderOf(shop, order, before), false);
  if (!after || (before.length === 0 && after.length === 0)) return null;
  // Each scan is told three times over. What is no news needs no look, as long as its time comes by timer.
  if (event.source === "WEBHOOK" && isKnown(before, after) && isLookedAfter(context, shop, before)) {
    return { note: "Nothing new of its parcels.", save: saveChanged(before, after, context.now()) };
  }
  const told = await lookAtShipments(context, { shop, order, eventId, before, after, isFresh: false });
  if (!told.wantsFresh) return told;
  const fresh = await freshStep(context, event, snapshot.id, change);
  // Out of sight in Shopify nobody is written to, and what was just told is kept all the same.
  return fresh ?? { note: told.note, save: told.save };
}

/** They are as they were, save for how new the message was that said so. */
function isKnown(before: readonly Shipment[], after: readonly Shipment[]): boolean {
  const said = (shipments: readonly Shipment[]) =>
    shipments
      .map((one) => JSON.stringify({ ...one, toldAt: null }))
      .sort()
      .join("\n");
  return before.length > 0 && said(before) === said(after);
}

/** A look is set for them, or nothing more is awaited: a watch that ended without one is taken up again by any message. */
function isLookedAfter({ db }: AutomationContext, shop: string, known: readonly Shipment[]): boolean {
  return known.every(({ state }) => hasShipmentEnded(state)) || isWatched(db, shop, known[0]!.orderId);
}

/** Of whom nothing may be known any more, nothing is followed. */
const FORGOTTEN: ShipmentsStep = {
  note: "The shopper's data was deleted: its parcels are not followed.",
  save: null,
};

/** The same, from a fresh read of everything, and what was told on top of it: Shopify need not know all of that. null = it does not know the order. */
export async function freshStep(
  context: AutomationContext,
  { shop, id: eventId }: Told,
  orderId: string,
  change: Change = (known) => known,
): Promise<ShipmentsStep | null> {
  if (await isRedacted(context.db, shop, orderId)) return FORGOTTEN;
  const shopify = await needShopify(context, shop);
  const fresh = await readFreshOrder(context, shop, orderId);
  const read = fresh.read && (await shopify.readShipments(orderId));
  if (!fresh.read || !read) return null;
  const before = await shipmentsOf(context.db, shop, orderId);
  const of = { ...orderOf(shop, fresh.read, before), checkoutBy: read.checkoutBy };
  const merged = mergeAll(before, fresh.read, read, of, context.now());
  const after = change(merged, of, true) ?? merged;
  if (after.length === 0) return { note: "Nothing of it is shipped.", save: fresh.save };
  const look = await lookAtShipments(context, { shop, order: fresh.read, eventId, before, after, isFresh: true });
  return { note: look.note, save: saveAll(fresh.save, look.save) };
}

function mergeAll(
  before: readonly Shipment[],
  { snapshot }: OrderRead,
  { fulfillments, checkoutBy }: ShipmentsRead,
  of: OrderOfShipment,
  now: Date,
): readonly Shipment[] {
  const known = before.map((shipment) => ({ ...shipment, checkoutBy: shipment.checkoutBy ?? checkoutBy }));
  const unshipped = mergeUnshipped(partOf(known, null)[0] ?? null, snapshot, of, uuid, now);
  const parcels = fulfillments.flatMap((news) =>
    mergeFulfillment(partOf(known, news.fulfillmentId), news, of, uuid, now, "fresh"),
  );
  const told = new Set(fulfillments.map(({ fulfillmentId }) => fulfillmentId));
  // What Shopify does not list any more stays as it was.
  const others = known.filter(({ fulfillmentId }) => fulfillmentId !== null && !told.has(fulfillmentId));
  return [...(unshipped ? [unshipped] : []), ...parcels, ...others];
}

const partOf = (shipments: readonly Shipment[], fulfillmentId: string | null) =>
  shipments.filter((shipment) => shipment.fulfillmentId === fulfillmentId);

function orderOf(shop: string, { snapshot }: OrderRead, known: readonly Shipment[]): OrderOfShipment {
  return {
    shop,
    orderId: snapshot.id,
    orderName: snapshot.name,
    customerId: snapshot.customer?.id ?? null,
    service: snapshot.shippingTitle,
    orderedAt: new Date(snapshot.processedAt),
    destination: placeOf(snapshot.shipTo?.countryCode, snapshot.shipTo?.provinceCode),
    checkoutBy: known.find(({ checkoutBy }) => checkoutBy)?.checkoutBy ?? null,
  };
}

/** An order changed: what of it has not left yet. */
export const unshippedChange =
  (order: OrderRead, now: Date): Change =>
  (known, of, isFresh) => {
    const before = partOf(known, null)[0] ?? null;
    // It does not know yet of a parcel that is known here: what it says of the rest is old.
    const seen = new Set(order.snapshot.fulfillments.map(({ id }) => id));
    const isOld = ({ fulfillmentId, state }: Shipment) =>
      fulfillmentId !== null && state !== "CANCELLED" && !seen.has(fulfillmentId);
    if (known.some(isOld)) return known;
    const after = mergeUnshipped(before, order.snapshot, of, uuid, now, isFresh);
    const parcels = known.filter(({ fulfillmentId }) => fulfillmentId !== null);
    return after ? [after, ...parcels] : parcels;
  };

/** One fulfillment as Shopify tells it. */
export const fulfillmentChange =
  (news: FulfillmentNews, now: Date): Change =>
  (known, of) => {
    const parcels = mergeFulfillment(partOf(known, news.fulfillmentId), news, of, uuid, now);
    return [...known.filter(({ fulfillmentId }) => fulfillmentId !== news.fulfillmentId), ...parcels];
  };

/** A fulfillment or one of its events was told by webhook. */
export const observeShipments: Automation = async (context, event) => {
  if (event.subject === "") return nothingToDo("It names no order.");
  const { db, sealer, now } = context;
  const change = changeOf(event, now());
  const mirrored = change && (await readMirrored(db, sealer, event.shop, event.subject));
  // An event of a fulfillment never seen, or a body nobody can read: the order itself is asked.
  const step =
    (mirrored && (await stepShipments(context, event, mirrored, change))) ??
    (await freshStep(context, event, event.subject, change ?? undefined));
  return step ? { outcome: "handled", ...step } : nothingToDo("The order is not in Shopify any more, or out of sight.");
};

function changeOf({ topic, payloadText }: ClaimedEvent, now: Date): Change | null {
  if (!topic.startsWith("fulfillment_events/")) {
    const news = fulfillmentFromWebhook(payloadText);
    return news && fulfillmentChange(news, now);
  }
  const read = parcelEventFromWebhook(payloadText);
  if (!read) return null;
  return (known) => {
    const parcels = partOf(known, read.fulfillmentId);
    if (parcels.length === 0) return null;
    return known.map((shipment) => (parcels.includes(shipment) ? withNews(shipment, [read.news], now) : shipment));
  };
}

/** A moment has come, or somebody asks: everything is read afresh where there is anything to do. */
export const watchOrder: Automation = async (context, event) => {
  const { db, sealer, now } = context;
  if (event.topic !== "shipment/check") {
    const mirrored = await readMirrored(db, sealer, event.shop, event.subject);
    const step = mirrored && (await stepShipments(context, event, mirrored, unshippedChange(mirrored, now())));
    if (step) return { outcome: "handled", ...step };
  }
  const step = await freshStep(context, event, event.subject);
  return step ? { outcome: "handled", ...step } : nothingToDo("There is nothing to watch.");
};
