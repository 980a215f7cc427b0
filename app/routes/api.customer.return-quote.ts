import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { returnRequest } from "../inbox/return-commands";
import { sayReason } from "../lib/shopper-words";
import { accountWords } from "../lib/shopper-words/account";
import { quoteTexts } from "../presenters/account/quote";
import { presentOffer } from "../presenters/offer-model";
import { services } from "../services.server";
import { BUSY, NOT_FOUND, openAccountRequest } from "./shared/account-request.server";
import { mayAskShopify } from "./shared/may-ask-shopify.server";
import { notForReading } from "./shared/authenticate-customer.server";

/** What a return would be answered and worth, before it is asked for. Nothing is written down. */
export async function action({ request }: ActionFunctionArgs) {
  const asked = await openAccountRequest(request);
  if (asked instanceof Response) return asked;
  const { shop, customerId, locale, answer } = asked;
  const raw: unknown = await request.json().catch(() => null);
  if (raw === null) return answer(400, { error: "This request could not be read." });
  const parsed = returnRequest.safeParse(raw);
  if (!parsed.success) return answer(422, { error: parsed.error.issues.map(({ message }) => message).join(" ") });
  if (!mayAskShopify(shop, customerId)) return answer(429, BUSY);
  const quoted = await services().forShopper.quoteReturn(shop, customerId, parsed.data);
  switch (quoted.outcome) {
    case "offered": {
      const texts = quoteTexts(quoted.offer, parsed.data, locale);
      return answer(200, { ...presentOffer(quoted.offer), texts });
    }
    case "refused":
      return answer(422, { error: sayReason(accountWords(locale), quoted.message) });
    case "not_found":
      return answer(404, NOT_FOUND);
    case "busy":
      return answer(503, BUSY);
  }
}

export const loader = ({ request }: LoaderFunctionArgs) => notForReading(request);
