import { formatMoney, type Money } from "../domain/money";
import type { ReturnQuote } from "../domain/returns/native";
import type { Resolution } from "../domain/returns/types";

/** One part of what a return is worth. */
export interface MoneyPart {
  readonly label: string;
  readonly value: string;
  readonly isSum?: true;
}

/**
 * A quote part by part, as Shopify calculated it, in what the shopper pays in; parts that are zero are left out.
 * @param bonus on top, as store credit; null = none
 */
export function quoteParts(quote: ReturnQuote, resolution: Resolution, bonus: Money | null): readonly MoneyPart[] {
  const { items, orderDiscount, tax, taxesIncluded, restockingFee, shippingFee, exchange, refund, due } = quote;
  const less = (money: Money) => formatMoney({ ...money, minor: -money.minor });
  const parts: readonly (MoneyPart & { readonly of: Money })[] = [
    { label: "Items", value: formatMoney(items), of: items },
    { label: "Share of the order's discounts", value: less(orderDiscount), of: orderDiscount },
    { label: taxesIncluded ? "Tax, included above" : "Tax", value: formatMoney(tax), of: tax },
    { label: "Restocking fee", value: less(restockingFee), of: restockingFee },
    { label: "Fee for the return label", value: less(shippingFee), of: shippingFee },
    { label: "Items wanted in exchange, with tax", value: less(exchange), of: exchange },
  ];
  const sums: MoneyPart[] = [
    ...(due.minor > 0 ? [] : [{ label: REFUND_LABELS[resolution], value: formatMoney(refund), isSum: true } as const]),
    ...(bonus && bonus.minor > 0 ? [{ label: "Bonus as store credit, on top", value: formatMoney(bonus) }] : []),
    ...(due.minor > 0 ? [{ label: "The shopper has to pay", value: formatMoney(due), isSum: true } as const] : []),
  ];
  return [...parts.filter(({ of }) => of.minor !== 0).map(({ label, value }) => ({ label, value })), ...sums];
}

const REFUND_LABELS: Readonly<Record<Resolution, string>> = {
  refund: "Refund to the original payment",
  store_credit: "Given as store credit",
  exchange: "Given back besides the exchange",
};

/** The bonus on what is given as store credit: whole minor units, rounded to the nearest. null = none. */
export function bonusOf(quote: ReturnQuote, resolution: Resolution, percent: number): Money | null {
  if (resolution !== "store_credit" || percent <= 0) return null;
  return { ...quote.refund, minor: Math.round((quote.refund.minor * percent) / 100) };
}

/** Money moved by an effect that is done, e.g. "$12.00 to the original payment". */
export interface Given {
  readonly label: string;
  readonly value: string;
}

interface DoneEffect {
  readonly kind: string;
  readonly key: string;
  readonly state: string;
  readonly receipt: string | null;
}

/** What was given back so far, step by step, by the receipts. */
export function givenParts(effects: readonly DoneEffect[]): readonly Given[] {
  return effects
    .filter(({ kind, state }) => state === "DONE" && (kind === "process-return" || kind === "give-store-credit"))
    .map(({ kind, key, receipt }) => {
      const { amount, refundTo, exchanged } = JSON.parse(receipt ?? "{}") as ProcessReceipt;
      const isWhole = key.startsWith("credit/");
      const where = isWhole
        ? "As store credit, to the recipient of the gift"
        : kind === "give-store-credit"
          ? "Bonus as store credit"
          : (TO[refundTo ?? ""] ?? "Processed");
      const text = amount && amount.minor > 0 ? formatMoney(amount) : "No money moved";
      return { label: where, value: exchanged ? `${text}, and the exchange was released` : text };
    });
}

interface ProcessReceipt {
  readonly amount?: Money | null;
  readonly refundTo?: string;
  readonly exchanged?: boolean;
}

const TO: Readonly<Record<string, string>> = {
  original_payment: "To the original payment",
  store_credit: "As store credit",
  nobody: "Processed without money",
  recipient: "Processed; store credit follows",
};
