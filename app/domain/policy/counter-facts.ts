import { alternativesTo, type Alternative } from "./alternatives";
import type { Known } from "./compile-comparison";
import { OTHERWISE, type CompiledPolicy, type FactUse } from "./compiled-policy";
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

interface Candidate {
  readonly test: (facts: Facts) => Tri;
  readonly answer: Answer;
}

interface Change {
  readonly use: FactUse;
  readonly alternative: Alternative;
  readonly answer: Answer;
}

/**
 * The smallest changes of one single fact that lead to another outcome, at most eight: those that change what is done
 * before those that only change how. Each was tried on the policy itself, so it really has the effect it claims.
 */
export function findCounterFacts<Outcome extends AnyOutcome>(
  policy: CompiledPolicy<Outcome>,
  facts: Facts,
): readonly CounterFact[] {
  const answers = policy.rules.map(({ rule, answer }) => ({
    key: answer.outcomeKey,
    outcome: rule.then,
    rule: rule.name,
  }));
  const { otherwise } = policy.document;
  const fallback: Answer = { key: JSON.stringify(otherwise), outcome: otherwise, rule: null };
  const matches = policy.rules.map(({ when }) => when.test(facts) === TRUE);
  const current = answers[matches.indexOf(true)] ?? fallback;
  // One copy serves all trials: each fact is put back after it was changed.
  const copy: Record<string, Facts[string]> = { ...facts };

  const found = policy.uses.flatMap((use) => {
    const settled = matches.findIndex((matched, index) => matched && !use.byRule[index]);
    const open = settled < 0 ? policy.rules : policy.rules.slice(0, settled);
    const candidates: Candidate[] = [];
    open.forEach(({ when }, index) => {
      const answer = answers[index];
      if (answer && use.byRule[index]) candidates.push({ test: when.test, answer });
    });
    const changes = changesOf(use, candidates, answers[settled] ?? fallback, current, copy, policy.currency);
    copy[use.fact.name] = facts[use.fact.name];
    return changes;
  });
  const weight = ({ answer }: Change) => (answer.outcome.do === current.outcome.do ? 1 : 0);
  const ordered = found.sort((a, b) => weight(a) - weight(b) || a.alternative.size - b.alternative.size);
  return ordered.slice(0, AT_MOST).map((change) => counterFactOf(change, facts, policy.currency));
}

/** For each other outcome the nearest value that leads to it, when only the rules that look at the fact are tried again. */
function changesOf(
  use: FactUse,
  candidates: readonly Candidate[],
  fallback: Answer,
  current: Answer,
  copy: Record<string, Facts[string]>,
  currency: string,
): Change[] {
  if (candidates.length === 0) return [];
  const { name } = use.fact;
  const was = copy[name];
  const answerWith = (value: Known): Answer => {
    copy[name] = value;
    for (const { test, answer } of candidates) if (test(copy) === TRUE) return answer;
    return fallback;
  };
  const nearest = new Map<string, Change>();
  for (const alternative of alternativesTo(was, use, (value) => answerWith(value).key, currency)) {
    const answer = answerWith(alternative.to);
    if (answer.key === current.key) continue;
    const known = nearest.get(answer.key);
    if (!known || alternative.size < known.alternative.size) nearest.set(answer.key, { use, alternative, answer });
  }
  return [...nearest.values()];
}

function counterFactOf({ use, alternative, answer }: Change, facts: Facts, currency: string): CounterFact {
  const { fact } = use;
  const was = describeReading(facts[fact.name], fact, currency);
  const outcome = describeOutcome(answer.outcome);
  const who =
    answer.rule === null
      ? "no rule would have matched and the answer been"
      : `rule '${answer.rule}' would have answered`;
  return {
    fact: fact.name,
    sentence: fullStop(`If ${fact.label} ${alternative.phrase()} (it was ${was}), ${who}: ${outcome}`),
    outcome,
    ruleName: answer.rule ?? OTHERWISE,
    to: alternative.to,
  };
}
