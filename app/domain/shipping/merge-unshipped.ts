import type { OrderSnapshot } from "../order";
import { newUnshipped, type OrderOfShipment } from "./merge-fulfillment";
import type { Shipment } from "./shipment";
import type { ShipmentItem } from "./types";

/** An order that is not paid for, or is to leave on a day agreed on, keeps nobody waiting. */
const NOT_DUE_FINANCIAL = new Set(["PENDING", "EXPIRED", "VOIDED", "REFUNDED"]);
const NOT_DUE_FULFILLMENT = new Set(["SCHEDULED", "FULFILLED", "RESTOCKED"]);

/**
 * What of an order still has to leave, after a look at the order: a shipment while there is anything, ended when it has
 * left, or is not to leave any more. null = there never was anything.
 */
export function mergeUnshipped(
  known: Shipment | null,
  order: OrderSnapshot,
  of: OrderOfShipment,
  newId: () => string,
  now: Date,
): Shipment | null {
  const items = isDue(order) ? toShip(order) : [];
  if (items.length > 0) {
    const base = known ?? newUnshipped(of, items, newId());
    return { ...base, items, state: "UNSHIPPED", endedAt: null };
  }
  if (!known || known.endedAt) return known;
  const hasLeft = order.cancelledAt === null && order.fulfillments.some(({ status }) => status === "SUCCESS");
  return { ...known, state: hasLeft ? "SHIPPED" : "CANCELLED", endedAt: now };
}

function isDue({ cancelledAt, financialStatus, fulfillmentStatus }: OrderSnapshot): boolean {
  if (cancelledAt !== null || NOT_DUE_FULFILLMENT.has(fulfillmentStatus)) return false;
  return !NOT_DUE_FINANCIAL.has(financialStatus ?? "");
}

function toShip({ lines }: OrderSnapshot): readonly ShipmentItem[] {
  return lines.flatMap(({ id, title, currentQuantity, unfulfilledQuantity, requiresShipping }) => {
    const quantity = Math.min(currentQuantity, unfulfilledQuantity ?? 0);
    return requiresShipping && quantity > 0 ? [{ lineItemId: id, title, quantity }] : [];
  });
}
