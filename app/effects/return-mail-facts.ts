import type { MailLine, ReturnMailFacts } from "../adapters/mail/return-mail-facts";
import { returnSettingsOf } from "../domain/policy/return-settings";
import type { ReturnSettings } from "../domain/policy/return-types";
import { countsOf, goingLines, stillToCount } from "../domain/returns/count";
import { fellShort, isKept, isUnsent, type ShortUnits, withoutShort } from "../domain/returns/fell-short";
import { givesCredit } from "../domain/returns/promised-money";
import type { ReturnTemplate } from "../domain/returns/templates";
import type { OrderReturn, ReturnLine } from "../domain/returns/types";
import { addressLines } from "../lib/address-lines";
import { returnLink } from "../lib/return-link";
import { spokenLocale } from "../lib/shopper-words";
import { surveyLink } from "../lib/survey-link";
import { tellDays } from "../lib/tell-day";
import type { EffectRow } from "../records/effects";
import { loadPublished } from "../records/policies";
import { returnLocation } from "../records/shop-catalogue";
import { askSurvey } from "../records/surveys";
import { type Given, readShopperReturn, type ShopperReturn } from "../records/views/read-shopper-return";
import type { EffectContext } from "./effect-definition";
import { givenMoney, promisedFacts } from "./return-mail-money";

const HOUR = 3_600_000;
const SCORES = [1, 2, 3, 4, 5];
const PROMISES = new Set<ReturnTemplate>(["return-approved", "return-label", "return-keep", "return-on-its-way"]);
const PAYS = new Set<ReturnTemplate>(["return-refunded", "return-exchanged", "return-done"]);
const ASKS = new Set<ReturnTemplate>(["return-refunded", "return-exchanged", "return-done"]);

/** What a mail about a return may say, formatted for the shopper. null = its subject is gone. */
export async function returnMailFacts(
  context: EffectContext,
  { id: mailId, key }: Pick<EffectRow, "id" | "key">,
  { template, returnId }: { readonly template: ReturnTemplate; readonly returnId: string },
): Promise<ReturnMailFacts | null> {
  const { db, sealer, appUrl, now } = context;
  const read = await readShopperReturn(db, sealer, returnId);
  if (!read) return null;
  const { orderReturn, shop, personal, label, given } = read;
  const [settings, location] = await Promise.all([
    loadPublished(db.read, shop.id, "return").then(returnSettingsOf),
    returnLocation(db, shop.id),
  ]);
  const { terms, sendBy, requestedAt } = orderReturn;
  const locale = spokenLocale(personal?.locale ?? null);
  const tell = tellDays(shop.timeZone, locale);
  const step = given.find((one) => key === mailKey(template, returnId, one.key)) ?? null;
  const answerBy = new Date(requestedAt.getTime() + settings.reviewHours * HOUR);
  const unsent = PAYS.has(template) && isUnsent(orderReturn, read.counted);
  const isEnd = ASKS.has(template) && !unsent && isLast(read);
  const short = isEnd ? fellShort(orderReturn, read.counted, given) : [];
  const ownParcel = terms.label.kind === "own" && label === null;
  return {
    shopName: shop.name || shop.id,
    orderName: orderReturn.orderName,
    firstName: personal?.firstName ?? null,
    rma: orderReturn.rma,
    gift: terms.gift,
    fault: isOurFault(orderReturn, settings),
    onRequest: terms.label.kind === "prepaid" && label === null,
    hasLabel: label !== null,
    hasQr: Boolean(label?.qrFileKey),
    expired: read.expired,
    unsent,
    kept: isKept(orderReturn),
    // What becomes of a gift's worth is told once it is given: to its recipient, if anybody.
    credit: step?.credit ?? (!terms.gift && givesCredit(orderReturn)),
    when: given.length > 0 ? undefined : terms.refundWhen,
    ending: endingOf(read),
    askedAt: tell.moment(requestedAt),
    // What is past cannot be promised.
    until: answerBy > now() ? tell.moment(answerBy) : undefined,
    sendBy: sendBy ? tell.day(sendBy) : undefined,
    daysLeft: sendBy && sendBy > now() ? tell.daysUntil(now(), sendBy) : undefined,
    ...(step && givenMoney(read, step, isEnd, locale)),
    ...(PROMISES.has(template) && given.length === 0 && promisedFacts(read, locale)),
    items: itemsFor(template, orderReturn, step, short),
    toSend: unsent ? goingLines(orderReturn).filter(isComing).map(lineOf) : [],
    missing: shortLines(orderReturn, short, ({ condition }) => condition === null),
    refused: shortLines(orderReturn, short, ({ condition }) => condition !== null),
    declined: orderReturn.lines.filter(({ answer }) => answer === "DECLINED").map(lineOf),
    newItems: terms.exchange,
    address: location && ownParcel ? addressLines(location.address, locale) : undefined,
    instructions: settings.instructions,
    link: returnLink(sealer, appUrl, orderReturn),
    trackingNumber: label?.trackingNumber ?? undefined,
    trackingUrl: label?.trackingUrl ?? undefined,
    // Who is asked, and how often, is known of customers: the recipient of a gift is none.
    survey: isEnd && !orderReturn.byRecipient ? await askOnce(context, orderReturn, mailId) : undefined,
  };
}

