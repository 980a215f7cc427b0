import type { Money } from "../money";
import { goingLines } from "./count";
import type { ReturnQuote } from "./native";
import type { OrderReturn } from "./types";

/** What had been promised and how much less was given in the end; null = not less, or not to be compared. */
export function quotedAndLess({
  orderReturn,
  quote,
  given,
}: {
  readonly orderReturn: OrderReturn;
  readonly quote: ReturnQuote | null;
  readonly given: readonly { readonly amount: Money | null }[];
}): { readonly quoted: Money; readonly short: Money } | null {
  const { gift, resolution } = orderReturn.terms;
  if (gift || resolution === "exchange" || !quote || !isAbout(quote, orderReturn)) return null;
  const amounts = given.flatMap(({ amount }) => amount ?? []);
  if (amounts.some(({ currency }) => currency !== quote.refund.currency)) return null;
  const minor = amounts.reduce((left, amount) => left - amount.minor, quote.refund.minor);
  return minor > 0 ? { quoted: quote.refund, short: { ...quote.refund, minor } } : null;
}

/** Whether a quote is for what is going on: staff may have approved fewer lines than were quoted. */
export function isAbout(quote: ReturnQuote, orderReturn: OrderReturn): boolean {
  const units = (rows: readonly { readonly fulfillmentLineItemId: string; readonly quantity: number }[]) =>
    rows
      .map((row) => `${row.fulfillmentLineItemId} ${row.quantity}`)
      .sort()
      .join();
  return units(quote.lines) === units(goingLines(orderReturn));
}
