import type { ReturnableLine } from "../domain/returns/native";
import { returnLink } from "../lib/return-link";
import type { Sealer } from "../lib/seal";
import { fill, shopperWords } from "../lib/shopper-words";
import { giftWords } from "../lib/shopper-words/gift";
import type { GuestOrder } from "../records/views/read-guest-order";
import type { ShopperReturn } from "../records/views/read-shopper-return";
import { hasSomethingLeft } from "./guest-standing";
import { standingOf } from "./shopper-steps";

/** A gift as its recipient may see it: no price, no date, nothing of who ordered. */
export interface GiftModel {
  readonly title: string;
  /** null = Shopify does not answer. */
  readonly items: readonly { readonly title: string; readonly most: string }[] | null;
  /** Their own. */
  readonly returns: readonly { readonly label: string; readonly href: string }[];
  /** null = nothing can come back now. */
  readonly returnHref: string | null;
}

/** @param site.path of the page; `site.appUrl` where links of mails lead, without a slash at the end */
export function giftModel(
  { order, personal, shipments }: Pick<GuestOrder, "order" | "personal" | "shipments">,
  lines: readonly ReturnableLine[] | null,
  returns: readonly ShopperReturn[],
  site: { readonly path: string; readonly appUrl: string; readonly sealer: Sealer },
): GiftModel {
  const { page } = giftWords(personal.locale);
  const { standings } = shopperWords(personal.locale);
  const isOpen = lines === null || lines.some(({ returnable }) => returnable > 0);
  return {
    title: fill(page.title, { order: order.name }),
    items:
      lines &&
      lines.map(({ title, returnable }) => ({
        title,
        most: returnable > 0 ? fill(page.canReturn, { count: String(returnable) }) : page.cannotReturn,
      })),
    returns: returns.map((one) => ({
      label: `${one.orderReturn.rma}: ${standings[standingOf(one)].title}`,
      href: returnLink(site.sealer, site.appUrl, one.orderReturn),
    })),
    returnHref: isOpen && hasSomethingLeft({ shipments }) ? `${site.path}/return/` : null,
  };
}
