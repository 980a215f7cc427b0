import type { OrdinaryCancelAnswer } from "../domain/cancellation/ordinary-cancellation";
import { formatMoney } from "../domain/money";
import type { AnswerSpan } from "../domain/policy/answer-spans";
import type { OrdinaryAnswer } from "../domain/returns/ordinary-return";
import { WITHDRAWAL_DAYS } from "../domain/returns/periods";
import type { Resolution } from "../domain/returns/types";
import { fill, spokenLocale } from "../lib/shopper-words";
import { accountWords } from "../lib/shopper-words/account";
import { portalWords } from "../lib/shopper-words/portal";
import { type RulesWords, rulesWords } from "../lib/shopper-words/portal/rules";
import { tellDays } from "../lib/tell-day";
import { tellMeasures } from "../lib/tell-measures";
import { LABEL_WORD, MOMENT_WORD } from "./portal-offer";
import { reasonLabel } from "./reason-label";
import type { RulesFacts } from "./rules-facts";

/** What holds when; `when` "" = always. */
export interface RulesPart {
  readonly when: string;
  readonly text: string;
}

/** A shop's rules in words. */
export interface RulesModel {
  readonly words: RulesWords;
  /** `heading`: the reasons it is about, "" = all. */
  readonly returns: readonly { readonly heading: string; readonly parts: readonly RulesPart[] }[];
  /** What holds for returns besides. */
  readonly remarks: readonly string[];
  readonly cancellation: readonly RulesPart[];
  /** null = nobody has that right. */
  readonly withdraw: string | null;
  readonly delays: string;
}

/** @param language one of the portal's */
export function rulesModel(facts: RulesFacts, language: string): RulesModel {
  const words = rulesWords(language);
  const say = speakerOf(facts, language);
  const account = accountWords(language);
  const isAlike = facts.returns.length === 1;
  return {
    words,
    returns: facts.returns.map(({ reasons, spans }) => ({
      heading: isAlike ? "" : reasons.map(({ handle, name }) => reasonLabel(handle, name, account)).join(" · "),
      parts: spans.map((span) => say.ofReturn(span, isAlike)),
    })),
    remarks: say.remarks(),
    cancellation: say.cancellation(),
    withdraw: facts.withdraws ? fill(words.withdraw.text, { time: say.measures.days(WITHDRAWAL_DAYS) }) : null,
    delays: words.delays[facts.tellsDelays ? "told" : "untold"],
  };
}

function speakerOf(facts: RulesFacts, language: string) {
  const { returns, cancel } = rulesWords(language);
  const { offer } = portalWords(language);
  const locale = spokenLocale(language);
  const measures = tellMeasures(locale);

  function ofReturn(span: AnswerSpan<OrdinaryAnswer>, isAlike: boolean): RulesPart {
    const { from, until, answer } = span;
    const isAlways = from === 0 && until === null;
    if (!("offered" in answer)) {
      const text = isAlways && isAlike && answer.answer === "REVIEW" ? returns.everyone : returns[answer.answer];
      const time = measures.hours(facts.hours.return);
      return { when: isAlways ? "" : daysOf(span), text: fill(text, { time }) };
    }
    const { label, needsPhoto, restockingFeePercent: heldBack } = answer;
    const isSent = answer.answer === "APPROVED";
    const texts = [
      returns[answer.answer],
      fill(returns.ways, { ways: measures.oneOf(answer.offered.map((way) => wayOf(way, answer))) }),
      ...(isSent ? [offer[LABEL_WORD[label.kind]]] : []),
      ...(isSent && label.kind === "prepaid"
        ? [label.fee ? fill(returns.labelFee, { amount: formatMoney(label.fee, locale) }) : returns.labelFree]
        : []),
      ...(heldBack > 0 ? [fill(returns.heldBack, { percent: measures.percent(heldBack) })] : []),
      ...(isSent ? [offer[MOMENT_WORD[answer.refundWhen]]] : []),
      ...(needsPhoto ? [returns.photo] : []),
    ];
    return { when: daysOf(span), text: texts.join(" ") };
  }

  function daysOf({ from, until }: AnswerSpan<unknown>): string {
    if (until === null) return from === 0 ? returns.always : returns.later;
    if (until === 0) return returns.firstDay;
    if (from === 0) return fill(returns.upTo, { time: measures.days(until) });
    return fill(returns.between, { time: measures.days(from, until) });
  }

  function wayOf(way: Resolution, { storeCreditBonusPercent: more }: { readonly storeCreditBonusPercent: number }) {
    if (way === "store_credit" && more > 0) return fill(returns.moreCredit, { percent: measures.percent(more) });
    return returns[way];
  }

  function remarks(): readonly string[] {
    const answers = facts.returns.flatMap(({ spans }) => spans.map(({ answer }) => answer));
    const isSent = answers.some(({ answer }) => answer === "APPROVED");
    const hasCredit = answers.some((one) => "offered" in one && one.offered.includes("store_credit"));
    // Days of a calendar, wherever they are read.
    const { day } = tellDays("utc", locale);
    const dayOf = (iso: string) => day(new Date(iso));
    return [
      ...facts.holidays.map(({ orderedFrom, orderedUntil, returnUntil }) =>
        fill(returns.holiday, { from: dayOf(orderedFrom), until: dayOf(orderedUntil), last: dayOf(returnUntil) }),
      ),
      ...(isSent ? [fill(returns.send, { time: measures.days(facts.sendWithinDays) })] : []),
      ...(hasCredit ? [returns.account] : []),
    ];
  }

  function cancellation(): readonly RulesPart[] {
    const { waiting, packing } = facts.cancellation;
    const stages = [
      [cancel.waiting, textOf(waiting, cancel.cancel)],
      [cancel.packing, textOf(packing, cancel.stop)],
    ] as const;
    const texts = new Set(stages.map(([, text]) => text));
    const parts = texts.size === 1 ? [[cancel.unsent, [...texts].join("")] as const] : stages;
    return parts.map(([when, text]) => ({ when, text }));
  }

  function textOf(spans: readonly AnswerSpan<OrdinaryCancelAnswer>[], yes: string): string {
    return spans
      .map(({ until, answer }) => {
        const lead = until === null ? cancel.later : fill(cancel.upTo, { time: measures.span(until) });
        return [...(spans.length > 1 ? [lead] : []), answerOf(answer, yes)].join(" ");
      })
      .join(" ");
  }

  function answerOf(answer: OrdinaryCancelAnswer, yes: string): string {
    if (answer.do !== "cancel") return fill(cancel[answer.do], { time: measures.hours(facts.hours.cancellation) });
    const undo = fill(cancel.undo, { time: measures.span(answer.undoMinutes * 60_000) });
    return answer.undoMinutes > 0 ? `${yes} ${undo}` : yes;
  }

  return { ofReturn, remarks, cancellation, measures };
}
