import type { SmsWords } from "../../domain/messages/own-words";
import type { NoticeTemplate } from "../../domain/shipping/templates";
import { cutText } from "../../lib/cut-text";
import { fillWords } from "../mail/fill-words";
import { createLiquid } from "../mail/liquid-engine";
import { httpAddress, oneLine, optional, personName } from "../mail/plain-facts";
import { smsTextsFor } from "./locales";

/** What a text message may say; all text, already formatted for the shopper. */
export interface SmsFacts {
  readonly shopName: string;
  readonly orderName: string;
  readonly firstName: string | null;
  readonly oldBy?: string;
  readonly newFrom?: string;
  readonly newBy?: string;
  readonly link?: string;
}

export interface RenderedSms {
  readonly text: string;
  /** The language really used. */
  readonly language: string;
  /** Why a merchant's own words were not used, and ours were; missing = nothing went wrong. */
  readonly problem?: string;
}

/** Carriers take ten joined messages; nobody wants to read them. */
const LONGEST_SMS = 700;
const LONGEST_NAME = 40;
const text = createLiquid("text");

/**
 * A text message about a delay in the shopper's language. Facts are data: whatever they contain is shown, never run.
 * `override`: the merchant's own words in that language; what cannot be used, or is too long, is said in ours.
 */
export function renderSms(
  name: NoticeTemplate,
  locale: string | null,
  facts: SmsFacts,
  override: SmsWords | null = null,
): RenderedSms {
  const { language, messages, arrival, sending } = smsTextsFor(locale);
  const plain = {
    shopName: cutText(oneLine(facts.shopName), LONGEST_NAME),
    orderName: cutText(oneLine(facts.orderName), LONGEST_NAME),
    firstName: personName(facts.firstName),
    oldBy: optional(facts.oldBy),
    newFrom: optional(facts.newFrom),
    newBy: optional(facts.newBy),
    link: httpAddress(facts.link),
  };
  const said = fillWords(text, plain);
  const fill = fillWords(text, { ...plain, arrival: said.own(arrival), sending: said.own(sending) });
  const own = fill.own(messages[name]);
  const chosen = fill.chosen(override?.text, messages[name]);
  const isTooLong = chosen.length > Math.max(LONGEST_SMS, own.length);
  const problem = isTooLong
    ? `it comes to ${chosen.length} letters, and at most ${LONGEST_SMS} are sent.`
    : fill.problem();
  return { text: isTooLong ? own : chosen, language, problem };
}
