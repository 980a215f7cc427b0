import { formatMoney, type Money } from "../domain/money";

export function isMoney(value: unknown): value is Money {
  if (typeof value !== "object" || value === null) return false;
  const { minor, currency } = value as { minor?: unknown; currency?: unknown };
  return Number.isSafeInteger(minor) && typeof currency === "string" && /^[A-Z]{3}$/.test(currency);
}

/** The amount a receipt is about, else the first it names; null when it names none. */
export function amountIn(receipt: Readonly<Record<string, unknown>>): Money | null {
  // "amount: null" says that nothing was paid, whatever else is named.
  if ("amount" in receipt) return isMoney(receipt["amount"]) ? receipt["amount"] : null;
  return Object.values(receipt).find(isMoney) ?? null;
}

/** One line per currency, e.g. "€120.00 and ¥3,000". "" when there is nothing. */
export function sumText(amounts: readonly Money[]): string {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => formatMoney({ minor, currency })).join(" and ");
}
