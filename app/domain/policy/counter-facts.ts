import type { FactDefinition } from "./catalogue/fact-definition";
import type { Comparison, Known } from "./compile-comparison";
import { OTHERWISE, type CompiledPolicy, type CompiledRule } from "./compiled-policy";
import { alternativesTo, type Alternative } from "./alternatives";
import { describeOutcome } from "./describe-rule";
import { describeReading, fullStop } from "./describe-value";
import { TRUE, type Tri } from "./tri";
import type { AnyOutcome, CounterFact, Facts } from "./types";

const AT_MOST = 8;

interface Answer {
  /** The same for equal outcomes. */
  readonly key: string;
  readonly outcome: AnyOutcome;
  /** null = no rule matched */
  readonly rule: string | null;
}

/**
 * The smallest changes of one single fact that lead to another outcome, at most eight: those that change what is done
 * before those that only change how. Each was tried on the policy itself, so it really has the effect it claims.
 */
export function findCounterFacts<Outcome extends AnyOutcome>(
  policy: CompiledPolicy<Outcome>,
  facts: Facts,
): readonly CounterFact[] {
  const { outcome } = policy.decide(facts);
  const current: Answer = { key: JSON.stringify(outcome), outcome, rule: null };
  const found = policy.facts.flatMap((fact) => changesOf(policy, facts, fact, current));
  const weight = ({ answer }: Change) => (answer.outcome.do === current.outcome.do ? 1 : 0);
  const ordered = found.sort((a, b) => weight(a) - weight(b) || a.alternative.size - b.alternative.size);
  return ordered.slice(0, AT_MOST).map((change) => counterFactOf(change, facts, policy.currency));
}

interface Change {
  readonly fact: FactDefinition;
  readonly alternative: Alternative;
  readonly answer: Answer;
}

// For each other outcome the nearest alternative wins.
function changesOf<Outcome extends AnyOutcome>(
  policy: CompiledPolicy<Outcome>,
  facts: Facts,
  fact: FactDefinition,
  current: Answer,
): Change[] {
  const comparisons = policy.rules.flatMap((rule) => rule.comparisons.filter((item) => item.fact === fact));
  const answerWith = answerer(policy, facts, fact);
  const outcomeKey = (value: Known) => answerWith(value).key;
  const nearest = new Map<string, Change>();
  for (const alternative of alternativesTo(facts[fact.name], fact, comparisons, outcomeKey, policy.currency)) {
    const answer = answerWith(alternative.to);
    if (answer.key === current.key) continue;
    const known = nearest.get(answer.key);
    if (!known || alternative.size < known.alternative.size) nearest.set(answer.key, { fact, alternative, answer });
  }
  return [...nearest.values()];
}

/** Decides again with one fact changed; rules that do not look at it are not tried twice. */
function answerer<Outcome extends AnyOutcome>(policy: CompiledPolicy<Outcome>, facts: Facts, fact: FactDefinition) {
  const looksAt = (rule: CompiledRule<Outcome>) => rule.comparisons.some((item: Comparison) => item.fact === fact);
  const { otherwise } = policy.document;
  const candidates: { test: (facts: Facts) => Tri; answer: Answer }[] = [];
  let fallback: Answer = { key: JSON.stringify(otherwise), outcome: otherwise, rule: null };
  for (const compiled of policy.rules) {
    const { rule, when, outcomeKey } = compiled;
    const answer: Answer = { key: outcomeKey, outcome: rule.then, rule: rule.name };
    if (looksAt(compiled)) candidates.push({ test: when.test, answer });
    else if (when.test(facts) === TRUE) {
      fallback = answer;
      break;
    }
  }
  const changed: Record<string, Facts[string]> = { ...facts };
  return (value: Known): Answer => {
    changed[fact.name] = value;
    return candidates.find(({ test }) => test(changed) === TRUE)?.answer ?? fallback;
  };
}

function counterFactOf({ fact, alternative, answer }: Change, facts: Facts, currency: string): CounterFact {
  const was = describeReading(facts[fact.name], fact, currency);
  const outcome = describeOutcome(answer.outcome);
  const who =
    answer.rule === null
      ? "no rule would have matched and the answer been"
      : `rule '${answer.rule}' would have answered`;
  return {
    fact: fact.name,
    sentence: fullStop(`If ${fact.label} ${alternative.phrase} (it was ${was}), ${who}: ${outcome}`),
    outcome,
    ruleName: answer.rule ?? OTHERWISE,
    to: alternative.to,
  };
}
