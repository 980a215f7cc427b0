import { calculateRefund, spread } from "./calculate-refund.ts";
import { issueRefund, STORE_CREDIT_GATEWAY } from "./issue-refund.ts";
import { changeStock } from "./inventory.ts";
import { toDecimal } from "./money.ts";
import type { UserError } from "./order-input.ts";
import { fulfillmentOrdersOf, isPaid, unfulfilledUnits } from "./order-status.ts";
import { netPaidOf, openAuthorizations } from "./order-totals.ts";
import { isThirdParty } from "./request-fulfillment.ts";
import { isActive, returnsOf } from "./return-status.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type { Job, Order, Refund } from "./types.ts";

export interface CancelInput {
  readonly orderId: string;
  readonly reason: string;
  readonly restock: boolean;
  readonly refund?: boolean | null;
  readonly refundMethod?: {
    readonly originalPaymentMethodsRefund?: boolean | null;
    readonly storeCreditRefund?: { readonly expiresAt?: string | null } | null;
  } | null;
  readonly staffNote?: string | null;
}

const STAFF_NOTE_LIMIT = 255;

/** Why an order is not cancelled, or null. Asked when the mutation arrives and again when its job runs. */
export function refuseCancel(context: ShopContext, input: CancelInput): UserError | null {
  const refuse = (field: string, message: string, code = "INVALID"): UserError => ({ field: [field], message, code });
  if ((input.staffNote?.length ?? 0) > STAFF_NOTE_LIMIT)
    return refuse("staffNote", "Staff note is too long. Maximum length is 255 characters.");
  if (typeof input.refund === "boolean" && input.refundMethod)
    return refuse("refund", "Only one of the arguments `refund` or `refund_method` is allowed.");
  const order = context.state.orders.get(input.orderId);
  if (!order) return refuse("orderId", "Order does not exist", "NOT_FOUND");
  if (order.cancelledAt || order.cancelJobId)
    return refuse("orderId", "Cannot cancel an order that has already been canceled");
  const credit = input.refundMethod?.storeCreditRefund;
  if (credit && !order.customerId)
    return refuse(
      "refundMethod",
      "Cannot refund to store credit on an order with no customer.",
      "STORE_CREDIT_REFUND_MISSING_CUSTOMER",
    );
  if (credit?.expiresAt && Date.parse(credit.expiresAt) <= context.time())
    return refuse(
      "refundMethod",
      "Cannot refund to store credit with an expiration date in the past.",
      "STORE_CREDIT_REFUND_EXPIRATION_IN_PAST",
    );
  if (order.transactions.some((item) => item.kind === "AUTHORIZATION" && item.status === "PENDING"))
    return refuse("orderId", "Cannot cancel an order that has pending payment authorizations");
  if (isPaid(order) && returnsOf(context.state, order).some(isActive))
    return refuse("orderId", "Cannot cancel an order that has an active return");
  if (hasOutstandingFulfillments(context, order))
    return refuse("orderId", "Cannot cancel an order that has outstanding fulfillments");
  return null;
}

/** Work that was done or is being done for a paid order keeps it from being cancelled; for an unpaid one only a third party's. */
function hasOutstandingFulfillments(context: ShopContext, order: Order): boolean {
  const accepted = fulfillmentOrdersOf(context.state, order).some(
    (item) =>
      isThirdParty(context, item) &&
      ["ACCEPTED", "CANCELLATION_REQUESTED", "CANCELLATION_REJECTED"].includes(item.requestStatus) &&
      !["CLOSED", "CANCELLED"].includes(item.status),
  );
  if (accepted || !isPaid(order)) return accepted;
  const shipped = order.fulfillmentIds.some((id) => context.state.fulfillments.get(id)?.status === "SUCCESS");
  return shipped || fulfillmentOrdersOf(context.state, order).some((item) => item.status === "IN_PROGRESS");
}

