import { turnInstants } from "../policy/next-change";
import { ordinaryMoment, ordinaryOrder, ordinaryPrice, type OrdinaryShop } from "../policy/ordinary-order";
import type { Holiday, ReturnHistory, ReturnSettings } from "../policy/return-types";
import { type AnswerSpan, answerSpans } from "../policy/answer-spans";
import type { ReturnRulings } from "./ask-policy";
import { decideLines, factInputOf, type ReturnQuestion } from "./decide-lines";
import type { ReturnableOrder } from "./native";
import { daysBetween } from "./periods";
import type { LabelTerms, RefundMoment, Resolution, ReturnReason } from "./types";

/** What a shopper who sends back an ordinary item can expect. */
export type OrdinaryAnswer =
  | { readonly answer: "DECLINED" | "REVIEW" }
  | {
      readonly answer: "APPROVED" | "KEEP";
      readonly offered: readonly Resolution[];
      readonly storeCreditBonusPercent: number;
      readonly restockingFeePercent: number;
      readonly label: LabelTerms;
      readonly refundWhen: RefundMoment;
      /** Without a photo the answer is another one. */
      readonly needsPhoto: boolean;
    };

/** Reasons that are answered alike, with the answers by days since the item was delivered. */
export interface OrdinaryReturns {
  /** Empty = the shop's reasons are not known. */
  readonly reasons: readonly ReturnReason[];
  readonly spans: readonly AnswerSpan<OrdinaryAnswer>[];
}

/** The ordinary case: who asks, of what, under which settings. Holidays are left out: they are not ordinary. */
export interface OrdinaryCase {
  readonly rulings: ReturnRulings;
  readonly settings: ReturnSettings;
  readonly shop: OrdinaryShop;
}

const FIRST_TIME: ReturnHistory = {
  ...{ orders: 1, units: 1, returnedUnits: 0, returns: 0, claims: 0, openReturns: 0, calledOff: 0 },
};
const SHIPPING_DAYS = 3;
const ORDERING_DAYS = 5;

/**
 * What the policies in use say of an ordinary item, whatever the day on which it is sent back. Pure: the policies are asked, as
 * when somebody asks to return.
 */
export function ordinaryReturns(about: OrdinaryCase, reasons: readonly ReturnReason[]): readonly OrdinaryReturns[] {
  const groups = new Map<string, { reasons: ReturnReason[]; spans: readonly AnswerSpan<OrdinaryAnswer>[] }>();
  for (const reason of reasons.length > 0 ? reasons : [null]) {
    const spans = answerSpans(turningDays(about, reason), (days) => ordinaryAnswer(about, reason, days));
    const key = JSON.stringify(spans);
    const group = groups.get(key) ?? { reasons: [], spans };
    if (reason) group.reasons.push(reason);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The answer to who sends an ordinary item back so many days after it was delivered. */
export function ordinaryAnswer(about: OrdinaryCase, reason: ReturnReason | null, days: number): OrdinaryAnswer {
  const ask = (hasPhoto: boolean) => decideLines(about.rulings, questionAfter(about, reason, days, hasPhoto));
  const { lines, offered, storeCreditBonusPercent, label, refundWhen } = ask(true);
  const { answer, restockingFeePercent } = lines[0]!;
  if (answer === "DECLINED" || answer === "REVIEW") return { answer };
  const needsPhoto = ask(false).lines[0]!.answer !== answer;
  return { answer, offered, storeCreditBonusPercent, restockingFeePercent, label, refundWhen, needsPhoto };
}

/** Days since delivery on which a policy may turn. */
function turningDays(about: OrdinaryCase, reason: ReturnReason | null): readonly number[] {
  const question = questionAfter(about, reason, 0, true);
  const items = [{ line: question.order.lines[0]!, quantity: 1, reason, hasPhoto: true }];
  const ofReturn = factInputOf(question, { item: null, items });
  const { return: ofItem, ...others } = about.rulings;
  const turns = [
    ...(ofItem
      ? turnInstants(ofItem.policy, { ...ofReturn, ...factInputOf(question, { item: items[0]!, items }) })
      : []),
    ...Object.values(others).flatMap((ruling) => (ruling ? turnInstants<unknown>(ruling.policy, ofReturn) : [])),
  ];
  const delivered = question.now.getTime();
  const days = turns.map((at) => daysBetween(delivered, at, about.shop.timeZone) ?? 0);
  // What counts hours may turn before noon, the moment at which is asked.
  return days.flatMap((day) => [day - 1, day]);
}

/** Whether an ordinary item ordered on the last day of a holiday can come back until the holiday says. */
export function holdsHoliday({ rulings, settings, shop }: OrdinaryCase, holiday: Holiday): boolean {
  const day = holiday.returnUntil;
  const ordered = ordinaryMoment(shop, {}, holiday.orderedUntil).getTime();
  const since = daysBetween(ordered, ordinaryMoment(shop, {}, day).getTime(), shop.timeZone) ?? 0;
  const question = questionAfter({ rulings, settings, shop }, null, Math.max(0, since - ORDERING_DAYS), true, day);
  const { lines } = decideLines(rulings, { ...question, settings: { ...settings, holidays: [holiday] } });
  return lines[0]!.answer === "APPROVED" || lines[0]!.answer === "KEEP";
}

function questionAfter(
  { settings, shop }: OrdinaryCase,
  reason: ReturnReason | null,
  days: number,
  hasPhoto: boolean,
  on?: string,
): ReturnQuestion {
  const id = "gid://shopify/FulfillmentLineItem/1";
  return {
    order: deliveredOrder(shop, (ago) => ordinaryMoment(shop, { days: days + ago }, on)),
    lines: [{ fulfillmentLineItemId: id, quantity: 1, reason, hasPhoto }],
    ...{ wanted: null, gift: false, askedBy: "shopper", history: FIRST_TIME },
    settings: { ...settings, holidays: [] },
    shop,
    now: ordinaryMoment(shop, {}, on),
  };
}

/** @param at so many days before it was delivered */
function deliveredOrder(shop: OrdinaryShop, at: (days: number) => Date): ReturnableOrder {
  return {
    snapshot: ordinaryOrder(shop, at(ORDERING_DAYS), null),
    personal: { email: null, phone: null, firstName: null, postcode: null, locale: null },
    ...{ presentmentCurrency: shop.currency, presentmentRate: 1, shippingAddress: null, isGift: false, returns: [] },
    lines: [
      {
        ...{ fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1", lineItemId: "gid://shopify/LineItem/1" },
        ...{ fulfillmentId: "gid://shopify/Fulfillment/1", title: "", sku: null, shipped: 1, returnable: 1 },
        ...{ fulfilledAt: at(SHIPPING_DAYS).toISOString(), deliveredAt: at(0).toISOString() },
        ...{ unitPaid: ordinaryPrice(shop), isGiftCard: false, weightGrams: 500, variantId: null },
        ...{ productId: "gid://shopify/Product/1", productType: null, vendor: null, productTags: [], collections: [] },
        suggestedReasons: [],
      },
    ],
  };
}
