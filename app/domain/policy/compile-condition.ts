import { compileComparison, type Comparison } from "./compile-comparison";
import { FALSE, TRUE, triNot, UNKNOWN, type Tri } from "./tri";
import type { Condition, Facts } from "./types";

/** A condition, ready to run: one closure per node, nothing is parsed or allocated when it runs. */
export type CompiledCondition = Comparison | CompiledGroup;

export interface CompiledGroup {
  readonly kind: "all" | "any" | "not";
  readonly parts: readonly CompiledCondition[];
  readonly test: (facts: Facts) => Tri;
}

/** Readies a condition. @throws RangeError when it is not valid: check the document first. */
export function compileCondition(condition: Condition, currency: string): CompiledCondition {
  if ("fact" in condition) return compileComparison(condition, currency);
  if ("not" in condition) {
    const part = compileCondition(condition.not, currency);
    return { kind: "not", parts: [part], test: (facts) => triNot(part.test(facts)) };
  }
  const kind = "all" in condition ? "all" : "any";
  const parts = ("all" in condition ? condition.all : condition.any).map((part) => compileCondition(part, currency));
  const tests = parts.map((part) => part.test);
  return { kind, parts, test: kind === "all" ? every(tests) : some(tests) };
}

/** All comparisons of a condition, in reading order. */
export function comparisonsOf(condition: CompiledCondition): readonly Comparison[] {
  return condition.kind === "comparison" ? [condition] : condition.parts.flatMap(comparisonsOf);
}

type Test = (facts: Facts) => Tri;

function every(tests: readonly Test[]): Test {
  return (facts) => {
    let result: Tri = TRUE;
    for (const test of tests) {
      const part = test(facts);
      if (part === FALSE) return FALSE;
      if (part === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}

function some(tests: readonly Test[]): Test {
  return (facts) => {
    let result: Tri = FALSE;
    for (const test of tests) {
      const part = test(facts);
      if (part === TRUE) return TRUE;
      if (part === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}
