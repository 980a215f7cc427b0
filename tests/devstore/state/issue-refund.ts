import type { CalculatedRefund, RefundLine } from "./calculate-refund.ts";
import { changeStock } from "./inventory.ts";
import { addMoney, subtractMoney, ZERO } from "./money.ts";
import { fulfillmentOrdersOf } from "./order-status.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import { creditAccount } from "./store-credit.ts";
import type {
  LineItem,
  MoneyBag,
  Order,
  Refund,
  RefundLineItem,
  StoreCreditTransaction,
  Transaction,
} from "./types.ts";
import { takeSlots } from "./unit-slots.ts";

export type RestockType = RefundLineItem["restockType"];

export interface RefundOrder {
  readonly calculated: Pick<CalculatedRefund, "lines" | "shipping">;
  readonly restock: readonly { readonly type: RestockType; readonly locationId: string | null }[];
  readonly payments: readonly {
    readonly parentId: string | null;
    readonly gateway: string;
    readonly amount: MoneyBag;
    /** Of store credit. */
    readonly expiresAt?: string | null;
  }[];
  readonly note: string | null;
  readonly processedAt: string | null;
  readonly discrepancyReason: string | null;
  /** Whether stock comes back; a cancellation may take the units off the order without restocking them. */
  readonly restockUnits: boolean;
  /** The return the refund belongs to. */
  readonly returnId?: string;
  /** Fees and exchanged goods that were set off against what came back. */
  readonly deductions?: MoneyBag;
  /** Why money goes to store credit, when it does. */
  readonly creditEvent?: StoreCreditTransaction["event"];
}

export const STORE_CREDIT_GATEWAY = "shopify_store_credit";

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
    takeUnits(context, order, item, restock, plan.restockUnits);
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
  const gap = subtractMoney(subtractMoney(worth, plan.deductions ?? ZERO), total);
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
    returnId: plan.returnId ?? null,
  };
  order.transactions.push(...transactions);
  if (transactions.length > 0) order.financialStatusGiven = null;
  order.refunds.push(refund);
  plan.payments.forEach((payment, index) => {
    if (payment.gateway === STORE_CREDIT_GATEWAY && order.customerId)
      creditAccount(context, {
        customerId: order.customerId,
        currencyCode: order.presentmentCurrency,
        amount: payment.amount.presentment,
        event: plan.creditEvent ?? "ORDER_REFUND",
        expiresAt: payment.expiresAt ?? null,
        origin: { orderId: order.id, transactionId: transactions[index]?.id ?? "" },
      });
  });
  context.emit("refunds/create", refund.id, { orderId: order.id });
  for (const transaction of transactions)
    context.emit("order_transactions/create", transaction.id, { orderId: order.id });
  touchOrder(context, order);
  return refund;
}

function takeUnits(
  context: ShopContext,
  order: Order,
  { line, quantity, slots }: RefundLine,
  restock: { readonly type: RestockType; readonly locationId: string | null },
  restockUnits: boolean,
): void {
  line.refundedQuantity += quantity;
  takeSlots(line, slots);
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
