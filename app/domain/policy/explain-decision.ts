import type { Gid } from "../gid";
import type { CompiledCondition } from "./compile-condition";
import type { CompiledPolicy, CompiledRule, Explained } from "./compiled-policy";
import { findCounterFacts } from "./counter-facts";
import { TRUE, UNKNOWN, type Tri } from "./tri";
import type { AnyOutcome, Facts, Trace, TracedCondition, TracedRule } from "./types";

/**
 * The verdict with its trace. The results shown come from the closures that decide, so both always agree.
 * Within a rule every condition is tried, also those that no longer mattered: all reasons are kept.
 */
export function explainDecision<Outcome extends AnyOutcome>(
  policy: CompiledPolicy<Outcome>,
  facts: Facts,
  { at, orderId }: { readonly at: Date; readonly orderId: Gid },
): Explained<Outcome> {
  const verdict = policy.decide(facts);
  const tried = triedRules(policy, facts);
  const seen: Record<string, NonNullable<TracedCondition["saw"]> | null> = {};
  const unknown = new Set<string>();
  for (const { comparisons, when } of tried) {
    const undecided = when.test(facts) === UNKNOWN;
    for (const { fact } of comparisons) {
      const value = facts[fact.name];
      if (value !== undefined) seen[fact.name] = value;
      else if (undecided) unknown.add(fact.name);
    }
  }
  const trace: Trace = {
    kind: policy.document.kind,
    at: at.toISOString(),
    orderId,
    rules: tried.map((rule) => traceRule(rule, facts)),
    winner: { ruleId: verdict.ruleId, name: verdict.ruleName },
    facts: seen,
    unknown: [...unknown],
    wouldChange: findCounterFacts(policy, facts),
  };
  return { verdict, trace };
}

function triedRules<Outcome>({ rules }: CompiledPolicy<Outcome>, facts: Facts): readonly CompiledRule<Outcome>[] {
  const winner = rules.findIndex(({ when }) => when.test(facts) === TRUE);
  return winner < 0 ? rules : rules.slice(0, winner + 1);
}

function traceRule<Outcome>({ rule, when }: CompiledRule<Outcome>, facts: Facts): TracedRule {
  const conditions: TracedCondition[] = [];
  traceCondition(when, facts, 0, conditions);
  return { ruleId: rule.id, name: rule.name, matched: when.test(facts) === TRUE, conditions };
}

function traceCondition(node: CompiledCondition, facts: Facts, depth: number, into: TracedCondition[]): void {
  const result = resultOf(node.test(facts));
  if (node.kind === "comparison") {
    into.push({ depth, text: node.text, result, fact: node.fact.name, saw: facts[node.fact.name] });
    return;
  }
  into.push({ depth, text: node.kind, result });
  for (const part of node.parts) traceCondition(part, facts, depth + 1, into);
}

function resultOf(value: Tri): boolean | "unknown" {
  return value === UNKNOWN ? "unknown" : value === TRUE;
}
