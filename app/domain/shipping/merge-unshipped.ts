import type { Gid } from "../gid";
import type { OrderSnapshot } from "../order";
import { newUnshipped, type OrderOfShipment } from "./merge-fulfillment";
import type { Shipment } from "./shipment";
import type { ShipmentItem } from "./types";

/** An order that is not paid for, or is to leave on a day agreed on, keeps nobody waiting. */
const NOT_DUE_FINANCIAL = new Set(["PENDING", "EXPIRED", "VOIDED", "REFUNDED"]);
const NOT_DUE_FULFILLMENT = new Set(["SCHEDULED", "FULFILLED", "RESTOCKED"]);

/**
 * What of an order still has to leave, after a look at the order: a shipment while there is anything, ended when it has
 * left, or is not to leave any more. null = there never was anything. An older look changes nothing. Its clock (`orderedAt`)
 * starts when it first has to leave: a transfer may be paid days after the order, and an item be added when all has left.
 * @param isOverFresh what is known was read from Shopify just now: of two looks of the same second it is the newer one
 */
export function mergeUnshipped(
  known: Shipment | null,
  order: OrderSnapshot,
  of: OrderOfShipment,
  newId: () => string,
  now: Date,
  isOverFresh = false,
): Shipment | null {
  const toldAt = new Date(order.updatedAt);
  if (known?.toldAt && (isOverFresh ? known.toldAt >= toldAt : known.toldAt > toldAt)) return known;
  const items = isDue(order) ? toShip(order) : [];
  if (items.length > 0) {
    const orderedAt = toldAt > of.orderedAt ? toldAt : of.orderedAt;
    if (!known) return { ...newUnshipped({ ...of, orderedAt }, items, newId()), toldAt };
    const begins = known.endedAt ? { ...NOTHING_TOLD, orderedAt: now } : {};
    return { ...known, ...begins, items, toldAt, state: "UNSHIPPED", endedAt: null };
  }
  if (!known || known.endedAt) return known && { ...known, toldAt };
  const hasLeft = order.cancelledAt === null && order.fulfillments.some(({ status }) => status === "SUCCESS");
  return { ...known, toldAt, state: hasLeft ? "SHIPPED" : "CANCELLED", endedAt: now };
}

/** Dates told before it left say nothing of what has to leave now. */
const NOTHING_TOLD = {
  expectedFrom: null,
  expectedBy: null,
  expectedSource: null,
  promisedBy: null,
  promiseSource: null,
  promisedAt: null,
  delayKind: null,
  delaySince: null,
  askedAt: null,
} as const;

/** Archived = the merchant has put it away. Without an address it is fetched, not shipped. */
function isDue({ cancelledAt, closedAt, shipTo, financialStatus, fulfillmentStatus }: OrderSnapshot): boolean {
  if (cancelledAt !== null || closedAt !== null || shipTo === null) return false;
  return !NOT_DUE_FULFILLMENT.has(fulfillmentStatus) && !NOT_DUE_FINANCIAL.has(financialStatus ?? "");
}

/** Units that have to leave, none of those that are to leave on a day of their own. */
export function toShip(order: OrderSnapshot): readonly ShipmentItem[] {
  const agreed = onAnAgreedDay(order);
  return order.lines.flatMap(({ id, title, currentQuantity, unfulfilledQuantity, requiresShipping }) => {
    const quantity = Math.min(currentQuantity, unfulfilledQuantity ?? 0) - (agreed.get(id) ?? 0);
    return requiresShipping && quantity > 0 ? [{ lineItemId: id, title, quantity }] : [];
  });
}

/** Units by line that are to leave on a day of their own: pre-orders, later parcels of a subscription. */
export function onAnAgreedDay({ fulfillmentOrders }: OrderSnapshot): ReadonlyMap<Gid, number> {
  const scheduled = (fulfillmentOrders ?? []).filter(({ status }) => status === "SCHEDULED");
  const units = new Map<Gid, number>();
  for (const { lineItemId, remainingQuantity } of scheduled.flatMap(({ lines }) => lines)) {
    units.set(lineItemId, (units.get(lineItemId) ?? 0) + remainingQuantity);
  }
  return units;
}
