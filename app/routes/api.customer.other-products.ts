import type { LoaderFunctionArgs } from "@remix-run/node";
import { otherVariants } from "../presenters/account/return-choices";
import { services } from "../services.server";
import { BUSY, openAccountRequest } from "./shared/account-request.server";
import { mayAskShopify } from "./shared/may-ask-shopify.server";

const LONGEST = 100;

/** Products besides those of an order, to choose from in exchange: `?find=words of their titles&locale=de`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await openAccountRequest(request);
  if (asked instanceof Response) return asked;
  const { shop, customerId, query, locale, answer } = asked;
  const words = (query.get("find") ?? "").trim().slice(0, LONGEST);
  if (!mayAskShopify(shop, customerId)) return answer(429, BUSY);
  const found = await services().forShopper.otherChoices(shop, { words, chosen: [] });
  if (found.outcome === "busy") return answer(503, BUSY);
  return answer(200, { variants: otherVariants(found.others.found, locale) });
}
