import { formatMoney, type Money } from "../domain/money";
import { returnSettingsOf } from "../domain/policy/return-settings";
import type { ReturnLine } from "../domain/returns/types";
import { addressLines } from "../lib/address-lines";
import { isReturnToken, returnIdOf } from "../lib/return-link";
import type { Sealer } from "../lib/seal";
import { sayReason, shopperWords, spokenLocale } from "../lib/shopper-words";
import type { MoneyPart, ShopperWords } from "../lib/shopper-words/shopper-words";
import { tellDays } from "../lib/tell-day";
import { loadPublished } from "../records/policies";
import { returnLocation } from "../records/shop-catalogue";
import { readShopperReturn, type ShopperReturn } from "../records/views/read-shopper-return";
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
    ],
    lists: listsOf(read, words),
    amounts: amountsOf(read, words, locale),
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

function noticeOf(read: ShopperReturn, { page }: ShopperWords, done: string | null): string {
  if (done === "label") return read.label ? "" : page.labelAsked;
  if (done === "cancel") return canCallOff(read) ? page.cancelAsked : "";
  return done === "late" ? page.notTaken : "";
}

function listsOf({ orderReturn: { lines, terms } }: ShopperReturn, words: ShopperWords): ShopperReturnModel["lists"] {
  const line = ({ title, quantity, answer, because }: ReturnLine): ShopperLine => ({
    title,
    quantity,
    note: answer === "KEEP" ? words.labels.keep : answer === "APPROVED" ? "" : sayReason(words, because),
  });
  const declined = lines.filter(({ answer }) => answer === "DECLINED");
  return [
    { label: words.labels.items, lines: lines.filter((one) => !declined.includes(one)).map(line) },
    { label: words.labels.declined, lines: declined.map(line) },
    { label: words.labels.newItems, lines: terms.exchange.map((one) => ({ ...one, note: "" })) },
  ].filter((list) => list.lines.length > 0);
}

function amountsOf({ orderReturn, given }: ShopperReturn, words: ShopperWords, locale: string) {
  if (orderReturn.terms.gift) return [];
  const sum = (part: MoneyPart, amounts: readonly (Money | null)[]) => {
    const known = amounts.filter((amount) => amount !== null);
    const minor = known.reduce((all, amount) => all + amount.minor, 0);
    const currency = known[0]?.currency;
    return currency && minor > 0
      ? [{ label: words.parts[part], amount: formatMoney({ minor, currency }, locale) }]
      : [];
  };
  return [
    ...sum(
      "refund",
      given.filter(({ credit }) => !credit).map(({ amount }) => amount),
    ),
    ...sum(
      "credit",
      given.filter(({ credit }) => credit).map(({ amount }) => amount),
    ),
    ...sum(
      "bonus",
      given.map(({ bonus }) => bonus),
    ),
    ...sum(
      "due",
      given.map(({ due }) => due),
    ),
  ];
}

/** Addresses come from carriers: nothing but the web is linked to. */
const webAddress = (url: string | null) => (url && /^https?:\/\//.test(url) ? url : null);
