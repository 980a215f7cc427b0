import { addMoney, currencyDecimals, parseMoney, type Money } from "../../domain/money";

interface Amount {
  readonly amount: string;
  readonly currencyCode: string;
}

/** What the shopper pays in. */
export function presentmentOf({ presentmentMoney }: { readonly presentmentMoney: Amount }): Money {
  return parseMoney(presentmentMoney.amount, presentmentMoney.currencyCode);
}

/** Shopify tells what goes back to the shopper below zero when it calculates, above zero when it refunds. */
export function magnitudeOf(bag: { readonly presentmentMoney: Amount }): Money {
  const { minor, currency } = presentmentOf(bag);
  return { minor: Math.abs(minor), currency };
}

/** An amount Shopify calls approximate, e.g. a line's price by its quantity: to the nearest minor unit, half up. */
export function nearestMoney({ amount, currencyCode }: Amount): Money {
  const [whole = "0", fraction = ""] = amount.split(".");
  const decimals = currencyDecimals(currencyCode);
  const { minor, currency } = parseMoney(`${whole}.${fraction.slice(0, decimals) || "0"}`, currencyCode);
  return { minor: Number(fraction[decimals] ?? "0") >= 5 ? minor + 1 : minor, currency };
}

export const noMoney = (currency: string): Money => ({ minor: 0, currency });

export const sumOf = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(addMoney, noMoney(currency));
