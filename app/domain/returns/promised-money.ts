import type { Money } from "../money";
import type { ReturnQuote } from "./native";
import { isAbout } from "./quoted-and-less";
import type { OrderReturn } from "./types";

/** What whoever asked was promised. In the order's presentment currency. */
export interface PromisedMoney {
  readonly amount: Money;
  /** What an exchange costs more. */
  readonly due: Money;
  /** On top, as store credit; null = none. */
  readonly bonus: Money | null;
  /** All of it is given as store credit. */
  readonly credit: boolean;
  /** What it is made of. */
  readonly quote: ReturnQuote;
}

/** null = nothing can be said: a gift, or the quote is not about what is going on now. */
export function promisedMoney({
  orderReturn,
  quote,
}: {
  readonly orderReturn: OrderReturn;
  readonly quote: ReturnQuote | null;
}): PromisedMoney | null {
  if (orderReturn.terms.gift || !quote || !isAbout(quote, orderReturn)) return null;
  const { terms, customerId } = orderReturn;
  const credit = givesCredit(orderReturn);
  const percent = customerId && credit ? terms.storeCreditBonusPercent : 0;
  const minor = Math.round((quote.refund.minor * percent) / 100);
  const bonus = minor > 0 ? { ...quote.refund, minor } : null;
  return { amount: quote.refund, due: quote.due, bonus, credit, quote };
}

/** Whether money is given as store credit. */
export function givesCredit({ terms }: OrderReturn): boolean {
  return (terms.resolution === "exchange" ? terms.ifSoldOut : terms.resolution) === "store_credit";
}
