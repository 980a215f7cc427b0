import { ClosedOrderPage } from "../../components/portal/guest-order-page";
import { GoOnPage } from "../../components/portal/type-code-page";
import { guestOrderOf } from "../../lib/guest-order-link";
import { type PortalWords, portalWords } from "../../lib/shopper-words/portal";
import { openedOrder } from "../../records/guest-lookups";
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
  return { ...visit, read, words: portalWords(read.personal.locale), path: `${visit.prefix}/order/${ticket}` };
}

/** What a guest has just asked for, or `late`: it is not possible any more. */
export type Asked = "cancel" | "return" | "case" | "late";

/** Back to the order's page, which says so. */
export function goOn({ words, path }: OpenOrder, asked: Asked): Response {
  return portalPage(200, <GoOnPage words={words} to={`${path}/?asked=${asked}`} />);
}