/** Starts the cancellation, which ends later: `done` of the job tells when, `cancelledAt` of the order whether. */
export function startCancel(context: ShopContext, input: CancelInput): Job {
  const order = context.state.orders.get(input.orderId);
  if (!order) throw new Error("checked before");
  const job: Job = { id: context.newUuidId("Job"), done: false, createdAt: context.now() };
  context.state.jobs.set(job.id, job);
  order.cancelJobId = job.id;
  context.later((later) => finishCancel(later, order, job, input));
  return job;
}

function finishCancel(context: ShopContext, order: Order, job: Job, input: CancelInput): void {
  job.done = true;
  order.cancelJobId = null;
  if (!context.state.orders.has(order.id) || refuseCancel(context, input)) return;
  order.cancelledAt = context.now();
  order.cancelReason = input.reason;
  order.cancelStaffNote = input.staffNote ?? null;
  releaseAuthorizations(context, order);
  const paid = isPaid(order);
  const refunds = input.refund === true || Boolean(input.refundMethod);
  const refund = !paid || refunds ? takeEverything(context, order, input) : restockOnly(context, order, input);
  for (const item of fulfillmentOrdersOf(context.state, order)) {
    if (["CLOSED", "CANCELLED"].includes(item.status)) continue;
    item.status = "CLOSED";
    item.holds = [];
    item.updatedAt = context.now();
    context.emit("fulfillment_orders/cancelled", item.id);
  }
  if (netPaidOf(order).shop === 0) order.closedAt = context.now();
  context.emit("orders/cancelled", order.id);
  touchOrder(context, order);
  context.record({
    mutation: "orderCancel.completed",
    arguments: { orderId: order.id, jobId: job.id },
    resourceIds: [order.id, ...(refund ? [refund.id] : [])],
    ...(refund && refund.total.shop > 0
      ? { money: { amount: toDecimal(refund.total.shop, order.currency), currencyCode: order.currency } }
      : {}),
  });
}

function releaseAuthorizations(context: ShopContext, order: Order): void {
  for (const { transaction, amount } of openAuthorizations(order)) {
    const now = context.now();
    const id = context.newId("OrderTransaction");
    order.financialStatusGiven = null;
    order.transactions.push({
      ...transaction,
      id,
      kind: "VOID",
      amount,
      parentId: transaction.id,
      createdAt: now,
      processedAt: now,
    });
    context.emit("order_transactions/create", id, { orderId: order.id });
  }
}

function takeEverything(context: ShopContext, order: Order, input: CancelInput): Refund {
  const lines = order.lineItems
    .filter((line) => line.currentQuantity > 0)
    .map((line) => ({ line, quantity: line.currentQuantity }));
  const calculated = calculateRefund(order, lines, "all");
  const whole = netPaidOf(order);
  const credit = input.refundMethod?.storeCreditRefund;
  const payments = credit
    ? [{ parentId: null, gateway: STORE_CREDIT_GATEWAY, amount: whole, expiresAt: credit.expiresAt ?? null }].filter(
        (item) => item.amount.shop > 0,
      )
    : spread(order, whole).map(({ parent, amount }) => ({ parentId: parent.id, gateway: parent.gateway, amount }));
  return issueRefund(context, order, {
    calculated,
    restock: lines.map(({ line }) => ({
      type: unfulfilledUnits(context.state, order, line) > 0 ? "CANCEL" : input.restock ? "RETURN" : "NO_RESTOCK",
      locationId: locationOf(context, order, line.id),
    })),
    payments,
    note: null,
    processedAt: null,
    discrepancyReason: null,
    restockUnits: input.restock,
    creditEvent: "ORDER_CANCELLATION",
  });
}

/** A paid order that is cancelled without refund keeps its units: the customer is still owed money for them. */
function restockOnly(context: ShopContext, order: Order, input: CancelInput): null {
  if (input.restock)
    for (const line of order.lineItems) {
      const units = unfulfilledUnits(context.state, order, line);
      changeStock(context.state, line, locationOf(context, order, line.id), { available: units, committed: -units });
    }
  return null;
}

function locationOf(context: ShopContext, order: Order, lineItemId: string): string | null {
  const holder = fulfillmentOrdersOf(context.state, order).find((item) =>
    item.lineItems.some((line) => line.lineItemId === lineItemId),
  );
  return holder?.locationId ?? null;
}
