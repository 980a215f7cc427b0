import type { FactDefinition, FactReading } from "./catalogue/fact-definition";
import { describeComparison } from "./describe-condition";
import { findFact } from "./fact-catalogue";
import type { Readings } from "./facts";
import { findOperator } from "./operators";
import { readValue } from "./read-value";
import { FALSE, TRUE, UNKNOWN, type Tri } from "./tri";
import type { Condition, FactValue, Operator } from "./types";

export type ComparisonCondition = Extract<Condition, { readonly fact: string }>;

/** One comparison, ready to run. */
export interface Comparison {
  readonly kind: "comparison";
  readonly fact: FactDefinition;
  readonly is: Operator;
  /** The policy's values as the merchant wrote them. */
  readonly written: readonly FactValue[];
  /** The policy's values as they are compared: money in minor units, text in lower case. */
  readonly values: readonly FactValue[];
  readonly text: string;
  /** For a known value; null = known to be absent. */
  readonly holds: (value: Known) => boolean;
  /** For any value; undefined = not known. */
  readonly judge: (value: FactReading) => Tri;
  /** Where in the readings the fact is. */
  readonly place: number;
  readonly test: (readings: Readings) => Tri;
}

export type Known = Exclude<FactReading, undefined>;
type Holds = (value: Known) => boolean;

/** Capitals and outer blanks make no difference in text. */
export function textKey(text: string): string {
  return text.trim().toLowerCase();
}

const isEmpty: Holds = (value) => value === null || value === "" || (Array.isArray(value) && value.length === 0);
const key = (value: Known): Known => (typeof value === "string" ? textKey(value) : value);
const PRESENCE = { exists: () => (value: Known) => !isEmpty(value), missing: () => isEmpty };

const SAMENESS = {
  equals:
    ([wanted]: readonly FactValue[]): Holds =>
    (value) =>
      value === wanted,
  not_equals:
    ([wanted]: readonly FactValue[]): Holds =>
    (value) =>
      value !== wanted,
  one_of: (wanted: readonly FactValue[]): Holds => {
    const set = new Set<Known>(wanted);
    return (value) => set.has(value);
  },
  none_of: (wanted: readonly FactValue[]): Holds => {
    const set = new Set<Known>(wanted);
    return (value) => !set.has(value);
  },
};
type MakeHolds = (values: readonly FactValue[]) => Holds;

function folded(make: MakeHolds): MakeHolds {
  return (values) => {
    const holds = make(values);
    return (value) => holds(key(value));
  };
}

const ORDERED = {
  ...PRESENCE,
  ...SAMENESS,
  at_least: limits((low) => (value) => typeof value === "number" && value >= low),
  at_most: limits((low) => (value) => typeof value === "number" && value <= low),
  more_than: limits((low) => (value) => typeof value === "number" && value > low),
  less_than: limits((low) => (value) => typeof value === "number" && value < low),
  between: limits((low, high) => (value) => typeof value === "number" && value >= low && value <= high),
};

function limits(make: (low: number, high: number) => Holds) {
  return ([low, high]: readonly FactValue[]): Holds => make(Number(low), Number(high));
}

const CHOICE = { ...PRESENCE, ...SAMENESS };

const contains = (value: Known, part: FactValue): boolean =>
  typeof value === "string" && textKey(value).includes(String(part));
const TEXT = {
  ...PRESENCE,
  equals: folded(SAMENESS.equals),
  not_equals: folded(SAMENESS.not_equals),
  one_of: folded(SAMENESS.one_of),
  none_of: folded(SAMENESS.none_of),
  contains_any: (parts: readonly FactValue[]) => (value: Known) => parts.some((part) => contains(value, part)),
  contains_all: (parts: readonly FactValue[]) => (value: Known) => parts.every((part) => contains(value, part)),
  contains_none: (parts: readonly FactValue[]) => (value: Known) => !parts.some((part) => contains(value, part)),
};

function includesAny(list: Known, wanted: ReadonlySet<Known>): boolean {
  if (!Array.isArray(list)) return false;
  for (const item of list) if (wanted.has(textKey(item))) return true;
  return false;
}

const LIST = {
  ...PRESENCE,
  contains_any: (parts: readonly FactValue[]): Holds => {
    const wanted = new Set<Known>(parts);
    return (value) => includesAny(value, wanted);
  },
  contains_none: (parts: readonly FactValue[]): Holds => {
    const wanted = new Set<Known>(parts);
    return (value) => !includesAny(value, wanted);
  },
  contains_all:
    (parts: readonly FactValue[]): Holds =>
    (value) =>
      Array.isArray(value) && parts.every((part) => value.some((item: string) => textKey(item) === part)),
};

type Tests = Partial<Record<Operator, MakeHolds>>;
const TESTS: Readonly<Record<FactDefinition["type"], Tests>> = {
  money: ORDERED,
  number: ORDERED,
  integer: ORDERED,
  enum: CHOICE,
  country: CHOICE,
  boolean: CHOICE,
  text: TEXT,
  text_list: LIST,
};

/** Where in the readings of a policy each of its facts is. */
export type Places = Map<FactDefinition, number>;

/**
 * Readies a comparison.
 * @param places a fact that has no place yet gets the next one
 * @throws RangeError when it is not valid: check the document first
 */
export function compileComparison(
  condition: ComparisonCondition,
  currency: string,
  places: Places = new Map(),
): Comparison {
  const fact = findFact(condition.fact);
  if (!fact) throw new RangeError(`there is no fact "${condition.fact}"`);
  const make = findOperator(fact.type, condition.is) && TESTS[fact.type][condition.is];
  if (!make) throw new RangeError(`"${condition.is}" does not fit ${fact.name}`);
  const written = [condition.value ?? []].flat();
  const values = written.map((raw) => comparedValue(raw, fact, currency));
  const holds = make(values);
  const place = places.get(fact) ?? places.size;
  places.set(fact, place);
  const judge = (value: FactReading): Tri => (value === undefined ? UNKNOWN : holds(value) ? TRUE : FALSE);
  const test = (readings: Readings): Tri => judge(readings[place]);
  const text = describeComparison(condition, currency);
  return { kind: "comparison", fact, is: condition.is, written, values, text, holds, judge, place, test };
}

function comparedValue(raw: FactValue, fact: FactDefinition, currency: string): FactValue {
  const read = readValue(raw, fact, currency);
  if (!read.ok) throw new RangeError(`${fact.name} ${read.needs}`);
  const folds = fact.type === "text" || fact.type === "text_list";
  return folds ? textKey(String(read.compared)) : read.compared;
}
