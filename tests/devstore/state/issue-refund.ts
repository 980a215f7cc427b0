import type { CalculatedRefund } from "./calculate-refund.ts";
import { changeStock } from "./inventory.ts";
import { addMoney, subtractMoney, ZERO } from "./money.ts";
import { fulfillmentOrdersOf } from "./order-status.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type { LineItem, MoneyBag, Order, Refund, RefundLineItem, Transaction } from "./types.ts";

export type RestockType = RefundLineItem["restockType"];

export interface RefundOrder {
  readonly calculated: Pick<CalculatedRefund, "lines" | "shipping">;
  readonly restock: readonly { readonly type: RestockType; readonly locationId: string | null }[];
  readonly payments: readonly {
    readonly parentId: string | null;
    readonly gateway: string;
    readonly amount: MoneyBag;
  }[];
  readonly note: string | null;
  readonly processedAt: string | null;
  readonly discrepancyReason: string | null;
  /** Whether stock comes back; a cancellation may take the units off the order without restocking them. */
  readonly restockUnits: boolean;
}

/** Writes down a refund: units leave the order, stock comes back, money goes out. */
export function issueRefund(context: ShopContext, order: Order, plan: RefundOrder): Refund {
  const now = context.now();
  const transactions = plan.payments.map((payment): Transaction => ({
    id: context.newId("OrderTransaction"),
    orderId: order.id,
    kind: "REFUND",
    status: "SUCCESS",
    gateway: payment.gateway,
    amount: payment.amount,
    parentId: payment.parentId,
    test: order.test,
    authorizationCode: null,
    createdAt: now,
    processedAt: now,
  }));
  const total = addMoney(...transactions.map((item) => item.amount));
  const lineItems = plan.calculated.lines.map((item, index): RefundLineItem => {
    const restock = plan.restock[index] ?? { type: "NO_RESTOCK" as const, locationId: null };
    takeUnits(context, order, item.line, item.quantity, restock, plan.restockUnits);
    return {
      id: context.newId("RefundLineItem"),
      lineItemId: item.line.id,
      quantity: item.quantity,
      restockType: restock.type,
      restocked: plan.restockUnits && restock.type !== "NO_RESTOCK",
      locationId: restock.locationId,
      price: item.price,
      subtotal: item.subtotal,
      tax: item.tax,
    };
  });
  const shippingLines = plan.calculated.shipping.map(({ line, subtotal, tax }) => {
    line.refunded = addMoney(line.refunded, subtotal);
    return { id: context.newId("RefundShippingLine"), shippingLineId: line.id, subtotal, tax };
  });
  const worth = addMoney(
    ...lineItems.map((item) => (order.taxesIncluded ? item.subtotal : addMoney(item.subtotal, item.tax))),
    ...shippingLines.map((item) => (order.taxesIncluded ? item.subtotal : addMoney(item.subtotal, item.tax))),
  );
  const gap = subtractMoney(worth, total);
  const refund: Refund = {
    id: context.newId("Refund"),
    orderId: order.id,
    createdAt: now,
    processedAt: plan.processedAt ?? now,
    updatedAt: now,
    note: plan.note,
    lineItems,
    shippingLines,
    adjustments:
      transactions.length > 0 && gap.shop !== 0
        ? [{ id: context.newId("OrderAdjustment"), reason: "REFUND_DISCREPANCY", amount: gap, tax: ZERO }]
        : [],
    transactionIds: transactions.map((item) => item.id),
    total,
    returnId: null,
  };
  order.transactions.push(...transactions);
  if (transactions.length > 0) order.financialStatusGiven = null;
  order.refunds.push(refund);
  context.emit("refunds/create", refund.id);
  for (const transaction of transactions) context.emit("order_transactions/create", transaction.id);
  touchOrder(context, order);
  return refund;
}

function takeUnits(
  context: ShopContext,
  order: Order,
  line: LineItem,
  quantity: number,
  restock: { readonly type: RestockType; readonly locationId: string | null },
  restockUnits: boolean,
): void {
  line.refundedQuantity += quantity;
  line.currentQuantity -= quantity;
  if (restock.type === "CANCEL") takeFromFulfillmentOrders(context, order, line, quantity);
  if (!restockUnits || restock.type === "NO_RESTOCK") return;
  const change =
    restock.type === "CANCEL"
      ? { available: quantity, committed: -quantity }
      : { available: quantity, onHand: quantity };
  changeStock(context.state, line, restock.locationId, change);
}

/** Units nobody will ship any more leave the fulfillment orders; one without units is closed. */
export function takeFromFulfillmentOrders(context: ShopContext, order: Order, line: LineItem, quantity: number): void {
  let open = quantity;
  for (const item of fulfillmentOrdersOf(context.state, order)) {
    for (const part of item.lineItems.filter((candidate) => candidate.lineItemId === line.id)) {
      const taken = Math.min(open, part.remainingQuantity);
      if (taken === 0) continue;
      open -= taken;
      part.remainingQuantity -= taken;
      part.totalQuantity -= taken;
      item.updatedAt = context.now();
    }
    const left = item.lineItems.some((part) => part.remainingQuantity > 0);
    if (left || ["CLOSED", "CANCELLED"].includes(item.status)) continue;
    item.status = "CLOSED";
    item.holds = [];
    context.emit("fulfillment_orders/cancelled", item.id);
  }
}
