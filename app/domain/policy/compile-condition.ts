import { compileComparison, type Comparison, type Places } from "./compile-comparison";
import type { Readings } from "./facts";
import { FALSE, TRUE, triNot, UNKNOWN, type Tri } from "./tri";
import type { Condition } from "./types";

/** A condition, ready to run: one closure per node, nothing is parsed or allocated when it runs. */
export type CompiledCondition = Comparison | CompiledGroup;

export interface CompiledGroup {
  readonly kind: "all" | "any" | "not";
  readonly parts: readonly CompiledCondition[];
  readonly test: (readings: Readings) => Tri;
}

/**
 * Readies a condition.
 * @param places facts that have no place yet get the next ones
 * @throws RangeError when it is not valid: check the document first
 */
export function compileCondition(
  condition: Condition,
  currency: string,
  places: Places = new Map(),
): CompiledCondition {
  if ("fact" in condition) return compileComparison(condition, currency, places);
  if ("not" in condition) {
    const part = compileCondition(condition.not, currency, places);
    return { kind: "not", parts: [part], test: (readings) => triNot(part.test(readings)) };
  }
  const kind = "all" in condition ? "all" : "any";
  const parts = ("all" in condition ? condition.all : condition.any).map((part) =>
    compileCondition(part, currency, places),
  );
  const tests = parts.map((part) => part.test);
  return { kind, parts, test: kind === "all" ? every(tests) : some(tests) };
}

/** All comparisons of a condition, in reading order. */
export function comparisonsOf(condition: CompiledCondition): readonly Comparison[] {
  return condition.kind === "comparison" ? [condition] : condition.parts.flatMap(comparisonsOf);
}

type Test = (readings: Readings) => Tri;

function every(tests: readonly Test[]): Test {
  return (readings) => {
    let result: Tri = TRUE;
    for (const test of tests) {
      const part = test(readings);
      if (part === FALSE) return FALSE;
      if (part === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}

function some(tests: readonly Test[]): Test {
  return (readings) => {
    let result: Tri = FALSE;
    for (const test of tests) {
      const part = test(readings);
      if (part === TRUE) return TRUE;
      if (part === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}
