import { alternativesTo, type Alternative } from "./alternatives";
import type { FactReading } from "./catalogue/fact-definition";
import type { Known } from "./compile-comparison";
import type { Answer, CompiledPolicy, CompiledRule, FactUse } from "./compiled-policy";
import { describeOutcome } from "./describe-outcome";
import { describeReading, fullStop } from "./describe-value";
import type { Readings } from "./facts";
import { FALSE, TRUE, UNKNOWN } from "./tri";
import type { AnyOutcome, CounterFact, Facts } from "./types";

const AT_MOST = 8;

interface Change {
  readonly use: FactUse;
  readonly alternative: Alternative;
  readonly answer: Answer<AnyOutcome>;
}

/** The rules that can still turn out either way, depending on one fact, and what answers when none of them matches. */
interface Choice {
  readonly open: readonly CompiledRule<AnyOutcome>[];
  readonly fallback: Answer<AnyOutcome>;
}

/**
 * The smallest changes of one single fact that lead to another outcome, at most eight: those that change what is done
 * before those that only change how. Each was tried on the policy itself, so it really has the effect it claims.
 */
export function findCounterFacts<Outcome extends AnyOutcome>(
  policy: CompiledPolicy<Outcome>,
  facts: Facts,
): readonly CounterFact[] {
  const readings = policy.pick(facts);
  const matches = policy.rules.map(({ when }) => when.test(readings) === TRUE);
  const winner = matches.indexOf(true);
  const current = policy.rules[winner]?.answer ?? policy.otherwise;
  // One copy serves all trials: each fact is put back after it was changed.
  const copy = readings.slice();
  const found: Change[] = [];
  for (const use of policy.uses) {
    if (winner >= 0 && use.firstRule > winner) continue;
    copy[use.place] = undefined;
    const choice = choiceLeft(policy, use, matches, copy);
    copy[use.place] = readings[use.place];
    if (choice.open.length > 0) found.push(...changesOf(use, choice, current, copy, policy.currency));
    copy[use.place] = readings[use.place];
  }
  const { do: done } = current.sure.outcome;
  const weight = ({ answer }: Change) => (answer.sure.outcome.do === done ? 1 : 0);
  found.sort((a, b) => weight(a) - weight(b) || a.alternative.size - b.alternative.size);
  return found.slice(0, AT_MOST).map((change) => counterFactOf(change, readings, policy.currency));
}

// What a rule says while a fact is unknown, it says whatever the fact is: only "unknown" leaves something to try.
function choiceLeft<Outcome extends AnyOutcome>(
  { rules, otherwise }: CompiledPolicy<Outcome>,
  { byRule }: FactUse,
  matches: readonly boolean[],
  without: Readings,
): Choice {
  const open: CompiledRule<Outcome>[] = [];
  let index = 0;
  for (const rule of rules) {
    const result = byRule[index] ? rule.when.test(without) : matches[index] ? TRUE : FALSE;
    index++;
    if (result === TRUE) return { open, fallback: rule.answer };
    if (result === UNKNOWN) open.push(rule);
  }
  return { open, fallback: otherwise };
}

/** For each other outcome the nearest value that leads to it. */
function changesOf(
  use: FactUse,
  { open, fallback }: Choice,
  current: Answer<AnyOutcome>,
  copy: FactReading[],
  currency: string,
): Iterable<Change> {
  const { place } = use;
  const was = copy[place];
  const answerWith = (value: Known): Answer<AnyOutcome> => {
    copy[place] = value;
    for (const { when, answer } of open) if (when.test(copy) === TRUE) return answer;
    return fallback;
  };
  const nearest = new Map<string, Change>();
  for (const alternative of alternativesTo(was, use, (value) => answerWith(value).outcomeKey, currency)) {
    const answer = answerWith(alternative.to);
    if (answer.outcomeKey === current.outcomeKey) continue;
    const known = nearest.get(answer.outcomeKey);
    if (!known || alternative.size < known.alternative.size)
      nearest.set(answer.outcomeKey, { use, alternative, answer });
  }
  return nearest.values();
}

function counterFactOf({ use, alternative, answer }: Change, readings: Readings, currency: string): CounterFact {
  const { fact } = use;
  const was = describeReading(readings[use.place], fact, currency);
  const { outcome: wanted, ruleId, ruleName } = answer.sure;
  const outcome = describeOutcome(wanted, currency);
  const who =
    ruleId === null ? "no rule would have matched and the answer been" : `rule '${ruleName}' would have answered`;
  return {
    fact: fact.name,
    sentence: fullStop(`If ${fact.label} ${alternative.phrase()} (it was ${was}), ${who}: ${outcome}`),
    outcome,
    ruleName,
    to: alternative.to,
  };
}
