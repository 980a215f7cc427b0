import { formatMoney } from "../domain/money";
import type { ReturnOffer } from "../domain/returns/offer";
import { quoteRows } from "../domain/returns/quote-rows";
import type { Recipient } from "../domain/returns/recipient";
import { isSoldOut, variantName, variantTitle } from "../domain/returns/variant-name";
import type { RefundMoment, Resolution } from "../domain/returns/types";
import { fill, sayReason, shopperWords, spokenLocale } from "../lib/shopper-words";
import { giftWords } from "../lib/shopper-words/gift";
import { portalWords } from "../lib/shopper-words/portal";
import type { OfferWord, PortalWords } from "../lib/shopper-words/portal/portal-words";
import { tellDays } from "../lib/tell-day";
import type { AskedLine, Variant } from "./portal-return";

/** What a shopper is told before they ask to return. */
export interface OfferModel {
  readonly lines: readonly { readonly text: string; readonly answer: string; readonly because: string }[];
  readonly resolutions: readonly { readonly value: Resolution; readonly label: string }[];
  readonly resolution: Resolution;
  /** Of the items that come back: what could be had instead. Empty = nothing can be exchanged. */
  readonly exchange: readonly ExchangeChoice[];
  /** Where other products can be looked for; null = nowhere. `answer`: what became of that; "" = nobody looked. */
  readonly search: { readonly words: string; readonly answer: string } | null;
  /** Empty = no money moves, or nothing of it is told. */
  readonly sums: readonly { readonly label: string; readonly amount: string; readonly isTotal: boolean }[];
  readonly remarks: readonly string[];
  readonly canAsk: boolean;
}

/** Products besides those that come back. */
export interface Others {
  /** As they were typed; "" = nobody looked. */
  readonly words: string;
  readonly found: readonly Variant[];
  /** Before. */
  readonly chosen: readonly Variant[];
}

