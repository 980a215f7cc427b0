import type { Comparison } from "./compile-comparison";
import type { CompiledCondition, CompiledGroup } from "./compile-condition";
import type { Readings } from "./facts";
import { FALSE, TRUE, triNot, UNKNOWN, type Tri } from "./tri";
import type { Rule, TracedCondition, TracedRule } from "./types";

/** Tells of a rule what each of its conditions says, also those that no longer mattered. */
export type RuleTracer = (readings: Readings) => TracedRule;

type Tracer = (readings: Readings, into: TracedCondition[]) => Tri;

const RESULTS = [false, true, "unknown"] as const satisfies Record<Tri, unknown>;

/** Readies the tracing of a rule: each comparison runs once, and all that is the same for every order is made here. */
export function ruleTracer({ id: ruleId, name }: Rule<unknown>, when: CompiledCondition): RuleTracer {
  const blank: TracedCondition[] = [];
  const trace = tracer(when, 0, blank);
  return (readings) => {
    const conditions = blank.slice();
    const matched = trace(readings, conditions) === TRUE;
    return { ruleId, name, matched, conditions };
  };
}

// A condition comes before its parts, as it is read; its place in the list is known beforehand.
function tracer(node: CompiledCondition, depth: number, blank: TracedCondition[]): Tracer {
  const at = blank.push({ depth, text: node.kind, result: "not tried" }) - 1;
  if (node.kind === "comparison") return comparisonTracer(node, depth, at);
  const parts = node.parts.map((part) => tracer(part, depth + 1, blank));
  return groupTracer(node.kind, parts, depth, at);
}

function comparisonTracer({ judge, text, fact, place }: Comparison, depth: number, at: number): Tracer {
  const { name } = fact;
  return (readings, into) => {
    const saw = readings[place];
    const result = judge(saw);
    into[at] = { depth, text, result: RESULTS[result], fact: name, saw };
    return result;
  };
}

function groupTracer(kind: CompiledGroup["kind"], parts: readonly Tracer[], depth: number, at: number): Tracer {
  // Holds nothing of an order, so all traces share it.
  const said = RESULTS.map((result): TracedCondition => Object.freeze({ depth, text: kind, result }));
  const [decisive, otherwise] = kind === "any" ? ([TRUE, FALSE] as const) : ([FALSE, TRUE] as const);
  return (readings, into) => {
    let result: Tri = otherwise;
    for (const trace of parts) {
      const part = trace(readings, into);
      if (part === decisive || (part === UNKNOWN && result !== decisive)) result = part;
    }
    if (kind === "not") result = triNot(result);
    into[at] = said[result] as TracedCondition;
    return result;
  };
}
