import { formatMoney } from "../domain/money";
import { returnSettingsOf } from "../domain/policy/return-settings";
import { stillToCount } from "../domain/returns/count";
import { fellShort, withoutShort } from "../domain/returns/fell-short";
import type { ReturnLine } from "../domain/returns/types";
import { addressLines } from "../lib/address-lines";
import { isReturnToken, returnIdOf } from "../lib/return-link";
import type { Sealer } from "../lib/seal";
import { fill, sayReason, shopperWords, spokenLocale } from "../lib/shopper-words";
import { portalWords } from "../lib/shopper-words/portal";
import type { ShopperWords, Standing } from "../lib/shopper-words/shopper-words";
import { tellDays } from "../lib/tell-day";
import { loadPublished } from "../records/policies";
import { returnLocation } from "../records/shop-catalogue";
import { readShopperReturn, type ShopperReturn } from "../records/views/read-shopper-return";
import { MOMENT_WORD } from "./portal-offer";
import { amountsOf, isAhead } from "./shopper-amounts";
import { canCallOff, canGetLabel, type Progress, standingOf, stepsOf } from "./shopper-steps";

type Database = Parameters<typeof readShopperReturn>[0];

export interface ShopperLine {
  readonly title: string;
  readonly quantity: number;
  readonly note: string;
}

export interface ShopperReturnModel {
  readonly words: ShopperWords;
  readonly shopName: string;
  readonly title: string;
  readonly text: string;
  /** When what is agreed is given; "" = it was, or nobody is told. */
  readonly when: string;
  readonly notice: string;
  /** The call-off waits for a second yes. */
  readonly confirms: boolean;
  readonly steps: readonly { readonly label: string; readonly progress: Progress; readonly said: string }[];
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly lists: readonly { readonly label: string; readonly lines: readonly ShopperLine[] }[];
  readonly amounts: readonly { readonly label: string; readonly amount: string }[];
  readonly blocks: readonly { readonly label: string; readonly rows: readonly string[] }[];
  readonly hasLabel: boolean;
  readonly hasQr: boolean;
  readonly hasSlip: boolean;
  readonly trackingUrl: string | null;
  readonly canGetLabel: boolean;
  readonly canCallOff: boolean;
}

/** The return a token in a link is for; null = forged, unknown, or its shopper is forgotten. */
export async function findShopperReturn(db: Database, sealer: Sealer, token: string): Promise<ShopperReturn | null> {
  const id = returnIdOf(token);
  const read = id ? await readShopperReturn(db, sealer, id) : null;
  return read && isReturnToken(sealer, token, read.orderReturn) ? read : null;
}

/** @param asked what the address says: `done` = what was just asked for, `ask` = what is to be confirmed */
export async function shopperReturnModel(
  db: Database,
  read: ShopperReturn,
  asked: { readonly done: string | null; readonly ask: string | null },
): Promise<ShopperReturnModel> {
  const { orderReturn, shop, personal, label } = read;
  const words = shopperWords(personal?.locale ?? null);
  const locale = spokenLocale(personal?.locale ?? null);
  const standing = standingOf(read);
  const isToSend = ["to_send", "label", "label_on_request", "label_coming"].includes(standing);
  const [settings, location] = await Promise.all([
    loadPublished(db.read, shop.id, "return").then(returnSettingsOf),
    returnLocation(db, shop.id),
  ]);
  const fact = (name: "rma" | "order" | "sendBy" | "tracking", text: string | null) =>
    text ? [{ label: words.labels[name], text }] : [];
  const sendBy = isToSend && orderReturn.sendBy ? tellDays(shop.timeZone, locale).day(orderReturn.sendBy) : null;
  const instructions = isToSend ? settings.instructions.split(/\r?\n/).filter((row) => row.trim() !== "") : [];
  const address = standing === "to_send" && location ? addressLines(location.address, locale) : [];
  const isUsable = label !== null && standing === "label";
  return {
    words,
    shopName: shop.name || shop.id,
    ...words.standings[standing],
    when: whenOf(read, standing),
    notice: noticeOf(read, words, asked.done),
    confirms: asked.ask === "cancel" && canCallOff(read),
    steps: stepsOf(read).map(({ step, progress }) => ({
      label: words.steps[step],
      progress,
      said: words.progress[progress],
    })),
    facts: [
      ...fact("rma", orderReturn.rma),
      ...fact("order", orderReturn.orderName),
      ...fact("sendBy", sendBy),
      ...fact("tracking", label?.trackingNumber ?? null),
      ...givenFacts(read, words, locale),
    ],
    lists: listsOf(read, words),
    amounts: amountsOf(read, isOver(read), words, locale),
    blocks: [
      { label: words.labels.sendTo, rows: address },
      { label: words.labels.instructions, rows: instructions },
    ].filter(({ rows }) => rows.length > 0),
    hasLabel: isUsable && label.fileKey !== null,
    hasQr: isUsable && label.qrFileKey !== null,
    hasSlip: isToSend && location !== null,
    trackingUrl: webAddress(label?.trackingUrl ?? null),
    canGetLabel: canGetLabel(read),
    canCallOff: canCallOff(read),
  };
}

