import { subtractMoney, toMinor } from "./money.ts";
import type { UserError } from "./order-input.ts";
import { financialStatusOf } from "./order-status.ts";
import { openAuthorizations, outstandingOf, totalsOf } from "./order-totals.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type { MoneyBag, Order, Transaction } from "./types.ts";

/** The money came: captures what was authorised, and takes the rest as paid by hand. */
export function markAsPaid(context: ShopContext, order: Order): void {
  for (const { transaction, amount } of openAuthorizations(order))
    addPayment(context, order, { kind: "CAPTURE", gateway: transaction.gateway, amount, parentId: transaction.id });
  for (const pending of order.transactions.filter((item) => item.status === "PENDING")) pending.status = "FAILURE";
  const outstanding = order.transactions.length === 0 ? totalsOf(order, "current").total : outstandingOf(order);
  if (outstanding.shop > 0)
    addPayment(context, order, { kind: "SALE", gateway: "manual", amount: outstanding, parentId: null });
  announcePaid(context, order);
}

export function capturePayment(
  context: ShopContext,
  order: Order,
  parentId: string,
  amount: string,
): Transaction | UserError {
  const open = openAuthorizations(order).find((item) => item.transaction.id === parentId);
  if (!open) return { field: ["parentTransactionId"], message: "Transaction is not capturable" };
  const minor = toMinor(amount, order.currency);
  const wanted: MoneyBag = { shop: minor, presentment: minor };
  if (minor <= 0) return { field: ["amount"], message: "Amount must be greater than zero" };
  if (subtractMoney(open.amount, wanted).shop < 0)
    return { field: ["amount"], message: "Amount exceeds the authorized amount" };
  const transaction = addPayment(context, order, {
    kind: "CAPTURE",
    gateway: open.transaction.gateway,
    amount: wanted,
    parentId,
  });
  announcePaid(context, order);
  return transaction;
}

function addPayment(
  context: ShopContext,
  order: Order,
  payment: Pick<Transaction, "kind" | "gateway" | "amount" | "parentId">,
): Transaction {
  const now = context.now();
  const transaction: Transaction = {
    ...payment,
    id: context.newId("OrderTransaction"),
    orderId: order.id,
    status: "SUCCESS",
    test: order.test,
    authorizationCode: null,
    createdAt: now,
    processedAt: now,
  };
  order.transactions.push(transaction);
  order.financialStatusGiven = null;
  context.emit("order_transactions/create", transaction.id, { orderId: order.id });
  return transaction;
}

function announcePaid(context: ShopContext, order: Order): void {
  if (financialStatusOf(order) === "PAID") context.emit("orders/paid", order.id);
  touchOrder(context, order);
}
