import type { ShippingMailFacts } from "../adapters/mail/shipping-mail-facts";
import type { PersonalData } from "../domain/order";
import type { FtcFields } from "../domain/shipping/ftc";
import { noticeLink } from "../lib/notice-link";
import { spokenLocale } from "../lib/shopper-words";
import { tellParcel } from "../lib/shopper-words/shipping/tell-parcel";
import { tellDays } from "../lib/tell-day";
import { readShopperNotice } from "../records/views/read-shopper-notice";
import type { EffectContext } from "./effect-definition";
import { mailGoodwill } from "./goodwill-mail-facts";

const CONSENT: Readonly<Record<FtcFields["silence"], "silence" | "needed">> = { consent: "silence", cancel: "needed" };

/** What a message about a delay may say, formatted for the shopper. null = its subject is gone. */
export async function noticeMailFacts(
  { db, sealer, appUrl, now }: EffectContext,
  { shop, noticeId, orderId }: { readonly shop: string; readonly noticeId: string; readonly orderId: string },
  personal: PersonalData,
): Promise<ShippingMailFacts | null> {
  const read = await readShopperNotice(db, sealer, noticeId);
  if (read?.notice.shop !== shop || read.notice.orderId !== orderId || read.parcels.length === 0) return null;
  const { notice, goodwill } = read;
  const { timeZone } = read.shop;
  const locale = spokenLocale(personal.locale);
  const tell = tellDays(timeZone, locale);
  return {
    shopName: read.shop.name || shop,
    orderName: notice.orderName,
    firstName: personal.firstName,
    parcels: read.parcels.map(({ told, shipment }) => tellParcel(told, shipment, { timeZone, locale, now: now() })),
    again: read.parcels.every(({ told }) => told.number > 1),
    choices: notice.choices.map((choice) => ({ choice, link: noticeLink(sealer, appUrl, notice, choice) })),
    answer: notice.answer ?? undefined,
    tooLate: notice.answer === "cancel" && !read.cancelling,
    link: noticeLink(sealer, appUrl, notice),
    consent: notice.ftc ? CONSENT[notice.ftc.silence] : undefined,
    cancelBy: notice.cancelBy ? tell.weekday(notice.cancelBy) : undefined,
    goodwill: mailGoodwill(goodwill, timeZone, locale),
  };
}
