import type { TemplateFacts } from "../adapters/mail/templates";
import type { PersonalData } from "../domain/order";
import { spokenLocale } from "../lib/shopper-words";
import { tellDays } from "../lib/tell-day";
import { codeToSend } from "../records/guest-lookups";
import { readOrderSnapshot } from "../records/orders";
import { readShop } from "../records/shops";
import type { EffectContext } from "./effect-definition";

/** What the mail with a guest's code says; null = the code was used, or nobody could use it any more. */
export async function orderCodeFacts(
  { db, sealer, now }: EffectContext,
  { shop, orderId, lookupId }: { readonly shop: string; readonly orderId: string; readonly lookupId: string },
  personal: PersonalData,
): Promise<TemplateFacts | null> {
  const lookup = await codeToSend(db, sealer, { id: lookupId, shop }, now());
  const [order, row] = await Promise.all([readOrderSnapshot(db, shop, orderId), readShop(db, shop)]);
  if (!lookup || !order) return null;
  const { moment } = tellDays(row?.timeZone ?? "UTC", spokenLocale(personal.locale));
  return {
    shopName: row?.name || shop,
    orderName: order.name,
    firstName: personal.firstName,
    code: lookup.code,
    until: moment(lookup.expiresAt),
  };
}
