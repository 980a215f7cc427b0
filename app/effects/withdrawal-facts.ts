import type { TemplateFacts } from "../adapters/mail/templates";
import { spokenLocale } from "../lib/shopper-words";
import { tellDays } from "../lib/tell-day";
import { readShop } from "../records/shops";
import { readStatement } from "../records/withdrawals";
import type { EffectContext } from "./effect-definition";

/** What the receipt of a withdrawal says: the statement as it was made, and when it came; null = it was forgotten. */
export async function withdrawalFacts(
  { db, sealer }: EffectContext,
  shop: string,
  id: string,
): Promise<TemplateFacts | null> {
  const [read, row] = await Promise.all([readStatement(db, sealer, shop, id), readShop(db, shop)]);
  if (!read) return null;
  const { name, number, items, locale } = read.statement;
  const { moment } = tellDays(row?.timeZone ?? "UTC", spokenLocale(locale));
  return {
    shopName: row?.name || shop,
    orderName: unlinked(number),
    firstName: null,
    name: unlinked(name),
    items: unlinked(items),
    receivedAt: moment(read.receivedAt),
  };
}

/**
 * Anybody may state anything, to any mailbox: words that a mail client would make a link of are set apart, so that nobody
 * leads others anywhere under the merchant's name.
 */
const unlinked = (text: string) => text.replace(/[/\\@:](?=\S)|\.(?=\p{L})/gu, "$& ");
