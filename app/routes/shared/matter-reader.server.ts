import { linksOf } from "../../inbox/open-file-link";
import type { MatterReader } from "../../presenters/account/matters";
import { services } from "../../services.server";

/** @param who `locale`: BCP 47, null = as the shopper ordered; `withGifts`: whether they may be told of returns by who got a gift */
export function matterReader(
  shop: string,
  { locale, withGifts }: Pick<MatterReader, "locale" | "withGifts">,
): MatterReader {
  const { db, sealer, now, env } = services();
  const linkOf = linksOf({ sealer, now }, shop);
  const fileLink = (key: string) => `${env.SHOPIFY_APP_URL}${linkOf(key)}`;
  return { db, sealer, appUrl: env.SHOPIFY_APP_URL, now: now(), shop, fileLink, locale, withGifts };
}
