import { FACT_GROUPS, type FactDefinition } from "./catalogue/fact-definition";
import { findFact } from "./fact-catalogue";
import { findOperator, OPERATORS, type OperatorDefinition } from "./operators";
import { LIMITS } from "./policy-schemas";
import { readValue } from "./read-value";
import type { Condition, FactValue, PolicyKind } from "./types";

/** Where and for what a condition is read, and where its problems go. */
export interface ConditionReader {
  readonly kind: PolicyKind;
  readonly currency: string;
  /** Conditions that may still be read, counted over the whole policy. */
  readonly budget: { left: number };
  readonly problem: (path: string, sentence: string) => undefined;
}

const GROUPS = ["all", "any", "not"] as const;

type Draft = Readonly<Record<string, unknown>>;

function isDraft(raw: unknown): raw is Draft {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** Reads a condition into its canonical form; undefined when it has problems, all of which were reported. */
export function readCondition(raw: unknown, path: string, reader: ConditionReader, depth = 1): Condition | undefined {
  const fail = (sentence: string) => reader.problem(path, sentence);
  if (--reader.budget.left < 0) {
    return reader.budget.left === -1 ? fail(`brings the policy over ${LIMITS.conditions} conditions`) : undefined;
  }
  if (!isDraft(raw)) return fail("needs a condition");
  const [key, ...others] = [...GROUPS, "fact"].filter((name) => Object.hasOwn(raw, name));
  if (key === undefined || others.length > 0) return fail("needs a condition: one of all, any, not, or a fact");
  if (key === "fact") return readComparison(raw, path, reader);
  if (depth > LIMITS.depth) return fail(`has groups within groups more than ${LIMITS.depth} deep`);
  const inner = `${path}.${key}`;
  if (key === "not") {
    const not = readCondition(raw.not, inner, reader, depth + 1);
    return not && { not };
  }
  const list = raw[key];
  if (!Array.isArray(list)) return reader.problem(inner, `needs a list of conditions for "${key}"`);
  const parts: Condition[] = [];
  for (const [index, part] of list.entries()) {
    const read = readCondition(part, `${inner}[${index}]`, reader, depth + 1);
    if (read) parts.push(read);
    if (reader.budget.left < 0) return undefined;
  }
  if (parts.length < list.length) return undefined;
  return key === "all" ? { all: parts } : { any: parts };
}

function readComparison(raw: Draft, path: string, reader: ConditionReader): Condition | undefined {
  const fact = typeof raw.fact === "string" ? findFact(raw.fact) : undefined;
  if (!fact) return reader.problem(`${path}.fact`, unknownFact(raw.fact));
  if (!fact.kinds.includes(reader.kind)) {
    const group = FACT_GROUPS[fact.group].toLowerCase();
    return reader.problem(`${path}.fact`, `'${fact.label}' (${group}) is not known to this kind of policy`);
  }
  const operator = typeof raw.is === "string" ? findOperator(fact.type, raw.is) : undefined;
  if (!operator) {
    const labels = OPERATORS[fact.type].map(({ label }) => label).join(", ");
    return reader.problem(`${path}.is`, `'${fact.label}' can be compared in these ways: ${labels}`);
  }
  const values = readValues(raw.value, fact, operator, `${path}.value`, reader);
  if (!values) return undefined;
  const comparison = { fact: fact.name, is: operator.is };
  const [first] = values;
  if (operator.takes === "none") return comparison;
  return operator.takes === "one" && first !== undefined
    ? { ...comparison, value: first }
    : { ...comparison, value: values };
}

function unknownFact(name: unknown): string {
  return typeof name === "string" && name !== ""
    ? `there is no fact "${name.slice(0, 60)}"`
    : "needs a fact to look at";
}

const COUNTS: Readonly<Record<OperatorDefinition["takes"], readonly [least: number, most: number, words: string]>> = {
  none: [0, 0, "no value"],
  one: [1, 1, "one value"],
  two: [2, 2, "two values: from and to"],
  many: [1, LIMITS.values, `one to ${LIMITS.values} values`],
};

function readValues(
  raw: unknown,
  fact: FactDefinition,
  operator: OperatorDefinition,
  path: string,
  reader: ConditionReader,
): readonly FactValue[] | undefined {
  const [least, most, words] = COUNTS[operator.takes];
  if (most === 0) return [];
  const list: readonly unknown[] = Array.isArray(raw) ? raw : raw === undefined || raw === null ? [] : [raw];
  // An empty single value is better answered by what the fact needs.
  const items = list.length === 0 && most === 1 ? [undefined] : list;
  if (items.length < least || items.length > most) {
    return reader.problem(path, `'${fact.label}' ${operator.label} … needs ${words}`);
  }
  const reads = items.map((item) => readValue(item, fact, reader.currency));
  for (const [index, read] of reads.entries()) {
    if (!read.ok) reader.problem(Array.isArray(raw) ? `${path}[${index}]` : path, `'${fact.label}' ${read.needs}`);
  }
  const good = reads.filter((read) => read.ok);
  if (good.length < reads.length) return undefined;
  const [low, high] = good.map(({ compared }) => Number(compared));
  if (operator.takes === "two" && Number(low) > Number(high)) {
    return reader.problem(path, `'${fact.label}' is between … needs the smaller value first`);
  }
  return good.map(({ written }) => written);
}
