import type { FulfillmentOrderSnapshot, FulfillmentSnapshot, LineSnapshot, OrderSnapshot } from "../order";

/** Money that comes back comes after the moments a replay asks about; a cancelled order that was never paid shows as voided. */
const BEFORE_REFUNDS: Readonly<Record<string, string>> = {
  REFUNDED: "PAID",
  PARTIALLY_REFUNDED: "PAID",
  VOIDED: "PENDING",
};
const NEVER_LEFT = new Set(["CANCELLED", "ERROR", "FAILURE"]);

/**
 * An order as it was at an earlier instant, as far as what is known of it today can tell: parcels that left later,
 * cancelling, archiving and refunds are taken back. Tags, note, risk and customer are taken as they are today, an order
 * that was paid as paid from the start, and warehouses nobody told of as not having begun. What cannot be told is null =
 * not known, so that a rule that needs it is judged unsure.
 */
export function orderAsOf(order: OrderSnapshot, at: Date): OrderSnapshot {
  const isLater = (time: string | null) => time !== null && Date.parse(time) > at.getTime();
  const left = parcelsOf(order);
  const fulfillments = left.filter(({ createdAt }) => !isLater(createdAt));
  const shipped = fulfillments.length === 0 ? "none" : fulfillments.length === left.length ? "as today" : "some";
  const isCancelled = order.cancelledAt !== null && !isLater(order.cancelledAt);
  const financialStatus = order.financialStatus && (BEFORE_REFUNDS[order.financialStatus] ?? order.financialStatus);
  return {
    ...order,
    cancelledAt: isCancelled ? order.cancelledAt : null,
    cancelReason: isCancelled ? order.cancelReason : null,
    closedAt: isLater(order.closedAt) ? null : order.closedAt,
    refunded: { minor: 0, currency: order.total.currency },
    returnStatus: "NO_RETURN",
    financialStatus,
    outstanding: outstandingOf(order, financialStatus),
    fulfillmentStatus: { none: "UNFULFILLED", some: "PARTIALLY_FULFILLED", "as today": order.fulfillmentStatus }[
      shipped
    ],
    fulfillments,
    lines: order.lines.map((line) => ({ ...line, currentQuantity: line.quantity, ...toShip(line, shipped) })),
    fulfillmentOrders: shipped === "none" ? untouched(order.fulfillmentOrders) : null,
  };
}

/** Fulfillments that were not given up. */
export function parcelsOf(order: OrderSnapshot): readonly FulfillmentSnapshot[] {
  return order.fulfillments.filter(({ status }) => !NEVER_LEFT.has(status));
}

type Shipped = "none" | "some" | "as today";

function toShip(line: LineSnapshot, shipped: Shipped): Pick<LineSnapshot, "unfulfilledQuantity"> {
  const known = { none: line.quantity, some: null, "as today": line.unfulfilledQuantity };
  return { unfulfilledQuantity: known[shipped] };
}

function outstandingOf({ total, outstanding }: OrderSnapshot, status: string | null) {
  if (status === "PENDING") return total;
  return status === "PAID" ? { minor: 0, currency: total.currency } : outstanding;
}

/** Fulfillment orders as they began; null when a third party was asked, because nobody knows any more when. */
function untouched(told: OrderSnapshot["fulfillmentOrders"]): readonly FulfillmentOrderSnapshot[] | null {
  const all = told ?? [];
  if (!all.every(({ requestStatus }) => requestStatus === "UNSUBMITTED")) return null;
  return all.map((one) => ({
    ...one,
    status: one.status === "SCHEDULED" ? one.status : "OPEN",
    holds: [],
    lines: one.lines.map((line) => ({ ...line, remainingQuantity: line.totalQuantity })),
  }));
}
