import type { FactDefinition } from "./catalogue/fact-definition";
import type { Comparison, Known } from "./compile-comparison";
import { isOrdered, nearestIn, stretchesOf } from "./stretches";

// Lists and texts need a sample per subset of what is named: 2 to the power of this.
const MOST_PARTS = 8;

/**
 * Values of a fact such that every way in which these comparisons can turn out together is shown by at least one of
 * them; undefined when that would take too many.
 */
export function sampleValues(fact: FactDefinition, comparisons: readonly Comparison[]): readonly Known[] | undefined {
  const own = comparisons.filter((comparison) => comparison.fact === fact);
  if (isOrdered(fact)) return [...stretchesOf(fact, own).map((stretch) => nearestIn(stretch, 0)), null];
  if (fact.type === "boolean") return [true, false, null];
  if (fact.options) return [...fact.options.map(({ value }) => value), null];

  const contains = own.filter(({ is }) => is.startsWith("contains")).flatMap(({ values }) => values.map(String));
  const parts = [...new Set(contains)];
  if (parts.length > MOST_PARTS) return undefined;
  const subsets = subsetsOf(parts);
  if (fact.type === "text_list") return [...subsets, ["\u0001"], null];
  const named = own.filter(({ is }) => !is.startsWith("contains")).flatMap(({ values }) => values);
  // The control characters keep parts from running into each other and from being one of the named values.
  return [...named, ...subsets.map((subset) => `${subset.join("\u0001")}\u0001`), "", null];
}

function subsetsOf(parts: readonly string[]): string[][] {
  return parts.reduce<string[][]>((subsets, part) => [...subsets, ...subsets.map((subset) => [...subset, part])], [[]]);
}
