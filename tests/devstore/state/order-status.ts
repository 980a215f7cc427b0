import { capturableOf, netPaidOf, outstandingOf, receivedOf, refundedOf } from "./order-totals.ts";
import type { FulfillmentOrder, LineItem, Order, ShopState } from "./types.ts";

/** What the admin shows. A status given at creation stands until money moves; null when nobody ever spoke of payment. */
export function financialStatusOf(order: Order): string | null {
  const { transactions } = order;
  if (order.financialStatusGiven !== null || transactions.length === 0) return order.financialStatusGiven;
  const received = receivedOf(order).shop;
  const refunded = refundedOf(order).shop;
  if (received === 0) {
    if (capturableOf(order).shop > 0) return "AUTHORIZED";
    if (transactions.some((item) => item.kind === "VOID" && item.status === "SUCCESS")) return "VOIDED";
    return order.cancelledAt && !transactions.some((item) => item.status === "SUCCESS") ? "VOIDED" : "PENDING";
  }
  if (refunded >= received) return "REFUNDED";
  if (refunded > 0) return "PARTIALLY_REFUNDED";
  return outstandingOf(order).shop > 0 ? "PARTIALLY_PAID" : "PAID";
}

export const isPaid = (order: Order): boolean =>
  netPaidOf(order).shop > 0 || ["PAID", "PARTIALLY_PAID"].includes(order.financialStatusGiven ?? "");

export function fulfillmentOrdersOf(state: ShopState, order: Order): FulfillmentOrder[] {
  return order.fulfillmentOrderIds.flatMap((id) => state.fulfillmentOrders.get(id) ?? []);
}

export function fulfilledUnits(state: ShopState, order: Order, lineItemId?: string): number {
  return order.fulfillmentIds
    .flatMap((id) => state.fulfillments.get(id) ?? [])
    .filter((fulfillment) => fulfillment.status !== "CANCELLED")
    .flatMap((fulfillment) => fulfillment.lineItems)
    .filter((line) => lineItemId === undefined || line.lineItemId === lineItemId)
    .reduce((sum, line) => sum + line.quantity, 0);
}

/** Units still to be shipped. Fulfillment orders know; refunds that leave the work as it is do not change them. */
export function unfulfilledUnits(state: ShopState, order: Order, line: LineItem): number {
  return remainingUnits(fulfillmentOrdersOf(state, order), line);
}

/** Of the unfulfilled units, those no hold keeps back. */
export function fulfillableUnits(state: ShopState, order: Order, line: LineItem): number {
  return remainingUnits(
    fulfillmentOrdersOf(state, order).filter((item) => item.status !== "ON_HOLD"),
    line,
  );
}

function remainingUnits(from: readonly FulfillmentOrder[], line: LineItem): number {
  return from
    .flatMap((item) => item.lineItems)
    .filter((item) => item.lineItemId === line.id)
    .reduce((sum, item) => sum + item.remainingQuantity, 0);
}

export function fulfillmentStatusOf(state: ShopState, order: Order): string {
  const fulfilled = fulfilledUnits(state, order);
  const open = order.lineItems.reduce((sum, line) => sum + unfulfilledUnits(state, order, line), 0);
  if (fulfilled > 0) return open === 0 ? "FULFILLED" : "PARTIALLY_FULFILLED";
  const living = fulfillmentOrdersOf(state, order).filter((item) => !["CLOSED", "CANCELLED"].includes(item.status));
  const all = (test: (item: FulfillmentOrder) => boolean) => living.length > 0 && living.every(test);
  if (living.some((item) => item.requestStatus === "REJECTED")) return "REQUEST_DECLINED";
  if (all((item) => item.status === "IN_PROGRESS" || item.requestStatus === "SUBMITTED")) return "IN_PROGRESS";
  if (all((item) => item.status === "ON_HOLD")) return "ON_HOLD";
  if (all((item) => item.status === "SCHEDULED")) return "SCHEDULED";
  return "UNFULFILLED";
}
