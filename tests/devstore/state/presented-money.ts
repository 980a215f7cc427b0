import { addMoney, toMinor } from "./money.ts";
import type { MoneyInput } from "./order-input.ts";
import { refundableTransactions } from "./order-totals.ts";
import type { MoneyBag, Order } from "./types.ts";

/** An amount in the currency the customer saw, by the rate they paid at. */
export function toOrderMoney(order: Order, amount: string | number, currency?: string | null): MoneyBag {
  const presented = toMinor(amount, currency ?? order.presentmentCurrency);
  if (order.currency === order.presentmentCurrency) return { shop: presented, presentment: presented };
  const paid = rateOf(order);
  return {
    shop: paid.presentment === 0 ? 0 : Math.round((presented * paid.shop) / paid.presentment),
    presentment: presented,
  };
}

/** An amount in the shop's currency, by the same rate. */
export function fromShopMoney(order: Order, shop: number): MoneyBag {
  if (order.currency === order.presentmentCurrency) return { shop, presentment: shop };
  const paid = rateOf(order);
  return { shop, presentment: paid.shop === 0 ? 0 : Math.round((shop * paid.presentment) / paid.shop) };
}

function rateOf(order: Order): MoneyBag {
  const paid = addMoney(...refundableTransactions(order).map((item) => item.transaction.amount));
  return paid.shop > 0 ? paid : addMoney(...order.lineItems.map((line) => line.unitPrice));
}

export const isPresentmentCurrency = (order: Order, money: MoneyInput): boolean =>
  money.currencyCode === order.presentmentCurrency;
