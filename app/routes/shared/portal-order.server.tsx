import { ClosedOrderPage } from "../../components/portal/guest-order-page";
import { GoOnPage } from "../../components/portal/type-code-page";
import { personOf, type Recipient } from "../../domain/returns/recipient";
import { giftOf, guestOrderOf } from "../../lib/guest-order-link";
import { giftWords } from "../../lib/shopper-words/gift";
import { type PortalWords, portalWords } from "../../lib/shopper-words/portal";
import { openedGift, openedOrder } from "../../records/guest-lookups";
import { type GuestOrder, readGuestOrder } from "../../records/views/read-guest-order";
import { services } from "../../services.server";
import { portalPage, type PortalVisit, portalVisit } from "./portal.server";
import { drain } from "./read-form.server";

export interface OpenOrder extends Omit<PortalVisit, "words"> {
  readonly read: GuestOrder;
  /** In the language of the order. */
  readonly words: PortalWords;
  /** Of the order's page on the shop's own address, without a slash at the end. */
  readonly path: string;
  /** Who got it as a gift, where they are the one who asks; null = who ordered. */
  readonly recipient: Recipient | null;
}

/** The order a guest's code has opened; a Response instead = it is closed, or the call did not come from Shopify. */
export async function openOrder(
  request: Request,
  { ticket = "" }: { readonly ticket?: string },
): Promise<OpenOrder | Response> {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  const { db, sealer, now } = services();
  const lookup = guestOrderOf(sealer, visit.shop, ticket);
  const orderId = lookup && (await openedOrder(db, lookup, now()));
  const read = orderId ? await readGuestOrder(db, sealer, visit.shop, orderId) : null;
  if (!read) {
    await drain(request);
    return portalPage(404, <ClosedOrderPage {...visit} />);
  }
  const path = `${visit.prefix}/order/${ticket}`;
  return { ...visit, read, words: portalWords(read.personal.locale), path, recipient: null };
}

/** An order as who got it as a gift may see it: nothing in it is of who ordered. */
export interface OpenGift extends OpenOrder {
  readonly recipient: Recipient;
}

/** The gift a recipient's code has opened; a Response instead = it is closed, or the call did not come from Shopify. */
export async function openGift(
  request: Request,
  { ticket = "" }: { readonly ticket?: string },
): Promise<OpenGift | Response> {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  const { db, sealer, now } = services();
  const lookup = giftOf(sealer, visit.shop, ticket);
  const opened = lookup && (await openedGift(db, sealer, lookup, now()));
  const read = opened ? await readGuestOrder(db, sealer, visit.shop, opened.orderId) : null;
  if (!opened || !read) {
    await drain(request);
    return portalPage(404, <ClosedOrderPage {...visit} />);
  }
  const { recipient } = opened;
  const path = `${visit.prefix}/gift/${ticket}`;
  return { ...visit, read: { ...read, personal: personOf(recipient) }, words: wordsOfGift(recipient), path, recipient };
}

/** The portal's words, those of gifts in their place. */
function wordsOfGift({ locale }: Recipient): PortalWords {
  const [words, said] = [portalWords(locale), giftWords(locale)];
  return {
    ...words,
    acts: { ...words.acts, back: said.page.back, notTaken: said.page.notTaken },
    giveBack: { ...words.giveBack, ...said.giveBack },
    offer: { ...words.offer, update: said.offer.update, changed: said.offer.changed },
  };
}

/** What a guest has just asked for, or `late`: it is not possible any more. */
export type Asked = "cancel" | "return" | "case" | "late";

/** Back to the order's page, which says so. */
export function goOn({ words, path }: OpenOrder, asked: Asked): Response {
  return portalPage(200, <GoOnPage words={words} to={`${path}/?asked=${asked}`} />);
}
