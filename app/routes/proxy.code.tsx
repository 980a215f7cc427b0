import type { ActionFunctionArgs } from "@remix-run/node";
import { GoOnPage, TypeCodePage } from "../components/portal/type-code-page";
import { normalizeCode } from "../domain/guest-lookup";
import { giftToken, guestOrderToken, lookupOf } from "../lib/guest-order-link";
import { giftWords } from "../lib/shopper-words/gift";
import { openedGift, tryCode } from "../records/guest-lookups";
import { services } from "../services.server";
import { fieldsOf, portalPage, portalVisit } from "./shared/portal.server";

/** A guest types the code from their mailbox: it opens the order. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  const { shop, words, prefix } = visit;
  const { db, sealer, now } = services();
  const { lookup: token = "", code: typed = "", as = "" } = await fieldsOf(request);
  const lookup = lookupOf(sealer, shop, token);
  const code = normalizeCode(typed);
  const isRight = lookup !== null && (await db.write((tx) => tryCode(tx, sealer, { ...lookup, code }, now())));
  const said = as === "recipient" ? { ...words, code: { ...words.code, ...giftWords(words.language).code } } : words;
  if (!isRight) {
    const page = { words: said, prefix, token: lookup ? token : "", asRecipient: as === "recipient" };
    return portalPage(422, <TypeCodePage {...page} isWrong />);
  }
  const isGift = (await openedGift(db, sealer, lookup, now())) !== null;
  if (isGift) return portalPage(200, <GoOnPage words={said} to={`${prefix}/gift/${giftToken(sealer, lookup)}/`} />);
  return portalPage(200, <GoOnPage words={words} to={`${prefix}/order/${guestOrderToken(sealer, lookup)}/`} />);
}

export { loader } from "./proxy._index";
