import type { MailGoodwill, ShippingMailFacts } from "../adapters/mail/shipping-mail-facts";
import type { Goodwill } from "../domain/goodwill/types";
import { formatMoney } from "../domain/money";
import type { PersonalData } from "../domain/order";
import { spokenLocale } from "../lib/shopper-words";
import { tellDays } from "../lib/tell-day";
import { readGoodwill } from "../records/goodwill";
import { readShop } from "../records/shops";
import type { EffectContext } from "./effect-definition";

/** What was given, as the shopper reads it; undefined = they did not get it, or do not have it any more. */
export function mailGoodwill(goodwill: Goodwill | null, timeZone: string, locale: string): MailGoodwill | undefined {
  if (goodwill?.state !== "GIVEN" && goodwill?.state !== "REDEEMED") return undefined;
  const { value: offer, currency, code, customerId, expiresAt } = goodwill;
  const { form, value, minimumMinor, combinesWith } = offer;
  const isCode = form === "code";
  if (isCode && code === null) return undefined;
  return {
    value:
      "percent" in value
        ? new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(value.percent / 100)
        : formatMoney({ minor: value.minor, currency }, locale),
    code: isCode ? (code ?? undefined) : undefined,
    minimum: isCode && minimumMinor > 0 ? formatMoney({ minor: minimumMinor, currency }, locale) : undefined,
    expires: expiresAt ? tellDays(timeZone, locale).weekday(expiresAt) : undefined,
    personal: isCode && customerId !== null,
    alone: isCode && combinesWith.length === 0,
  };
}

/** What a mail about a gift by itself may say. null = there is no such gift, or it is none any more. */
export async function goodwillMailFacts(
  { db }: EffectContext,
  shop: string,
  goodwillId: string,
  personal: PersonalData,
): Promise<ShippingMailFacts | null> {
  const [goodwill, row] = await Promise.all([readGoodwill(db, shop, goodwillId), readShop(db, shop)]);
  const told = mailGoodwill(goodwill, row?.timeZone ?? "UTC", spokenLocale(personal.locale));
  if (!goodwill || !told) return null;
  return {
    shopName: row?.name || shop,
    orderName: goodwill.orderName,
    firstName: personal.firstName,
    parcels: [],
    goodwill: told,
  };
}

/** Whether it is still being given: what tells of it waits for that. */
export async function goodwillComes({ db }: EffectContext, shop: string, goodwillId: string | null): Promise<boolean> {
  return goodwillId !== null && (await readGoodwill(db, shop, goodwillId))?.state === "PLANNED";
}