/** The recipient of a gift that somebody else returns is given nothing; who has nothing to send waits for a letter. */
function whenOf(read: ShopperReturn, standing: Standing): string {
  const { terms, byRecipient } = read.orderReturn;
  if (!isAhead(read) || standing === "paying" || standing === "review" || (terms.gift && !byRecipient)) return "";
  return portalWords(read.personal?.locale ?? null).offer[MOMENT_WORD[terms.refundWhen]];
}

function noticeOf(read: ShopperReturn, { page }: ShopperWords, done: string | null): string {
  if (done === "label") return read.label ? "" : page.labelAsked;
  if (done === "cancel") return canCallOff(read) ? page.cancelAsked : "";
  return done === "late" ? page.notTaken : "";
}

/** Nothing more will come, or be given. */
const isOver = ({ orderReturn, counted, given }: ShopperReturn) =>
  orderReturn.state === "CLOSED" || (given.length > 0 && stillToCount(orderReturn, counted) === 0);

/** What was given when: a fact of its own, wherever the parcel is. */
function givenFacts({ orderReturn, shop, given }: ShopperReturn, words: ShopperWords, locale: string) {
  if (orderReturn.terms.gift) return [];
  const { day } = tellDays(shop.timeZone, locale);
  return given.flatMap(({ amount, credit, at }) => {
    if (!amount) return [];
    const text = fill(words.page.givenOn, { amount: formatMoney(amount, locale), date: day(at) });
    return [{ label: words.steps[credit ? "credited" : "refunded"], text }];
  });
}

function listsOf(read: ShopperReturn, words: ShopperWords): ShopperReturnModel["lists"] {
  const { lines, terms } = read.orderReturn;
  const short = isOver(read) ? fellShort(read.orderReturn, read.counted, read.given) : [];
  const unpaid = terms.gift || terms.resolution === "exchange" ? "" : words.labels.unpaid;
  const shortLines = (isMissing: boolean) =>
    short
      .filter(({ condition }) => (condition === null) === isMissing)
      .map(({ line: { title }, quantity, condition }) => {
        const notes = [condition && words.conditions[condition], unpaid];
        return { title, quantity, note: notes.filter(Boolean).join(", ") };
      });
  const line = ({ title, quantity, answer, because }: ReturnLine): ShopperLine => ({
    title,
    quantity,
    note: answer === "KEEP" ? words.labels.keep : answer === "APPROVED" ? "" : sayReason(words, because),
  });
  const declined = lines.filter(({ answer }) => answer === "DECLINED");
  return [
    {
      label: words.labels.items,
      lines: withoutShort(
        lines.filter((one) => !declined.includes(one)),
        short,
      ).map(line),
    },
    { label: words.labels.missing, lines: shortLines(true) },
    { label: words.labels.refused, lines: shortLines(false) },
    { label: words.labels.declined, lines: declined.map(line) },
    { label: words.labels.newItems, lines: terms.exchange.map((one) => ({ ...one, note: "" })) },
  ].filter((list) => list.lines.length > 0);
}

/** Addresses come from carriers: nothing but the web is linked to. */
const webAddress = (url: string | null) => (url && /^https?:\/\//.test(url) ? url : null);
