import type { FactDefinition } from "./catalogue/fact-definition";
import { choicesOf } from "./alternatives";
import type { Places } from "./compile-comparison";
import { comparisonsOf, compileCondition } from "./compile-condition";
import { OTHERWISE, type Answer, type CompiledPolicy, type CompiledRule, type FactUse } from "./compiled-policy";
import { explainDecision } from "./explain-decision";
import { factPicker, factReader, knownFacts, type Readings } from "./facts";
import { isOrdered, stretchesOf } from "./stretches";
import { ruleTracer } from "./trace-rule";
import { TRUE, UNKNOWN } from "./tri";
import type { AnyOutcome, AnyPolicy, Facts, PolicyDocument, ShopContext, Verdict } from "./types";

export type { CompiledPolicy } from "./compiled-policy";

/**
 * Readies a policy for deciding.
 * @param document one that `checkPolicy` accepted
 * @param shop the currency the policy's amounts are in
 * @throws RangeError when the document is not valid (say, amounts with more decimals than a new shop currency has)
 */
export function compilePolicy<Outcome extends AnyOutcome>(
  document: PolicyDocument<Outcome, unknown>,
  shop: Pick<ShopContext, "currency">,
): CompiledPolicy<Outcome>;
export function compilePolicy(document: AnyPolicy, shop: Pick<ShopContext, "currency">): CompiledPolicy<AnyOutcome>;
export function compilePolicy<Outcome extends AnyOutcome>(
  document: PolicyDocument<Outcome, unknown>,
  { currency }: Pick<ShopContext, "currency">,
): CompiledPolicy<Outcome> {
  const places: Places = new Map();
  const rules = document.rules.map((rule): CompiledRule<Outcome> => {
    const when = compileCondition(rule.when, currency, places);
    const comparisons = comparisonsOf(when);
    const answer = answerOf(rule.then, rule.id, rule.name, places.keys());
    return { rule, when, comparisons, trace: ruleTracer(rule, when), answer };
  });
  const otherwise = answerOf(document.otherwise, null, OTHERWISE, places.keys());
  const facts = [...places.keys()];
  const pick = factPicker(facts.map(({ name }) => name));
  const policy: CompiledPolicy<Outcome> = {
    document,
    currency,
    rules,
    otherwise,
    facts,
    uses: facts.map((fact, place) => useOf(fact, place, rules)),
    pick,
    read: factReader(facts),
    decide: decider(rules, otherwise, pick),
    explain: (known, about) => explainDecision(policy, known, about),
  };
  return policy;
}

function useOf(fact: FactDefinition, place: number, rules: readonly CompiledRule<unknown>[]): FactUse {
  const perRule = rules.map((rule) => rule.comparisons.filter((comparison) => comparison.fact === fact));
  const comparisons = perRule.flat();
  const byRule = perRule.map((own) => own.length > 0);
  const stretches = isOrdered(fact) ? stretchesOf(fact, comparisons) : [];
  return {
    fact,
    place,
    comparisons,
    byRule,
    firstRule: byRule.indexOf(true),
    choices: choicesOf(fact, comparisons),
    stretches,
  };
}

function decider<Outcome>(
  rules: readonly CompiledRule<Outcome>[],
  otherwise: Answer<Outcome>,
  pick: (facts: Facts) => Readings,
) {
  const answers = rules.map(({ when, answer }) => ({ test: when.test, sure: answer.sure, unsure: answer.unsure }));
  return (facts: Facts): Verdict<Outcome> => {
    const readings = pick(facts);
    let sawUnknown = false;
    for (const answer of answers) {
      const result = answer.test(readings);
      if (result === TRUE) return sawUnknown ? answer.unsure : answer.sure;
      if (result === UNKNOWN) sawUnknown = true;
    }
    return sawUnknown ? otherwise.unsure : otherwise.sure;
  };
}

function answerOf<Outcome>(
  outcome: Outcome,
  ruleId: string | null,
  ruleName: string,
  facts: Iterable<FactDefinition>,
): Answer<Outcome> {
  const sure: Verdict<Outcome> = Object.freeze({ outcome, ruleId, ruleName, sawUnknown: false });
  const unsure = Object.freeze({ ...sure, sawUnknown: true });
  const seen = knownFacts(Array.from(facts, ({ name }) => name));
  return { sure, unsure, outcomeKey: JSON.stringify(outcome), seen };
}
