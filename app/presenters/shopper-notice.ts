import { formatMoney } from "../domain/money";
import { isAllSent, parcelsNow, whyOver } from "../domain/shipping/notice-over";
import type { Shipment } from "../domain/shipping/shipment";
import { NOTICE_CHOICES, type NoticeChoice } from "../domain/shipping/types";
import { isNoticeToken, noticeIdOf, noticeLink } from "../lib/notice-link";
import type { Sealer } from "../lib/seal";
import { fill, spokenLocale } from "../lib/shopper-words";
import { shippingWords } from "../lib/shopper-words/shipping";
import type { ShippingWords } from "../lib/shopper-words/shipping/shipping-words";
import { type ParcelPart, parcelParts, tellParcel } from "../lib/shopper-words/shipping/tell-parcel";
import { tellDays } from "../lib/tell-day";
import { readShopperNotice, type ShopperNotice } from "../records/views/read-shopper-notice";
import { openSealed } from "./open-sealed";

type Database = Parameters<typeof readShopperNotice>[0];

const OPEN_MS = 90 * 86_400_000;
export const MAX_ANSWER = 1000;
/** Choices that a person reads: they come with words. */
export const WITH_WORDS: ReadonlySet<NoticeChoice> = new Set(["change_address", "claim"]);

/** How a notice stands for its shopper. Only `open` can be answered. */
export type NoticeStanding =
  "open" | "cancelling" | "settled" | "arrived" | "shipped" | "canceled" | "newer" | "expired";

export interface ShopperNoticeModel {
  readonly words: ShippingWords;
  readonly shopName: string;
  readonly orderName: string;
  readonly title: string;
  readonly text: string;
  readonly standing: NoticeStanding;
  readonly parcels: readonly ParcelPart[];
  readonly choices: readonly NoticeChoice[];
  readonly answered: { readonly answer: NoticeChoice; readonly words: string } | null;
  /** What comes back when what has not left is cancelled. */
  readonly refund: string;
  /** What would be cancelled. */
  readonly unsent: readonly { readonly title: string; readonly quantity: number }[];
  /** Path of the newer page. */
  readonly newer: string | null;
}

/** The notice a token in a link is for; null = forged, unknown, or its shopper is forgotten. */
export async function findShopperNotice(db: Database, sealer: Sealer, token: string): Promise<ShopperNotice | null> {
  const id = noticeIdOf(token);
  const read = id ? await readShopperNotice(db, sealer, id) : null;
  if (!read || read.notice.state === "SHADOW") return null;
  return isNoticeToken(sealer, token, read.notice) ? read : null;
}

export function shopperNoticeModel(read: ShopperNotice, sealer: Sealer, now: Date): ShopperNoticeModel {
  const { notice, shop, personal, order } = read;
  const words = shippingWords(personal?.locale ?? null);
  const locale = spokenLocale(personal?.locale ?? null);
  const place = { timeZone: shop.timeZone, locale, now };
  const unsent = read.parcels.filter(({ shipment }) => shipment.state === "UNSHIPPED");
  const isWhole = read.shipments.every(({ state }) => state === "UNSHIPPED" || state === "CANCELLED");
  const isUntouched =
    isWhole && (order.refunded === null || order.refunded.minor === 0) && order.outstanding?.minor === 0;
  const standing = standingOf(read, now);
  const choices = standing === "open" ? openChoices(read) : [];
  return {
    words,
    shopName: shop.name || shop.id,
    orderName: notice.orderName,
    ...said(read, standing, words, locale),
    standing,
    parcels: parcelParts(
      words,
      read.parcels.map(({ told, shipment }) => tellParcel(told, shipment, place)),
    ),
    choices,
    answered: notice.answer && { answer: notice.answer, words: openSealed(sealer, notice.wordsSealed) ?? "" },
    refund: isUntouched ? fill(words.page.refund, { amount: formatMoney(order.total, locale) }) : words.page.refundPart,
    unsent: unsent.flatMap(({ shipment }) => shipment.items),
    newer: read.newer && noticeLink(sealer, "", read.newer),
  };
}

const toldOf = ({ parcels }: ShopperNotice): readonly Shipment[] => parcels.map(({ shipment }) => shipment);

/** The truth of the moment, the weightiest first. */
export function standingOf(read: ShopperNotice, now: Date): NoticeStanding {
  const { notice, order, shipments, newer, cancelling } = read;
  const over = whyOver({ isCancelled: order.cancelledAt !== null }, toldOf(read), shipments);
  if (over) return over;
  if (now.getTime() - (notice.sentAt ?? notice.plannedAt).getTime() > OPEN_MS) return "expired";
  if (cancelling) return "cancelling";
  if (newer) return "newer";
  if (notice.settledAt) return "settled";
  return isAllSent(toldOf(read)) ? "shipped" : "open";
}

/** What can still be answered. */
function openChoices({ notice, parcels }: ShopperNotice): readonly NoticeChoice[] {
  const isUnsent = parcels.some(({ shipment }) => shipment.state === "UNSHIPPED");
  return NOTICE_CHOICES.filter((choice) => notice.choices.includes(choice) && (choice !== "cancel" || isUnsent));
}

function said(
  read: ShopperNotice,
  standing: NoticeStanding,
  { page, choices }: ShippingWords,
  locale: string,
): { readonly title: string; readonly text: string } {
  const title = fill(page.title, { order: read.notice.orderName });
  const { day } = tellDays(read.shop.timeZone, locale);
  const last = (dates: readonly (Date | null)[]) => {
    const known = dates.flatMap((at) => at ?? []);
    return known.length > 0 ? day(new Date(Math.max(...known.map((at) => at.getTime())))) : null;
  };
  switch (standing) {
    case "open":
      return { title, text: page.intro };
    case "cancelling":
      return read.cancelling === "person"
        ? { title, text: page.checking }
        : { title: choices.cancel.thanks, text: choices.cancel.next };
    case "settled":
      return { title, text: page.settled };
    case "arrived": {
      const date = last(parcelsNow(toldOf(read), read.shipments).map(({ deliveredAt }) => deliveredAt));
      return { title: page.arrivedTitle, text: date ? fill(page.arrived, { date }) : page.arrivedAll };
    }
    case "shipped": {
      const date = last(parcelsNow(toldOf(read), read.shipments).map(({ shippedAt }) => shippedAt));
      return { title: page.shippedTitle, text: date ? fill(page.shipped, { date }) : page.notTaken };
    }
    case "canceled":
      return { title: page.canceledTitle, text: page.canceled };
    case "newer":
      return { title: page.newerTitle, text: page.newer };
    case "expired":
      return { title: page.expiredTitle, text: page.expired };
  }
}