interface ExchangeChoice {
  readonly field: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Names of the fields in which a shopper says what they want in exchange. */
export const insteadField = (tail: string) => `instead.${tail}`;

export function offerModel(
  offer: ReturnOffer,
  asked: {
    readonly lines: readonly AskedLine[];
    readonly variants: readonly Variant[];
    /** Of other products; null = only the same can be had. */
    readonly others: Others | null;
    readonly resolution: Resolution;
    readonly gift: boolean;
    /** Store credit is given to a customer's account. */
    readonly hasAccount: boolean;
    /** Who got it as a gift, where they ask themselves. */
    readonly recipient?: Recipient;
  },
  spoken: string | null,
): OfferModel {
  const words = portalWords(spoken);
  const said = shopperWords(spoken);
  const locale = spokenLocale(spoken);
  // A day of the shop's calendar, wherever it is read.
  const { day } = tellDays("utc", locale);
  const isGoing = offer.lines.some(({ answer }) => answer === "APPROVED" || answer === "KEEP");
  const isLater = offer.lines.some(({ answer }) => answer === "REVIEW");
  const resolutions = offer.resolutions.filter((one) => one !== "store_credit" || asked.hasAccount);
  return {
    lines: offer.lines.map(({ line, quantity, answer, because, deadline }) => ({
      text: `${quantity} × ${line.title}`,
      answer: [
        words.offer[answer],
        answer === "APPROVED" && deadline ? fill(words.offer.until, { date: day(new Date(deadline)) }) : "",
      ]
        .filter(Boolean)
        .join(", "),
      because: sayReason(said, because),
    })),
    resolutions: resolutions.map((value) => ({ value, label: words.offer[value] })),
    resolution: asked.resolution,
    exchange: resolutions.includes("exchange") ? exchangeChoices(asked, words, locale) : [],
    search: resolutions.includes("exchange") && asked.others ? searchOf(asked.others, words) : null,
    sums: asked.gift ? [] : sumsOf(offer, spoken, locale),
    remarks: [
      ...(asked.gift ? [words.offer.giftAmounts] : []),
      ...(isLater ? [words.offer.later] : []),
      ...(isGoing && !isLater ? [words.offer[LABEL_WORD[offer.label.kind]]] : []),
      ...(isGoing && !isLater && (!asked.gift || asked.recipient) ? [words.offer[MOMENT_WORD[offer.refundWhen]]] : []),
      ...exchangeRemarks(offer, asked, words),
      ...(asked.gift ? accountRemarks(resolutions, asked.recipient, spoken) : []),
    ],
    canAsk: isGoing || isLater,
  };
}

/** Of other items instead: that they are gone already, or may be until they are sent, and how the rest is paid. */
export function exchangeRemarks(
  { given, quote }: Pick<ReturnOffer, "given" | "quote">,
  { resolution, gift }: { readonly resolution: Resolution; readonly gift: boolean },
  { offer }: Pick<PortalWords, "offer">,
): readonly string[] {
  if (resolution !== "exchange") return [];
  if (given !== "exchange") return [fill(offer.soldOutNow, { instead: offer[given] })];
  return [...(!gift && quote && quote.due.minor > 0 ? [offer.payLater] : []), offer.notReserved];
}

/** Store credit needs an account: the recipient's own. Who did not prove a mailbox of their own is told how to. */
function accountRemarks(
  resolutions: readonly Resolution[],
  recipient: Recipient | undefined,
  spoken: string | null,
): readonly string[] {
  const { offer } = giftWords(spoken);
  if (!recipient) return [offer.ownMailbox];
  return resolutions.includes("store_credit") ? [fill(offer.account, { email: recipient.email })] : [];
}

export const LABEL_WORD = { prepaid: "labelPrepaid", own: "labelOwn", none: "labelNone" } as const satisfies Record<
  ReturnOffer["label"]["kind"],
  OfferWord
>;
export const MOMENT_WORD = {
  approved: "whenApproved",
  first_scan: "whenFirstScan",
  delivered: "whenDelivered",
  inspected: "whenInspected",
} as const satisfies Record<RefundMoment, OfferWord>;

function sumsOf({ quote, bonus }: ReturnOffer, spoken: string | null, locale: string): OfferModel["sums"] {
  if (!quote) return [];
  const { parts } = shopperWords(spoken);
  const words = portalWords(spoken).offer;
  const isOwed = quote.due.minor > 0;
  return [
    ...quoteRows(quote).map(({ part, money }) => ({
      label: parts[part],
      amount: formatMoney(money, locale),
      isTotal: false,
    })),
    {
      label: isOwed ? words.due : words.total,
      amount: formatMoney(isOwed ? quote.due : quote.refund, locale),
      isTotal: true,
    },
    ...(bonus ? [{ label: parts.bonus, amount: formatMoney(bonus, locale), isTotal: false }] : []),
  ];
}

function searchOf({ words, found }: Others, { offer }: PortalWords): NonNullable<OfferModel["search"]> {
  const items = [...new Set(found.map(({ productTitle }) => productTitle))].join(", ");
  if (words === "") return { words, answer: "" };
  return { words, answer: items ? fill(offer.found, { items }) : fill(offer.foundNone, { words }) };
}

function exchangeChoices(
  asked: {
    readonly lines: readonly AskedLine[];
    readonly variants: readonly Variant[];
    readonly others: Others | null;
    readonly gift: boolean;
  },
  { offer }: PortalWords,
  locale: string,
): readonly ExchangeChoice[] {
  const { found = [], chosen = [] } = asked.others ?? {};
  return asked.lines.flatMap(({ line, tail }) => {
    const own = asked.variants.filter(({ productId }) => productId === line.productId);
    const others = [...chosen, ...found].filter(({ productId }) => productId !== line.productId);
    const unique = new Map([...own, ...others].map((one) => [one.id, one]));
    if (own.length === 0 && !asked.others) return [];
    const options = [...unique.values()].map((variant) => {
      const { id, productId, title, price } = variant;
      const name = productId === line.productId ? variantTitle(title, line.title) : variantName(variant);
      const facts = [
        ...(asked.gift ? [] : [formatMoney(price, locale)]),
        ...(isSoldOut(variant) ? [offer.soldOut] : []),
      ];
      return { value: id, label: facts.length > 0 ? `${name} (${facts.join(", ")})` : name };
    });
    const nothing = { value: "", label: offer.nothingInstead };
    return [
      { field: insteadField(tail), label: fill(offer.insteadOf, { item: line.title }), options: [nothing, ...options] },
    ];
  });
}
