import { formatMoney, type Money } from "../../domain/money";
import type { ReturnSettings } from "../../domain/policy/return-types";
import type { ReturnableLine, ReturnableOrder } from "../../domain/returns/native";
import type { ReturnReason } from "../../domain/returns/types";
import { isSoldOut, variantName, variantTitle } from "../../domain/returns/variant-name";
import { fill, sayReason, shopperWords, spokenLocale } from "../../lib/shopper-words";
import { accountWords, type AccountWords } from "../../lib/shopper-words/account";
import { portalWords, type PortalWords } from "../../lib/shopper-words/portal";
import { tellDays } from "../../lib/tell-day";
import { reasonLabel } from "../reason-label";
import type { AccountReturnChoices, ReturnableChoice, VariantChoice } from "./answers";

interface Choices {
  readonly order: ReturnableOrder;
  readonly reasons: readonly ReturnReason[];
  readonly variants: readonly Variant[];
  readonly settings: Pick<ReturnSettings, "photoReasons" | "shopFaultReasons" | "exchangeFor">;
  readonly timeZone: string;
}

interface Variant {
  readonly id: string;
  readonly productId: string;
  readonly title: string;
  readonly available: number | null;
  readonly sellsOnEmpty: boolean;
}

/** Shopify keeps 300 characters of a note, some of them ours. */
const MOST = { photosOfLine: 5, note: 270 };
const ALREADY = "This item was already returned, or is in another return.";

/** What of an order can come back, as its shopper is asked. `locale`: BCP 47; null = as they ordered. */
export function accountReturnChoices(choices: Choices, locale: string | null): AccountReturnChoices {
  const { order, reasons, variants, settings } = choices;
  const spoken = locale ?? order.personal.locale;
  const words = accountWords(spoken);
  const lines = order.lines.map((line) => lineChoice(line, choices, spoken));
  const known = reasons.length > 0 ? reasons : order.lines.flatMap(({ suggestedReasons }) => suggestedReasons);
  const unique = [...new Map(known.map((reason) => [reason.id, reason])).values()];
  return {
    orderName: order.snapshot.name,
    isGift: order.isGift,
    obstacle: obstacleOf(lines, unique.length > 0, words),
    lines,
    reasons: unique.map(({ id, handle, name }) => ({
      id,
      label: reasonLabel(handle, name, words),
      photo: photoFor(handle, settings),
    })),
    resolutions: (["refund", "store_credit", "exchange"] as const)
      .filter((value) => value !== "exchange" || variants.length > 0 || settings.exchangeFor === "any_product")
      .map((value) => ({ value, label: portalWords(spoken).offer[value] })),
    exchangesAny: settings.exchangeFor === "any_product",
    most: MOST,
  };
}

/** Of what is our fault a photo helps to see it at once. */
function photoFor(handle: string, { photoReasons, shopFaultReasons }: Choices["settings"]) {
  if (photoReasons.includes(handle)) return "needed";
  return shopFaultReasons.includes(handle) ? "welcome" : "no";
}

function obstacleOf(lines: readonly ReturnableChoice[], hasReasons: boolean, { obstacles }: AccountWords): string {
  if (lines.length === 0) return obstacles.unsent;
  if (lines.every(({ most }) => most === 0)) return obstacles.returned;
  return hasReasons ? "" : obstacles.later;
}

function lineChoice(line: ReturnableLine, choices: Choices, locale: string | null): ReturnableChoice {
  const { fulfillmentLineItemId, variantId, title, unitPaid, returnable, deliveredAt, fulfilledAt } = line;
  const words = accountWords(locale);
  const { day } = tellDays(choices.timeZone, spokenLocale(locale));
  // Shopify tells the price in the shop's currency; who pays in another one sees the quote.
  const isTheirs = unitPaid.currency === choices.order.presentmentCurrency;
  return {
    ...{ fulfillmentLineItemId, variantId, title, most: returnable },
    price: isTheirs ? fill(words.labels.perUnit, { price: formatMoney(unitPaid, spokenLocale(locale)) }) : "",
    day: deliveredAt
      ? fill(portalWords(locale).order.arrivedOn, { date: day(new Date(deliveredAt)) })
      : fill(words.labels.sentOn, { date: day(new Date(fulfilledAt)) }),
    obstacle: returnable > 0 ? "" : sayReason(shopperWords(locale), ALREADY),
    reasonIds: line.suggestedReasons.map(({ id }) => id),
    variants: choices.variants
      .filter(({ productId }) => productId === line.productId)
      .map((variant) => variantChoice(variant, variantTitle(variant.title, title), portalWords(locale))),
  };
}

/** Of products besides those that come back: with their prices, which the order does not tell. */
export const otherVariants = (
  variants: readonly (Variant & { readonly productTitle: string; readonly price: Money })[],
  locale: string | null,
): readonly VariantChoice[] =>
  variants.map((variant) => {
    const name = `${variantName(variant)}, ${formatMoney(variant.price, spokenLocale(locale))}`;
    return variantChoice(variant, name, portalWords(locale));
  });

function variantChoice(variant: Variant, name: string, { offer }: PortalWords): VariantChoice {
  const isOut = isSoldOut(variant);
  return { id: variant.id, label: isOut ? `${name} (${offer.soldOut})` : name, isSoldOut: isOut };
}
