import type { FactDefinition, FactReading } from "./catalogue/fact-definition";
import { textKey, type Comparison, type Known } from "./compile-comparison";
import type { FactUse } from "./compiled-policy";
import { describeReading, describeWritten, joinWords } from "./describe-value";
import { isOrdered, nearestIn, type Stretch } from "./stretches";
import type { FactValue } from "./types";

/** Another value a fact might have had. */
export interface Alternative {
  readonly to: Known;
  /** Completes "If Order total …", e.g. "had been at most 50.00 EUR". Only the chosen ones are ever asked for it. */
  readonly phrase: () => string;
  /** How far it is from what the fact was; smaller is nearer. */
  readonly size: number;
}

// A long list of values would make a trace slow to write and slow to read.
const PARTS_TRIED = 20;
const VALUES_NAMED = 3;

/**
 * The values worth trying in place of the current one: one for each way the comparisons can turn out.
 * @param outcomeKey tells which outcome a value leads to; values next to each other with the same one are put together
 */
export function alternativesTo(
  current: FactReading,
  { fact, comparisons, choices, stretches }: FactUse,
  outcomeKey: (value: Known) => string,
  currency: string,
): readonly Alternative[] {
  const absent = fact.absentWhen && current !== null ? [{ to: null, phrase: () => "had had no value", size: 2 }] : [];
  if (isOrdered(fact)) return [...orderedAlternatives(current, fact, stretches, outcomeKey, currency), ...absent];
  if (fact.type === "text_list") return [...listAlternatives(current, comparisons), ...absent];
  const edited = fact.type === "text" ? textAlternatives(current, comparisons) : [];
  return [...choiceAlternatives(fact, choices, outcomeKey), ...edited, ...absent];
}

function orderedAlternatives(
  current: FactReading,
  fact: FactDefinition,
  stretches: readonly Stretch[],
  outcomeKey: (value: Known) => string,
  currency: string,
): Alternative[] {
  const from = typeof current === "number" ? current : 0;
  const runs: { stretch: Stretch; key: string }[] = [];
  for (const stretch of stretches) {
    const key = outcomeKey(nearestIn(stretch, from));
    const last = runs.at(-1);
    if (last?.key === key) last.stretch = { ...last.stretch, high: stretch.high, highIn: stretch.highIn };
    else runs.push({ stretch, key });
  }
  return runs.map(({ stretch }) => {
    const to = nearestIn(stretch, from);
    const size = typeof current === "number" ? Math.abs(to - from) / Math.max(1, Math.abs(from)) : 1;
    return { to, phrase: () => rangePhrase(stretch, fact, currency), size };
  });
}

function rangePhrase({ low, high, lowIn, highIn }: Stretch, fact: FactDefinition, currency: string): string {
  const name = (value: number) => describeReading(value, fact, currency);
  const fromStart = low <= (fact.min ?? -Infinity);
  const toEnd = high >= (fact.max ?? Infinity);
  if (fromStart && toEnd) return "had had a value";
  if (low === high) return `had been ${name(low)}`;
  if (fromStart) return `had been ${highIn ? "at most" : "less than"} ${name(high)}`;
  if (toEnd) return `had been ${lowIn ? "at least" : "more than"} ${name(low)}`;
  return `had been ${lowIn ? "at least" : "more than"} ${name(low)} and ${highIn ? "at most" : "less than"} ${name(high)}`;
}

// Values no policy names; ZZ is reserved for users of the country codes.
const SOMETHING_ELSE: Readonly<Record<string, FactValue>> = { text: "something else", country: "ZZ" };

/** The values of a fact that are worth trying: all it can have, or those the comparisons name. */
export function choicesOf(fact: FactDefinition, comparisons: readonly Comparison[]): readonly FactValue[] {
  if (fact.type === "boolean") return [true, false];
  if (fact.options) return fact.options.map(({ value }) => value);
  const naming = comparisons.filter(({ is }) => !is.startsWith("contains"));
  return [...new Set(naming.flatMap(({ written }) => written))];
}

function choiceAlternatives(
  fact: FactDefinition,
  choices: readonly FactValue[],
  outcomeKey: (value: Known) => string,
): Alternative[] {
  const byKey = new Map<string, FactValue[]>();
  const tried: Alternative[] = [];
  for (const to of choices) {
    const key = outcomeKey(to);
    const same = byKey.get(key);
    if (same) {
      same.push(to);
      continue;
    }
    const values = [to];
    byKey.set(key, values);
    tried.push({ to, phrase: () => choicePhrase(values, fact), size: 1 });
  }
  const other = SOMETHING_ELSE[fact.type];
  if (other !== undefined) tried.push({ to: other, phrase: () => "had been something else", size: 1.5 });
  return tried;
}

function choicePhrase(values: readonly FactValue[], fact: FactDefinition): string {
  const words = values.slice(0, VALUES_NAMED).map((value) => describeWritten(value, fact));
  return `had been ${joinWords(words, "or")}`;
}

const quoted = (parts: readonly string[], last: "and" | "or") =>
  joinWords(
    parts.map((part) => `"${part}"`),
    last,
  );

/** The parts of each comparison, one by one and all together. */
function partsTried(comparisons: readonly Comparison[]): string[][] {
  return comparisons
    .filter(({ is }) => is.startsWith("contains"))
    .flatMap(({ written }) => {
      const parts = written.slice(0, PARTS_TRIED).map(String);
      return parts.length > 1 ? [...parts.map((part) => [part]), written.map(String)] : [parts];
    });
}

function textAlternatives(current: FactReading, comparisons: readonly Comparison[]): Alternative[] {
  const text = typeof current === "string" ? current : "";
  return partsTried(comparisons).flatMap((parts) => [
    {
      to: [text, ...parts].join(" ").trim(),
      phrase: () => `had contained ${quoted(parts, "and")}`,
      size: parts.length,
    },
    { to: without(text, parts), phrase: () => `had not contained ${quoted(parts, "or")}`, size: parts.length },
  ]);
}

function without(text: string, parts: readonly string[]): string {
  let left = textKey(text);
  for (const part of parts.map(textKey)) while (part && left.includes(part)) left = left.replace(part, "");
  return left.trim();
}

function listAlternatives(current: FactReading, comparisons: readonly Comparison[]): Alternative[] {
  const list: readonly string[] = Array.isArray(current) ? current : [];
  const edited = partsTried(comparisons).flatMap((parts) => {
    const keys = new Set(parts.map(textKey));
    const rest = list.filter((item) => !keys.has(textKey(item)));
    return [
      { to: [...rest, ...parts], phrase: () => `had included ${quoted(parts, "and")}`, size: parts.length },
      { to: rest, phrase: () => `had not included ${quoted(parts, "or")}`, size: list.length - rest.length + 0.5 },
    ];
  });
  const empty = { to: [], phrase: () => "had been empty", size: list.length + 1 };
  const filled = { to: [...list, "something else"], phrase: () => "had not been empty", size: 1.5 };
  return [...edited, ...(list.length > 0 ? [empty] : [filled])];
}
