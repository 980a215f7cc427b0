import { caseWords } from "../../lib/shopper-words/cases";
import type { MatterReader } from "../../presenters/account/matters";
import { authenticateCustomer, type SignedInCustomer } from "./authenticate-customer.server";
import { matterReader } from "./matter-reader.server";

export interface AccountRequest extends SignedInCustomer {
  readonly reader: MatterReader;
  readonly query: URLSearchParams;
  readonly locale: string | null;
}

/** BCP 47 at most; anything else is as the shopper ordered. */
const LOCALE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/;

/** A request of a customer account, with what reading for it needs; a Response instead = nobody we can answer. */
export async function openAccountRequest(request: Request): Promise<AccountRequest | Response> {
  const customer = await authenticateCustomer(request);
  if (customer instanceof Response) return customer;
  const { searchParams: query } = new URL(request.url);
  const asked = query.get("locale") ?? "";
  const locale = LOCALE.test(asked) ? asked : null;
  const reader = matterReader(customer.shop, { locale, withGifts: false });
  return { ...customer, reader, query, locale };
}

export const NOT_FOUND = { error: "We could not find this order." };
export const BUSY = { error: "Please try again in a moment." };

/** `said` is in the shopper's language, unlike `error`. */
export const tooManyWords = (locale: string | null) => ({
  error: "Enough was written about this order for now.",
  said: caseWords(locale).form.tooMany,
});
