import type { Comparison } from "./compile-comparison";
import type { CompiledCondition, CompiledGroup } from "./compile-condition";
import { FALSE, TRUE, triNot, UNKNOWN, type Tri } from "./tri";
import type { Facts, TracedCondition } from "./types";

/** What a rule says about facts, and what each of its conditions says, also those that no longer mattered. */
export type RuleTracer = (facts: Facts) => { readonly result: Tri; readonly conditions: readonly TracedCondition[] };

type Tracer = (facts: Facts, into: TracedCondition[]) => Tri;

const RESULTS = [false, true, "unknown"] as const satisfies Record<Tri, unknown>;

/** Readies the tracing of a rule: each comparison runs once, and all that is the same for every order is made here. */
export function ruleTracer(when: CompiledCondition): RuleTracer {
  const blank: TracedCondition[] = [];
  const trace = tracer(when, 0, blank);
  return (facts) => {
    const conditions = blank.slice();
    const result = trace(facts, conditions);
    return { result, conditions };
  };
}

// A condition comes before its parts, as it is read; its place in the list is known beforehand.
function tracer(node: CompiledCondition, depth: number, blank: TracedCondition[]): Tracer {
  const place = blank.push({ depth, text: node.kind, result: "not tried" }) - 1;
  if (node.kind === "comparison") return comparisonTracer(node, depth, place);
  const parts = node.parts.map((part) => tracer(part, depth + 1, blank));
  return groupTracer(node.kind, parts, depth, place);
}

function comparisonTracer({ test, text, fact }: Comparison, depth: number, place: number): Tracer {
  const { name } = fact;
  return (facts, into) => {
    const result = test(facts);
    into[place] = { depth, text, result: RESULTS[result], fact: name, saw: facts[name] };
    return result;
  };
}

function groupTracer(kind: CompiledGroup["kind"], parts: readonly Tracer[], depth: number, place: number): Tracer {
  // Holds nothing of an order, so all traces share it.
  const said = RESULTS.map((result): TracedCondition => Object.freeze({ depth, text: kind, result }));
  const [decisive, otherwise] = kind === "any" ? ([TRUE, FALSE] as const) : ([FALSE, TRUE] as const);
  return (facts, into) => {
    let result: Tri = otherwise;
    for (const trace of parts) {
      const part = trace(facts, into);
      if (part === decisive || (part === UNKNOWN && result !== decisive)) result = part;
    }
    if (kind === "not") result = triNot(result);
    into[place] = said[result] as TracedCondition;
    return result;
  };
}
