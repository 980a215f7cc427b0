import type { LoaderFunctionArgs } from "@remix-run/node";
import { isOrderGid } from "../domain/gid";
import { accountReturnChoices } from "../presenters/account/return-choices";
import { services } from "../services.server";
import { BUSY, NOT_FOUND, openAccountRequest } from "./shared/account-request.server";
import { mayAskShopify } from "./shared/may-ask-shopify.server";

/** What of an order can come back, and what is asked for it: `?id=GID&locale=de`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await openAccountRequest(request);
  if (asked instanceof Response) return asked;
  const { shop, customerId, query, locale, answer } = asked;
  const orderId = query.get("id");
  if (!isOrderGid(orderId)) return answer(404, NOT_FOUND);
  if (!mayAskShopify(shop, customerId)) return answer(429, BUSY);
  const found = await services().forShopper.returnChoices(shop, customerId, orderId);
  switch (found.outcome) {
    case "choices":
      return answer(200, accountReturnChoices(found.choices, locale));
    case "not_found":
      return answer(404, NOT_FOUND);
    case "busy":
      return answer(503, BUSY);
  }
}
