import type { Gid } from "../gid";
import type { CompiledPolicy, CompiledRule, Explained } from "./compiled-policy";
import { findCounterFacts } from "./counter-facts";
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
  const readings = policy.pick(facts);
  for (const compiled of policy.rules) {
    const traced = compiled.trace(readings);
    rules.push(traced);
    if (traced.conditions[0]?.result === "unknown") undecided.push(compiled);
    if (!traced.matched) continue;
    last = compiled.answer;
    break;
  }
  const verdict = undecided.length > 0 ? last.unsure : last.sure;
  const told = {
    kind: policy.document.kind,
    at: isoText(at.getTime()),
    orderId,
    rules,
    winner: { ruleId: verdict.ruleId, name: verdict.ruleName },
    facts: last.seen(readings),
    unknown: undecided.length > 0 ? unknownTo(undecided, facts) : [],
  };
  return { verdict, trace: new DecisionTrace(told, () => findCounterFacts(policy, facts)) };
}

/** What would change the answer is dearer than all the rest: it is found when somebody looks, JSON.stringify included.
 * A spread copy lacks it. */
class DecisionTrace implements Trace {
  readonly kind;
  readonly at;
  readonly orderId;
  readonly rules;
  readonly winner;
  readonly facts;
  readonly unknown;
  readonly #find: () => readonly CounterFact[];
  #found: readonly CounterFact[] | undefined;

  constructor(told: Omit<Trace, "wouldChange">, find: () => readonly CounterFact[]) {
    this.kind = told.kind;
    this.at = told.at;
    this.orderId = told.orderId;
    this.rules = told.rules;
    this.winner = told.winner;
    this.facts = told.facts;
    this.unknown = told.unknown;
    this.#find = find;
  }

  get wouldChange(): readonly CounterFact[] {
    return (this.#found ??= this.#find());
  }

  toJSON(): Trace {
    return { ...this, wouldChange: this.wouldChange };
  }
}

let latest = { ms: 0, iso: new Date(0).toISOString() };

// Writing an instant takes as long as tracing several rules, and a run over many orders asks about one instant.
function isoText(ms: number): string {
  if (latest.ms !== ms) latest = { ms, iso: new Date(ms).toISOString() };
  return latest.iso;
}

function unknownTo(rules: readonly CompiledRule<unknown>[], facts: Facts): readonly string[] {
  const wanted = rules.flatMap(({ comparisons }) => comparisons.map(({ fact }) => fact.name));
  return [...new Set(wanted.filter((name) => facts[name] === undefined))];
}
