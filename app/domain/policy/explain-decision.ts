import type { Gid } from "../gid";
import type { CompiledPolicy, CompiledRule, Explained } from "./compiled-policy";
import { findCounterFacts } from "./counter-facts";
import { TRUE, UNKNOWN } from "./tri";
import type { AnyOutcome, CounterFact, Facts, Trace, TracedRule } from "./types";

/**
 * The verdict with its trace. The results shown come from the closures that decide, so both always agree.
 * Within a rule every condition is tried, also those that no longer mattered: all reasons are kept.
 */
export function explainDecision<Outcome extends AnyOutcome>(
  policy: CompiledPolicy<Outcome>,
  facts: Facts,
  { at, orderId }: { readonly at: Date; readonly orderId: Gid },
): Explained<Outcome> {
  const rules: TracedRule[] = [];
  const undecided: CompiledRule<Outcome>[] = [];
  let last = policy.otherwise;
  for (const compiled of policy.rules) {
    const { result, conditions } = compiled.trace(facts);
    const matched = result === TRUE;
    rules.push({ ruleId: compiled.rule.id, name: compiled.rule.name, matched, conditions });
    if (result === UNKNOWN) undecided.push(compiled);
    if (!matched) continue;
    last = compiled.answer;
    break;
  }
  const verdict = undecided.length > 0 ? last.unsure : last.sure;
  let wouldChange: readonly CounterFact[] | undefined;
  const trace: Trace = {
    kind: policy.document.kind,
    at: at.toISOString(),
    orderId,
    rules,
    winner: { ruleId: verdict.ruleId, name: verdict.ruleName },
    facts: last.seen(facts),
    unknown: undecided.length > 0 ? unknownTo(undecided, facts) : [],
    // Dearer than all the rest: found when somebody looks, JSON.stringify included.
    get wouldChange() {
      return (wouldChange ??= findCounterFacts(policy, facts));
    },
  };
  return { verdict, trace };
}

function unknownTo(rules: readonly CompiledRule<unknown>[], facts: Facts): readonly string[] {
  const wanted = rules.flatMap(({ comparisons }) => comparisons.map(({ fact }) => fact.name));
  return [...new Set(wanted.filter((name) => facts[name] === undefined))];
}