/** The key under which a mail about one step of processing is planned. */
export const mailKey = (template: ReturnTemplate, returnId: string, part: string) =>
  `mail/${template}/${returnId}/${part}`;

function isOurFault(orderReturn: OrderReturn, { shopFaultReasons }: ReturnSettings): boolean {
  const lines = orderReturn.lines.filter(({ answer }) => answer !== "DECLINED");
  return lines.some(({ reason }) => reason !== null && shopFaultReasons.includes(reason.handle));
}

const lineOf = ({ title, quantity, answer, because }: ReturnLine): MailLine => ({
  title,
  quantity,
  ...(answer === "KEEP" && { keep: true }),
  ...(because !== "" && answer !== "APPROVED" && { because }),
});

const isComing = ({ answer }: ReturnLine) => answer === "APPROVED";

function shortLines(
  { terms }: OrderReturn,
  short: readonly ShortUnits[],
  are: (units: ShortUnits) => boolean,
): readonly MailLine[] {
  const unpaid = terms.resolution !== "exchange";
  return short
    .filter(are)
    .map(({ line: { title }, quantity, condition }) => ({ title, quantity, unpaid, ...(condition && { condition }) }));
}

function itemsFor(
  template: ReturnTemplate,
  orderReturn: OrderReturn,
  step: Given | null,
  short: readonly ShortUnits[],
): readonly MailLine[] {
  const going = goingLines(orderReturn);
  switch (template) {
    case "return-review":
    case "return-declined":
      return orderReturn.lines.map(lineOf);
    case "return-reminder":
    case "return-on-its-way":
    case "return-arrived":
      return going.filter(isComing).map(lineOf);
    case "return-refunded":
    case "return-exchanged":
      return step ? unitsOf(step, going) : going.map(lineOf);
    case "return-approved":
    case "return-label":
    case "return-keep":
      return going.map(lineOf);
    case "return-done":
      return withoutShort(going, short).map(lineOf);
    case "return-canceled":
      return orderReturn.lines.map(({ title, quantity }) => ({ title, quantity }));
  }
}

/** What this step paid for, which may be less than was announced. */
function unitsOf({ units }: Given, going: readonly ReturnLine[]): readonly MailLine[] {
  return going.flatMap((line) => {
    const quantity = units.find((one) => one.returnLineItemId === line.returnLineItemId)?.quantity;
    return quantity ? [{ ...lineOf(line), quantity }] : [];
  });
}

/** Why a return ends without anything being given back, where we know. */
function endingOf({ orderReturn, counted, given }: ShopperReturn): ReturnMailFacts["ending"] {
  const lines = goingLines(orderReturn);
  if (given.length > 0 || lines.length === 0) return undefined;
  const here = counted.filter(({ disposition }) => disposition !== "MISSING");
  if (here.length === 0) return orderReturn.deliveredAt === null ? "not_received" : undefined;
  return lines.every((line) => countsOf(line, counted).accepted === 0) ? "not_accepted" : undefined;
}

/** Nothing more of this return will be told. */
function isLast({ orderReturn, counted, given }: ShopperReturn): boolean {
  if (orderReturn.terms.refundWhen === "inspected") return stillToCount(orderReturn, counted) === 0;
  const sum = (rows: readonly { readonly quantity: number }[]) => rows.reduce((all, { quantity }) => all + quantity, 0);
  return given.length === 0 || sum(given.flatMap(({ units }) => units)) >= sum(goingLines(orderReturn));
}

/** Asked once per return, and nobody often: only the mail that asked first has the question, also when it is sent again. */
async function askOnce(
  { db, sealer, appUrl, now }: EffectContext,
  { id: returnId, shop, orderId }: OrderReturn,
  mailId: string,
): Promise<readonly string[] | undefined> {
  const survey = { id: mailId, shop, kind: "CES", key: returnId, returnId, orderId } as const;
  const isAsked = await db.write((tx) => askSurvey(tx, survey, now()));
  return isAsked ? SCORES.map((score) => surveyLink(sealer, appUrl, survey, score)) : undefined;
}
