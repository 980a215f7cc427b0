import type { CompiledCondition } from "./compile-condition";
import type { Comparison, Known } from "./compile-comparison";
import type { FactDefinition } from "./catalogue/fact-definition";
import { sampleValues } from "./sample-values";

/** A condition without "not": negations are pushed down to the comparisons, where they flip the result. */
export type Positive =
  | { readonly kind: "all" | "any"; readonly parts: readonly Positive[] }
  | { readonly kind: "literal"; readonly comparison: Comparison; readonly holds: (value: Known) => boolean };
type Literal = Extract<Positive, { kind: "literal" }>;

/** The same condition with its negations pushed down. */
export function toPositive(condition: CompiledCondition, negated = false): Positive {
  if (condition.kind === "comparison") {
    const { holds } = condition;
    return { kind: "literal", comparison: condition, holds: negated ? (value) => !holds(value) : holds };
  }
  if (condition.kind === "not") return anyOf(condition.parts.map((part) => toPositive(part, !negated)));
  const kind = (condition.kind === "all") === negated ? "any" : "all";
  return { kind, parts: condition.parts.map((part) => toPositive(part, negated)) };
}

/** True when one of them is. */
export function anyOf(parts: readonly Positive[]): Positive {
  return { kind: "any", parts };
}

/** Everything that has to hold at once: nested "all" groups are flattened. */
function conjuncts(condition: Positive): readonly Positive[] {
  return condition.kind === "all" ? condition.parts.flatMap(conjuncts) : [condition];
}

function disjuncts(condition: Positive): readonly Positive[] {
  return condition.kind === "any" ? condition.parts.flatMap(disjuncts) : [condition];
}

const isLiteral = (condition: Positive): condition is Literal => condition.kind === "literal";

function literalsByFact(conditions: readonly Positive[]): ReadonlyMap<FactDefinition, readonly Literal[]> {
  const groups = new Map<FactDefinition, Literal[]>();
  for (const literal of conditions.filter(isLiteral)) {
    const { fact } = literal.comparison;
    groups.set(fact, [...(groups.get(fact) ?? []), literal]);
  }
  return groups;
}

/**
 * Whether `a` being true certainly makes `b` true, whatever else is known or not. May answer no where the answer is yes,
 * never the other way round.
 */
export function implies(a: Positive, b: Positive): boolean {
  if (b.kind === "all") return b.parts.every((part) => implies(a, part));
  if (a.kind === "any") return a.parts.every((part) => implies(part, b));
  if (isContradiction(a)) return true;
  const given = conjuncts(a);
  const wanted = disjuncts(b);
  if (wanted.some((part) => part.kind === "all" && implies(a, part))) return true;
  if (given.some((part) => part.kind === "any" && implies(part, b))) return true;
  const givenByFact = literalsByFact(given);
  return [...literalsByFact(wanted)].some(([fact, literals]) => covers(fact, givenByFact.get(fact) ?? [], literals));
}

// A fact that `given` does not ask for may be unknown: then nothing about it is certain.
function covers(fact: FactDefinition, given: readonly Literal[], wanted: readonly Literal[]): boolean {
  if (given.length === 0) return false;
  const samples = sampleValues(
    fact,
    [...given, ...wanted].map(({ comparison }) => comparison),
  );
  return samples !== undefined && samples.filter(allHold(given)).every((value) => wanted.some((w) => w.holds(value)));
}

const allHold = (literals: readonly Literal[]) => (value: Known) => literals.every((literal) => literal.holds(value));

/** Whether a condition can certainly never be true, such as at least 5 and at most 3. */
export function isContradiction(condition: Positive): boolean {
  return contradictionOf(condition) !== undefined;
}

/** The fact whose comparisons contradict each other, null when a group is empty, undefined when the condition can hold. */
export function contradictionOf(condition: Positive): FactDefinition | null | undefined {
  if (condition.kind === "any") {
    const reasons = condition.parts.map(contradictionOf);
    return reasons.includes(undefined) ? undefined : (reasons[0] ?? null);
  }
  const given = conjuncts(condition);
  for (const [fact, literals] of literalsByFact(given)) {
    const samples = sampleValues(
      fact,
      literals.map(({ comparison }) => comparison),
    );
    if (samples && !samples.some(allHold(literals))) return fact;
  }
  for (const part of given) {
    const reason = part.kind === "any" ? contradictionOf(part) : undefined;
    if (reason !== undefined) return reason;
  }
  return undefined;
}
