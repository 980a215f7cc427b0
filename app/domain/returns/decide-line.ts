import { DateTime } from "luxon";
import { fillWords } from "../policy/decline-words";
import type { ReturnItem, ReturnOutcome } from "../policy/return-types";
import type { FactInput } from "../policy/types";
import { askPolicy, isYes, lastYes, type Ruling } from "./ask-policy";
import type { DecidedLine, RequestedUnits, ReturnQuestion } from "./decision";
import type { ReturnableLine } from "./native";
import { arrivedAt, daysBetween, isoDay } from "./periods";
import type { Resolution } from "./types";

type Yes = Extract<ReturnOutcome, { do: "approve" | "keep_item" }>;

interface Around {
  readonly question: ReturnQuestion;
  /** The facts of this one item. */
  readonly input: FactInput;
  /** Why a person should look at the whole return; null = no reason. */
  readonly objection: string | null;
}

const NO_POLICY = "We look at your request and let you know.";
const GIFT_CARD = "A gift card cannot be sent back. We look at it and let you know.";
const NO_PHOTO = "We need a photo of this item to decide.";
export const NOT_OFFERED = "What you asked for is not offered for this item. We look at it and let you know.";

const BLANK = {
  because: "",
  declineReason: null,
  restockingFeePercent: 0,
  offered: [],
  storeCreditBonusPercent: 0,
  deadline: null,
  said: null,
} as const;

/** A line that cannot come back, whatever policies say. */
export function refuse(requested: RequestedUnits, line: ReturnableLine | null, because: string): DecidedLine {
  return { ...BLANK, requested, line, answer: "DECLINED", because, declineReason: "OTHER" };
}

/** The same line, left to a person; what the policy would give stays as a proposal. */
export function review(line: DecidedLine, because: string): DecidedLine {
  return { ...line, answer: "REVIEW", because, declineReason: null };
}

/** Decides one line by the return policy: while it is not in use, or only watching, a person decides. */
export function decideLine(
  ruling: Ruling<"return"> | null,
  requested: RequestedUnits,
  item: ReturnItem,
  { question, input, objection }: Around,
): DecidedLine {
  const said = askPolicy("return", ruling, input);
  const blank: DecidedLine = { ...BLANK, requested, line: item.line, answer: "REVIEW", because: NO_POLICY };
  if (!ruling || !said) return blank;
  const { outcome, shadow } = said;
  const last = outcome.do === "review" ? null : lastYes(ruling.policy, input);
  const deadline = last === null ? null : isoDay(last, input.shop.timeZone);
  const line: DecidedLine = { ...blank, said, deadline };
  if (isYes(outcome)) {
    const given = { ...line, ...termsOf(outcome, question) };
    // Number and postcode prove less than the order's mailbox: nothing is given to who sends nothing back.
    const isUnproved = question.byRecipient && outcome.do === "keep_item";
    const doubt = shadow || isUnproved ? NO_POLICY : (objection ?? doubtAbout(item, given.offered, question));
    return doubt === null ? given : review(given, doubt);
  }
  if (shadow) return line;
  if (outcome.do === "review") return review(line, outcome.because);
  const because = fillWords(outcome.because, wordsOf(last, item, question));
  return { ...line, answer: "DECLINED", because, declineReason: outcome.reason };
}

function termsOf(outcome: Yes, question: ReturnQuestion): Partial<DecidedLine> & Pick<DecidedLine, "offered"> {
  const { resolutions, storeCreditBonusPercent } = outcome;
  const offered = resolutions.filter((one) => isFor(one, question));
  return outcome.do === "approve"
    ? {
        answer: "APPROVED",
        because: "",
        offered,
        storeCreditBonusPercent,
        restockingFeePercent: outcome.restockingFeePercent,
      }
    : { answer: "KEEP", because: "", offered, storeCreditBonusPercent };
}

/**
 * The giver paid: the recipient of a gift gets no refund. Store credit goes to the account of a mailbox: who asks with the
 * order's, and says it was a gift, would have it put on the giver's account.
 */
function isFor(resolution: Resolution, { gift, byRecipient = false }: ReturnQuestion): boolean {
  return !gift || resolution === "exchange" || (resolution === "store_credit" && byRecipient);
}

/** Why a yes is left to a person all the same; null = it stands. */
function doubtAbout(
  { line, reason, hasPhoto }: ReturnItem,
  offered: readonly Resolution[],
  { settings, wanted }: ReturnQuestion,
): string | null {
  if (line.isGiftCard) return GIFT_CARD;
  if (!hasPhoto && settings.photoReasons.includes(reason?.handle ?? "")) return NO_PHOTO;
  return offered.length === 0 || (wanted !== null && !offered.includes(wanted)) ? NOT_OFFERED : null;
}

/** What fills the words in braces, in the shopper's language. A period that never began ended on arrival. */
function wordsOf(last: number | null, { line }: ReturnItem, { order, settings, shop, now }: ReturnQuestion) {
  const arrived = arrivedAt(line, settings.transitDays);
  const ended = DateTime.fromMillis(last ?? arrived, { zone: shop.timeZone, locale: order.personal.locale ?? "en" });
  return {
    deadline: ended.toLocaleString(DateTime.DATE_FULL),
    days: String(daysBetween(arrived, now.getTime(), shop.timeZone) ?? ""),
  };
}
