import { netOf, slotParts } from "./line-parts.ts";
import { addMoney, shareMoney, subtractMoney, ZERO } from "./money.ts";
import { netPaidOf, refundableTransactions, shippingParts } from "./order-totals.ts";
import type { LineItem, MoneyBag, Order, ShippingLine, Transaction } from "./types.ts";
import { pickSlots } from "./unit-slots.ts";

export interface RefundLine {
  readonly line: LineItem;
  readonly quantity: number;
  /** Which units of the line. */
  readonly slots: readonly number[];
  readonly price: MoneyBag;
  readonly subtotal: MoneyBag;
  readonly tax: MoneyBag;
}

export interface ShippingRefund {
  readonly line: ShippingLine;
  readonly subtotal: MoneyBag;
  readonly tax: MoneyBag;
}

export interface CalculatedRefund {
  readonly lines: readonly RefundLine[];
  readonly shipping: readonly ShippingRefund[];
  readonly subtotal: MoneyBag;
  readonly tax: MoneyBag;
  /** What the items and the shipping are worth. */
  readonly worth: MoneyBag;
  /** The same, but never more than what was paid. */
  readonly amount: MoneyBag;
  readonly maximum: MoneyBag;
  readonly transactions: readonly { readonly parent: Transaction; readonly amount: MoneyBag }[];
}

/** How much shipping to give back: all that is left, an amount without tax, or none. */
export type ShippingWish = "all" | MoneyBag | null;

/** What a refund of units and shipping is worth. Without `slots` free units are taken. */
export function calculateRefund(
  order: Order,
  wanted: readonly { readonly line: LineItem; readonly quantity: number; readonly slots?: readonly number[] }[],
  wish: ShippingWish,
): CalculatedRefund {
  const used = new Map<string, number[]>();
  const lines = wanted.map(({ line, quantity, slots: given }): RefundLine => {
    const before = used.get(line.id) ?? [];
    const slots = given ?? pickSlots(line, quantity, before);
    used.set(line.id, [...before, ...slots]);
    const parts = slotParts(line, slots);
    const subtotal = netOf(parts);
    const price = shareMoney(subtotal, 1, Math.max(1, quantity));
    return { line, quantity, slots, price, subtotal, tax: parts.tax };
  });
  const shipping = calculateShipping(order, wish);
  const subtotal = addMoney(...lines.map((line) => line.subtotal));
  const tax = addMoney(...lines.map((line) => line.tax), ...shipping.map((line) => line.tax));
  const worth = addMoney(subtotal, ...shipping.map((line) => line.subtotal), order.taxesIncluded ? ZERO : tax);
  const maximum = netPaidOf(order);
  const amount = worth.shop > maximum.shop ? maximum : worth;
  return { lines, shipping, subtotal, tax, worth, amount, maximum, transactions: spread(order, amount) };
}

function calculateShipping(order: Order, wish: ShippingWish): ShippingRefund[] {
  if (wish === null) return [];
  let open = wish === "all" ? null : wish;
  return order.shippingLines.flatMap((line) => {
    const parts = shippingParts(line);
    const net = subtractMoney(parts.original, parts.discount);
    const left = subtractMoney(net, line.refunded);
    const subtotal = open === null || open.shop > left.shop ? left : open;
    if (open !== null) open = subtractMoney(open, subtotal);
    if (subtotal.shop <= 0) return [];
    const taxUntil = (refunded: MoneyBag) => shareMoney(parts.tax, refunded.shop, net.shop);
    const tax = subtractMoney(taxUntil(addMoney(line.refunded, subtotal)), taxUntil(line.refunded));
    return [{ line, subtotal, tax }];
  });
}

/** Gives an amount back over the payments, oldest first. */
export function spread(order: Order, amount: MoneyBag): { parent: Transaction; amount: MoneyBag }[] {
  let open = amount;
  return refundableTransactions(order).flatMap(({ transaction, amount: available }) => {
    const part = available.shop < open.shop ? available : open;
    open = subtractMoney(open, part);
    return part.shop > 0 ? [{ parent: transaction, amount: part }] : [];
  });
}
