import { describeWritten, joinWords } from "./describe-value";
import { findFact } from "./fact-catalogue";
import { findOperator } from "./operators";
import type { Condition } from "./types";

type ComparisonCondition = Extract<Condition, { readonly fact: string }>;

/** One comparison as a sentence, e.g. "Order total is at least 50.00 EUR". Money shows the currency when it is given. */
export function describeComparison({ fact: name, is, value }: ComparisonCondition, currency?: string): string {
  const fact = findFact(name);
  const operator = fact && findOperator(fact.type, is);
  const words = [value ?? []].flat().map((item) => describeWritten(item, fact, currency));
  const listed = joinWords(words, operator?.takes === "two" || is === "contains_all" ? "and" : "or");
  return [fact?.label ?? name, operator?.label ?? is.replaceAll("_", " "), listed].filter(Boolean).join(" ");
}

/** A whole condition in one sentence without a full stop; groups within groups stand in brackets. */
export function describeCondition(condition: Condition, currency?: string): string {
  return describe(condition, currency, false);
}

function describe(condition: Condition, currency: string | undefined, inner: boolean): string {
  if ("fact" in condition) return describeComparison(condition, currency);
  if ("not" in condition) return `not (${describe(condition.not, currency, false)})`;
  const isAll = "all" in condition;
  const parts = isAll ? condition.all : condition.any;
  if (parts.length === 0) return isAll ? "always" : "never";
  const [only] = parts;
  if (only && parts.length === 1) return describe(only, currency, inner);
  const text = parts.map((part) => describe(part, currency, true)).join(isAll ? " and " : " or ");
  return inner ? `(${text})` : text;
}
