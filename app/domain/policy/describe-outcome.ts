import type { NoticeChoice } from "../shipping/types";
import { joinWords } from "./describe-value";
import type { AnyOutcome } from "./types";

export const CANCEL_REASONS = {
  CUSTOMER: "customer changed or cancelled",
  DECLINED: "payment declined",
  FRAUD: "fraud",
  INVENTORY: "items unavailable",
  OTHER: "other",
  STAFF: "staff error",
} as const;

export const DECLINE_REASONS = {
  FINAL_SALE: "final sale",
  RETURN_PERIOD_ENDED: "return period ended",
  OTHER: "other",
} as const;

export const RESOLUTIONS = { refund: "refund", store_credit: "store credit", exchange: "exchange" } as const;

export const REFUND_MOMENTS = {
  approved: "as soon as it is approved",
  first_scan: "when the carrier first scans it",
  delivered: "when it is delivered",
  inspected: "when it was inspected",
} as const;

export const NOTICE_CHOICE_WORDS = {
  wait: "wait",
  cancel: "cancel",
  change_address: "change the address",
  claim: "claim",
} as const satisfies Readonly<Record<NoticeChoice, string>>;

export const COMBINES_WITH = {
  order: "order discounts",
  product: "product discounts",
  shipping: "shipping discounts",
} as const;

type Describers = {
  readonly [Do in AnyOutcome["do"]]: (outcome: Extract<AnyOutcome, { do: Do }>, currency?: string) => string;
};

const choice = (resolutions: readonly (keyof typeof RESOLUTIONS)[]) =>
  joinWords(
    resolutions.map((resolution) => RESOLUTIONS[resolution]),
    "or",
  );
const bonus = (percent: number) => (percent === 0 ? [] : [`${percent} % more as store credit`]);
const isZero = (amount: string) => Number(amount) === 0;
const money = (amount: string, currency?: string) => (currency ? `${amount} ${currency}` : amount);
const goodFor = (days: number | null) => (days === null ? "good without end" : `good for ${countOf(days, "day")}`);

const DESCRIBERS: Describers = {
  cancel: (outcome) =>
    [
      "cancel",
      ...("reason" in outcome ? [`reason: ${CANCEL_REASONS[outcome.reason]}`] : []),
      outcome.refund === "none" ? "no refund" : "refund to the original payment",
      outcome.restock ? "restock" : "no restock",
      outcome.undoMinutes === 0 ? "at once" : `after ${countOf(outcome.undoMinutes, "minute")} to undo it`,
      ...("because" in outcome ? [`told: "${outcome.because}"`] : []),
    ].join(", "),
  review: ({ because }) => `ask a person, because: "${because}"`,
  decline: (outcome) =>
    [
      "decline",
      ...("reason" in outcome ? [`reason: ${DECLINE_REASONS[outcome.reason]}`] : []),
      `because: "${outcome.because}"`,
    ].join(", "),
  keep: () => "keep the order",
  approve: ({ resolutions, storeCreditBonusPercent, restockingFeePercent }) =>
    [
      `approve for ${choice(resolutions)}`,
      ...bonus(storeCreditBonusPercent),
      ...(restockingFeePercent === 0 ? [] : [`${restockingFeePercent} % restocking fee`]),
    ].join(", "),
  keep_item: ({ resolutions, storeCreditBonusPercent }) =>
    [`let the shopper keep it, with ${choice(resolutions)}`, ...bonus(storeCreditBonusPercent)].join(", "),
  prepaid: ({ fee }, currency) =>
    isZero(fee) ? "a prepaid label for free" : `a prepaid label for ${money(fee, currency)}`,
  own: () => "sent back at the shopper's own cost",
  refund: ({ when }) => `refund ${REFUND_MOMENTS[when]}`,
  pass: () => "nothing unusual, go on",
  notify: ({ choices, sms, alsoReview }) =>
    [
      choices.length === 0
        ? "tell the shopper"
        : `tell the shopper, who may ${joinWords(
            choices.map((one) => NOTICE_CHOICE_WORDS[one]),
            "or",
          )}`,
      ...(sms ? ["also by text message"] : []),
      ...(alsoReview ? ["and ask a person to look"] : []),
    ].join(", "),
  quiet: () => "say nothing",
  code: ({ value, validDays, minimum, combinesWith }, currency) =>
    [
      `a code for ${"percent" in value ? `${value.percent} %` : money(value.amount, currency)} off`,
      goodFor(validDays),
      ...(isZero(minimum) ? [] : [`on orders of ${money(minimum, currency)} or more`]),
      combinesWith.length === 0
        ? "not with other discounts"
        : `together with ${joinWords(
            combinesWith.map((one) => COMBINES_WITH[one]),
            "and",
          )}`,
    ].join(", "),
  credit: ({ amount, validDays }, currency) => `store credit of ${money(amount, currency)}, ${goodFor(validDays)}`,
  none: () => "give nothing",
};

/**
 * An outcome in plain words without a full stop, e.g. "cancel, refund to the original payment, restock".
 * @param currency shown with amounts when it is given
 */
export function describeOutcome(outcome: AnyOutcome, currency?: string): string {
  const describe = DESCRIBERS[outcome.do] as (outcome: AnyOutcome, currency?: string) => string;
  return describe(outcome, currency);
}

/** "1 minute", "5 minutes". */
export function countOf(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
