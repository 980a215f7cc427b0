import { decimalsOf, toDecimal } from "../state/money.ts";
import type { MoneyBag } from "../state/types.ts";

interface Currencies {
  readonly currency: string;
  readonly presentmentCurrency: string;
}

/** A MoneyV2 as the API answers it. */
export function moneyV2(minor: number, currencyCode: string) {
  return { amount: toDecimal(minor, currencyCode), currencyCode };
}

/** A MoneyBag as the API answers it. */
export function moneyBag(bag: MoneyBag, order: Currencies) {
  return {
    shopMoney: moneyV2(bag.shop, order.currency),
    presentmentMoney: moneyV2(bag.presentment, order.presentmentCurrency),
  };
}

/** The old style: a bare `Money` in shop currency, with all its decimals. */
export function moneyScalar(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const [whole = "0", fraction = ""] = toDecimal(minor, currency).split(".");
  return `${whole}.${fraction.padEnd(Math.max(1, decimals), "0")}`;
}
