import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { FindGiftPage } from "../components/portal/find-gift-page";
import { TypeCodePage } from "../components/portal/type-code-page";
import { lookupToken } from "../lib/guest-order-link";
import { giftWords } from "../lib/shopper-words/gift";
import { services } from "../services.server";
import { fieldsOf, portalPage, portalVisit } from "./shared/portal.server";

/** Where the recipient of a gift asks for it, without whoever gave it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  return portalPage(200, <FindGiftPage {...visit} />);
}

/** The answer is the same whether there is such an order, and whether it is a gift. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  const { shop, caller, words, prefix } = visit;
  const form = await fieldsOf(request);
  const taken = await services().lookUpOrder({ shop, caller, form, asRecipient: { locale: words.language } });
  const { number = "", postcode = "", email = "" } = form;
  const page = { words, prefix, typed: { number, postcode, email } };
  switch (taken.outcome) {
    case "incomplete":
      return portalPage(422, <FindGiftPage {...page} problem="incomplete" />);
    case "too_many":
      return portalPage(429, <FindGiftPage {...page} problem="tooMany" />);
    case "taken": {
      const token = lookupToken(services().sealer, { id: taken.lookupId, shop });
      const said = { ...words, code: { ...words.code, ...giftWords(words.language).code } };
      return portalPage(200, <TypeCodePage words={said} prefix={prefix} token={token} asRecipient />);
    }
  }
}
