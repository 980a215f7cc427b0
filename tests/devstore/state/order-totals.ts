import { currentParts, lineParts, type PriceParts } from "./line-parts.ts";
import { addMoney, subtractMoney, ZERO } from "./money.ts";
import type { MoneyBag, Order, ShippingLine, Transaction, TransactionKind } from "./types.ts";

export function shippingParts(line: ShippingLine): PriceParts {
  return {
    original: line.price,
    discount: addMoney(...line.discountAllocations.map((allocation) => allocation.amount)),
    tax: addMoney(...line.taxLines.map((taxLine) => taxLine.price)),
  };
}

export interface OrderTotals {
  readonly subtotal: MoneyBag;
  readonly lineDiscount: MoneyBag;
  readonly discount: MoneyBag;
  readonly shipping: MoneyBag;
  readonly tax: MoneyBag;
  readonly total: MoneyBag;
}

/** Sums of an order, as ordered (`quantity`) or as it stands now: what is left, and fees taken for returns. */
export function totalsOf(order: Order, which: "ordered" | "current"): OrderTotals {
  const lines = order.lineItems.map((line) =>
    which === "ordered" ? lineParts(line, line.quantity) : currentParts(line),
  );
  const fees = which === "ordered" ? ZERO : order.returnFees;
  const shippingLines = order.shippingLines.map((line) => shippingParts(line));
  const shippingRefunded = which === "ordered" ? ZERO : addMoney(...order.shippingLines.map((line) => line.refunded));
  const lineDiscount = addMoney(...lines.map((part) => part.discount));
  const subtotal = subtractMoney(addMoney(...lines.map((part) => part.original)), lineDiscount);
  const shippingDiscount = addMoney(...shippingLines.map((part) => part.discount));
  const shippingGross = addMoney(...shippingLines.map((part) => part.original));
  const shippingTaxRefunded = which === "ordered" ? ZERO : refundedShippingTax(order);
  const shippingTax = subtractMoney(addMoney(...shippingLines.map((part) => part.tax)), shippingTaxRefunded);
  const shipping = subtractMoney(subtractMoney(shippingGross, shippingDiscount), shippingRefunded);
  const tax = addMoney(...lines.map((part) => part.tax), shippingTax);
  const total = addMoney(subtotal, shipping, fees, order.taxesIncluded ? ZERO : tax);
  return { subtotal, lineDiscount, discount: addMoney(lineDiscount, shippingDiscount), shipping, tax, total };
}

function refundedShippingTax(order: Order): MoneyBag {
  return addMoney(...order.refunds.flatMap((refund) => refund.shippingLines.map((line) => line.tax)));
}

/** Sum of successful transactions of the given kinds. */
export function sumTransactions(transactions: readonly Transaction[], kinds: readonly TransactionKind[]): MoneyBag {
  const counted = transactions.filter((item) => item.status === "SUCCESS" && kinds.includes(item.kind));
  return addMoney(...counted.map((item) => item.amount));
}

export const receivedOf = (order: Order): MoneyBag => sumTransactions(order.transactions, ["SALE", "CAPTURE"]);
export const refundedOf = (order: Order): MoneyBag => sumTransactions(order.transactions, ["REFUND"]);
export const netPaidOf = (order: Order): MoneyBag => subtractMoney(receivedOf(order), refundedOf(order));

/** What is still to be paid; negative when the shop owes the customer. */
export function outstandingOf(order: Order): MoneyBag {
  if (order.transactions.length === 0 && order.financialStatusGiven === "PAID") return ZERO;
  return subtractMoney(totalsOf(order, "current").total, netPaidOf(order));
}

/** Authorised money that was neither captured nor released. */
export function capturableOf(order: Order): MoneyBag {
  return addMoney(...openAuthorizations(order).map((open) => open.amount));
}

export function openAuthorizations(order: Order): { transaction: Transaction; amount: MoneyBag }[] {
  return order.transactions
    .filter((item) => ["AUTHORIZATION", "EMV_AUTHORIZATION"].includes(item.kind) && item.status === "SUCCESS")
    .map((transaction) => {
      const children = order.transactions.filter((child) => child.parentId === transaction.id);
      if (children.some((child) => child.kind === "VOID" && child.status === "SUCCESS"))
        return { transaction, amount: ZERO };
      return { transaction, amount: subtractMoney(transaction.amount, sumTransactions(children, ["CAPTURE"])) };
    })
    .filter((open) => open.amount.shop > 0);
}

/** Paid transactions that still have money to give back, oldest first. */
export function refundableTransactions(order: Order): { transaction: Transaction; amount: MoneyBag }[] {
  return order.transactions
    .filter((item) => ["SALE", "CAPTURE"].includes(item.kind) && item.status === "SUCCESS")
    .map((transaction) => {
      const refunds = order.transactions.filter((child) => child.parentId === transaction.id);
      return { transaction, amount: subtractMoney(transaction.amount, sumTransactions(refunds, ["REFUND"])) };
    });
}
