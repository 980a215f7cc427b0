import { gidTail } from "../domain/gid";
import { formatMoney } from "../domain/money";
import type { ReturnSettings } from "../domain/policy/return-types";
import type { ReturnableLine, ReturnableOrder } from "../domain/returns/native";
import type { ReturnReason } from "../domain/returns/types";
import { fill, spokenLocale } from "../lib/shopper-words";
import { accountWords } from "../lib/shopper-words/account";
import { portalWords } from "../lib/shopper-words/portal";
import { tellDays } from "../lib/tell-day";
import { reasonLabel } from "./reason-label";

export type Fields = Readonly<Record<string, string>>;

/** A line of an order as the form of a shopper shows it; names of fields end with its `tail`. */
export interface LineChoice {
  readonly tail: string;
  readonly title: string;
  /** What one cost, and when it arrived; "" = not told. */
  readonly facts: string;
  readonly most: number;
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
}

export interface Choices {
  readonly order: ReturnableOrder;
  readonly reasons: readonly ReturnReason[];
  readonly settings: Pick<ReturnSettings, "photoReasons" | "exchangeFor">;
  /** Of the products of the lines. */
  readonly variants: readonly Variant[];
}

export interface Variant {
  readonly id: string;
  readonly productId: string;
  readonly productTitle: string;
  readonly title: string;
  readonly price: { readonly minor: number; readonly currency: string };
  readonly available: number | null;
  readonly sellsOnEmpty: boolean;
}

export const MOST_WORDS = 270;

/** What can come back now; what cannot is left out. `toRecipient`: who got it as a gift is told no price. */
export function lineChoices(
  { order, reasons, settings }: Choices,
  timeZone: string,
  toRecipient = false,
): readonly LineChoice[] {
  const locale = spokenLocale(order.personal.locale);
  const words = portalWords(order.personal.locale);
  const said = accountWords(order.personal.locale);
  const { day } = tellDays(timeZone, locale);
  const withPhoto = (reason: string, isNeeded: boolean) =>
    isNeeded ? fill(words.giveBack.withPhoto, { reason }) : reason;
  return openLines(order).map((line) => ({
    tail: gidTail(line.fulfillmentLineItemId),
    title: line.title,
    facts: [
      ...(toRecipient ? [] : [formatMoney(line.unitPaid, locale)]),
      ...(line.deliveredAt ? [fill(words.order.arrivedOn, { date: day(new Date(line.deliveredAt)) })] : []),
    ].join(" · "),
    most: line.returnable,
    reasons: reasonsOf(line, reasons).map(({ id, handle, name }) => ({
      value: gidTail(id),
      label: withPhoto(reasonLabel(handle, name, said), settings.photoReasons.includes(handle)),
    })),
  }));
}

const openLines = ({ lines }: ReturnableOrder) => lines.filter(({ returnable }) => returnable > 0);

/** What Shopify suggests for the product: a shop has hundreds of reasons, most of them for other goods. */
function reasonsOf({ suggestedReasons }: ReturnableLine, reasons: readonly ReturnReason[]): readonly ReturnReason[] {
  return suggestedReasons.length > 0 ? suggestedReasons : reasons;
}

export interface AskedLine {
  readonly line: ReturnableLine;
  readonly tail: string;
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly reasonId: string;
  readonly note: string;
  readonly photoKeys: readonly string[];
}

/** What a shopper chose to send back. `lacking`: titles of the items without a reason. */
export function readChosen(
  { order, reasons }: Choices,
  fields: Fields,
): { readonly lines: readonly AskedLine[]; readonly lacking: readonly string[] } {
  const lines = openLines(order).flatMap((line): readonly AskedLine[] => {
    const tail = gidTail(line.fulfillmentLineItemId);
    const quantity = Math.min(line.returnable, Math.trunc(Number(fields[`units.${tail}`])) || 0);
    if (quantity < 1) return [];
    const reason = reasonsOf(line, reasons).find(({ id }) => gidTail(id) === fields[`reason.${tail}`]);
    const note = (fields[`note.${tail}`] ?? "").trim().slice(0, MOST_WORDS);
    const { fulfillmentLineItemId } = line;
    const photoKeys = photosOf(fields, tail);
    return [{ line, tail, fulfillmentLineItemId, quantity, reasonId: reason?.id ?? "", note, photoKeys }];
  });
  return { lines, lacking: lines.filter(({ reasonId }) => reasonId === "").map(({ line }) => line.title) };
}

/** Of one line. */
export const MOST_PHOTOS = 10;

/** Keys of the photos that were uploaded for a line. */
export const photosOf = (fields: Fields, tail: string): readonly string[] =>
  (fields[`photos.${tail}`] ?? "")
    .split(",")
    .filter((key) => /^[\w./-]{1,200}$/.test(key))
    .slice(0, MOST_PHOTOS);
