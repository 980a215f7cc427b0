import { REFUND_MOMENTS } from "../../domain/policy/describe-outcome";
import { OPERATORS } from "../../domain/policy/operators";
import type { DraftComparison, DraftCondition, DraftOutcome, DraftRule } from "../../presenters/policy-draft";
import type { EditorFact } from "../../presenters/policy-page";
import { isComparison, readGroup } from "./edit-group";
import { asList, asRow, asText, asYes } from "./form-fields";

const JOINTS = { all: " and ", any: " or ", none: " or " } as const;

/** A rule in a line, as it is on screen and with mistakes in it; the server's own words follow once it is saved. */
export function summarise(rule: DraftRule, facts: readonly EditorFact[]): string {
  return `When ${conditionText(rule.when, facts)}: ${answerText(rule.then)}.`;
}

function conditionText(condition: DraftCondition, facts: readonly EditorFact[]): string {
  if (isComparison(condition)) return comparisonText(condition, facts);
  const { mode, parts } = readGroup(condition, "");
  if (parts.length === 0) return mode === "any" ? "never" : "always";
  const texts = parts.map((part) =>
    isComparison(part) ? comparisonText(part, facts) : `(${conditionText(part, facts)})`,
  );
  const joined = texts.join(JOINTS[mode]);
  return mode === "none" ? `none of: ${joined}` : joined;
}

function comparisonText({ fact: name, is, value }: DraftComparison, facts: readonly EditorFact[]): string {
  const fact = facts.find((each) => each.name === name);
  if (!fact) return "something unknown";
  const operator = OPERATORS[fact.type].find((each) => each.is === is);
  const values = [value ?? []].flat().map((item) => valueText(fact, item));
  const listed = values.join(operator?.takes === "two" ? " and " : ", ");
  return [fact.label, operator?.label, listed, listed && fact.unit].filter(Boolean).join(" ");
}

function valueText(fact: EditorFact, value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return fact.options?.find((option) => option.value === value)?.label ?? String(value);
}

const list = (value: DraftOutcome[string] | undefined) => asList(value).join(", ").replaceAll("_", " ");
const percent = (value: DraftOutcome[string] | undefined, words: string) =>
  Number(value) > 0 ? `, ${asText(value)} % ${words}` : "";

const ANSWERS: Readonly<Record<string, (outcome: DraftOutcome) => string>> = {
  cancel: ({ refund, undoMinutes }) =>
    `cancel, ${refund === "none" ? "no refund" : "refund"}, ${asText(undoMinutes)} minutes to undo`,
  review: () => "ask a person",
  decline: () => "decline",
  keep: () => "keep the order",
  approve: ({ resolutions, storeCreditBonusPercent, restockingFeePercent }) =>
    `approve for ${list(resolutions)}${percent(storeCreditBonusPercent, "more as store credit")}${percent(restockingFeePercent, "restocking fee")}`,
  keep_item: ({ resolutions, storeCreditBonusPercent }) =>
    `let the shopper keep it, with ${list(resolutions)}${percent(storeCreditBonusPercent, "more as store credit")}`,
  prepaid: ({ fee }) => (Number(fee) === 0 ? "a free prepaid label" : `a prepaid label for ${asText(fee)}`),
  own: () => "at the shopper's own cost",
  refund: ({ when }) => `refund, ${REFUND_MOMENTS[asText(when) as keyof typeof REFUND_MOMENTS] ?? "some time"}`,
  pass: () => "go on",
  notify: ({ choices, sms, alsoReview }) =>
    [
      `tell the shopper${asList(choices).length > 0 ? `, who may ${list(choices)}` : ""}`,
      ...(asYes(sms) ? ["by text message too"] : []),
      ...(asYes(alsoReview) ? ["and ask a person"] : []),
    ].join(", "),
  quiet: () => "say nothing",
  code: ({ value }) => {
    const { percent: share, amount } = asRow(value);
    return `a code for ${share === undefined ? asText(amount) : `${String(share)} %`} off`;
  },
  credit: ({ amount }) => `store credit of ${asText(amount)}`,
  none: () => "give nothing",
};

function answerText(outcome: DraftOutcome): string {
  return ANSWERS[outcome.do]?.(outcome) ?? "no answer yet";
}
