import { formatDecimal } from "../money";
import type { FactDefinition, FactReading } from "./catalogue/fact-definition";

const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

const countryNames = new Map<string, string>();

/** A country's English name, or its code when it has none. */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  let name = countryNames.get(code);
  if (name === undefined) countryNames.set(code, (name = COUNTRIES.of(code) ?? code));
  return name;
}

/** A value written in a policy, as a merchant reads it. */
export function describeWritten(value: unknown, fact: FactDefinition | undefined, currency?: string): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  switch (fact?.type) {
    case "money":
      return currency ? `${String(value)} ${currency}` : String(value);
    case "enum":
      return fact.options?.find((option) => option.value === value)?.label ?? String(value);
    case "country":
      return countryName(String(value));
    case "text":
    case "text_list":
      return `"${String(value)}"`;
    default:
      return String(value);
  }
}

/** What a fact was: money in minor units becomes an amount, undefined "not known", null "none". */
export function describeReading(reading: FactReading, fact: FactDefinition, currency: string): string {
  if (reading === undefined) return "not known";
  if (reading === null) return "none";
  if (fact.type === "money") return `${formatDecimal({ minor: Number(reading), currency })} ${currency}`;
  if (Array.isArray(reading)) return reading.length === 0 ? "empty" : quoteAll(reading);
  if (typeof reading === "number") return roundNumber(reading);
  return describeWritten(reading, fact);
}

// Two decimals read well; more are kept where rounding would show 2 for something just above 2.
function roundNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const rounded = Number(value.toFixed(2));
  return Number.isInteger(rounded) ? String(Number(value.toPrecision(12))) : String(rounded);
}

function quoteAll(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(", ");
}

/** "a", "a or b", "a, b or c". */
export function joinWords(words: readonly string[], last: "and" | "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** Ends a sentence, unless it ends with a quoted one. */
export function fullStop(sentence: string): string {
  const end = sentence.at(sentence.endsWith('"') ? -2 : -1);
  return end === "." || end === "!" || end === "?" ? sentence : `${sentence}.`;
}
