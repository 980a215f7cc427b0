import { currencyDecimals, parseMoney, type Money } from "../money";
import type { LabelOutcome, ReturnItem } from "../policy/return-types";
import type { FactInput } from "../policy/types";
import { askPolicy, type ReturnRulings, type Said } from "./ask-policy";
import type { DecidedLine, DecidedTerms, ReturnQuestion } from "./decision";
import type { LabelTerms, Resolution } from "./types";

const PREFERENCE: readonly Resolution[] = ["refund", "store_credit", "exchange"];

/**
 * Decides label, time of the refund and what is given, once per return.
 * @param inputOf the facts of some of the items
 */
export function decideTerms(
  rulings: ReturnRulings,
  lines: readonly DecidedLine[],
  question: ReturnQuestion,
  inputOf: (items: readonly ReturnItem[]) => FactInput,
): { readonly terms: DecidedTerms; readonly said: readonly Said[] } {
  const wanted = lines.filter(({ answer }) => answer !== "DECLINED");
  const coming = itemsOf(wanted.filter(({ answer }) => answer !== "KEEP"));
  const label = coming.length === 0 ? null : askPolicy("label", rulings.label, inputOf(coming));
  // What is kept is refunded as soon as it is approved: there is nothing to wait for.
  const timing =
    coming.length === 0 ? null : askPolicy("refund_timing", rulings.refund_timing, inputOf(itemsOf(wanted)));
  const certain = wanted.filter(({ answer }) => answer !== "REVIEW");
  const given = (certain.length > 0 ? certain : wanted).filter(({ offered }) => offered.length > 0);
  const offered = PREFERENCE.filter((one) => given.length > 0 && given.every((line) => line.offered.includes(one)));
  return {
    terms: {
      offered,
      resolution: question.wanted ?? offered[0] ?? "refund",
      storeCreditBonusPercent: given.length === 0 ? 0 : Math.min(...given.map((line) => line.storeCreditBonusPercent)),
      label: labelTerms(coming, acted(label), question),
      refundWhen: question.byRecipient
        ? "inspected"
        : wanted.length > 0 && coming.length === 0
          ? "approved"
          : (acted(timing)?.when ?? "inspected"),
    },
    said: [label, timing].filter((said) => said !== null),
  };
}

/** What a policy said, when it is to be acted on. */
function acted<Outcome>(said: { readonly outcome: Outcome; readonly shadow: boolean } | null): Outcome | null {
  return said && !said.shadow ? said.outcome : null;
}

function itemsOf(lines: readonly DecidedLine[]): readonly ReturnItem[] {
  return lines.flatMap(({ line, requested: { quantity, reason, hasPhoto } }) =>
    line ? [{ line, quantity, reason, hasPhoto }] : [],
  );
}

function labelTerms(
  coming: readonly ReturnItem[],
  outcome: LabelOutcome | null,
  { order, settings, shop }: ReturnQuestion,
): LabelTerms {
  if (coming.length === 0) return { kind: "none" };
  // One parcel has one label: what the shop did wrong is not sent back at the shopper's cost because of what comes with it.
  const isFault = coming.some(({ reason }) => settings.shopFaultReasons.includes(reason?.handle ?? ""));
  if (isFault) return { kind: "prepaid", fee: null };
  if (outcome?.do !== "prepaid") return { kind: "own" };
  const fee = presented(parseMoney(outcome.fee, shop.currency), order);
  return { kind: "prepaid", fee: fee.minor === 0 ? null : fee };
}

/** An amount of the shop's currency in the one the shopper pays in, at the rate of the order, to its nearest minor unit. */
function presented(
  { minor, currency }: Money,
  { presentmentCurrency, presentmentRate }: ReturnQuestion["order"],
): Money {
  if (presentmentCurrency === currency) return { minor, currency };
  const shift = 10 ** (currencyDecimals(presentmentCurrency) - currencyDecimals(currency));
  return { minor: Math.round(minor * presentmentRate * shift), currency: presentmentCurrency };
}
