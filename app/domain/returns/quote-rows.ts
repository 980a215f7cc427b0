import type { Money } from "../money";
import type { ReturnQuote } from "./native";

export interface QuoteRow {
  readonly part: "items" | "discount" | "tax" | "restocking" | "label" | "exchange";
  /** What is held back is below 0. */
  readonly money: Money;
}

/** What a quote is made of, for who gets the money, in its currency; none where what was paid already caps the refund. */
export function quoteRows(quote: ReturnQuote): readonly QuoteRow[] {
  if (!addsUp(quote)) return [];
  const row = (part: QuoteRow["part"], { minor, currency }: Money, sign: 1 | -1): readonly QuoteRow[] =>
    minor > 0 ? [{ part, money: { minor: sign * minor, currency } }] : [];
  return [
    ...row("items", quote.items, 1),
    ...row("discount", quote.orderDiscount, -1),
    ...(quote.taxesIncluded ? [] : row("tax", quote.tax, 1)),
    ...row("restocking", quote.restockingFee, -1),
    ...row("label", quote.shippingFee, -1),
    ...row("exchange", quote.exchange, -1),
  ];
}

function addsUp({ items, orderDiscount, tax, taxesIncluded, ...quote }: ReturnQuote): boolean {
  const given = items.minor - orderDiscount.minor + (taxesIncluded ? 0 : tax.minor);
  const kept = quote.restockingFee.minor + quote.shippingFee.minor + quote.exchange.minor;
  return given - kept === quote.refund.minor - quote.due.minor;
}
