import type { FactDefinition } from "./catalogue/fact-definition";
import { comparisonsOf, compileCondition } from "./compile-condition";
import { OTHERWISE, type CompiledPolicy, type CompiledRule, type FactUse } from "./compiled-policy";
import { explainDecision } from "./explain-decision";
import { factReader } from "./facts";
import { isOrdered, stretchesOf } from "./stretches";
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
  const rules = document.rules.map((rule) => {
    const when = compileCondition(rule.when, currency);
    return { rule, when, comparisons: comparisonsOf(when), outcomeKey: JSON.stringify(rule.then) };
  });
  const facts = [...new Set(rules.flatMap((rule) => rule.comparisons.map((comparison) => comparison.fact)))];
  const uses = facts.map((fact) => useOf(fact, rules));
  const policy: CompiledPolicy<Outcome> = {
    document,
    currency,
    rules,
    facts,
    uses,
    read: factReader(facts),
    decide: decider(document, rules),
    explain: (known, about) => explainDecision(policy, known, about),
  };
  return policy;
}

function useOf(fact: FactDefinition, rules: readonly CompiledRule<unknown>[]): FactUse {
  const perRule = rules.map((rule) => rule.comparisons.filter((comparison) => comparison.fact === fact));
  const comparisons = perRule.flat();
  const stretches = isOrdered(fact) ? stretchesOf(fact, comparisons) : [];
  return { fact, comparisons, byRule: perRule.map((own) => own.length > 0), stretches };
}

function decider<Outcome>(document: PolicyDocument<Outcome, unknown>, rules: readonly CompiledRule<Outcome>[]) {
  const answers = rules.map(({ rule, when }) => ({ test: when.test, ...verdictPair(rule.then, rule.id, rule.name) }));
  const otherwise = verdictPair(document.otherwise, null, OTHERWISE);
  return (facts: Facts): Verdict<Outcome> => {
    let sawUnknown = false;
    for (const answer of answers) {
      const result = answer.test(facts);
      if (result === TRUE) return sawUnknown ? answer.unsure : answer.sure;
      if (result === UNKNOWN) sawUnknown = true;
    }
    return sawUnknown ? otherwise.unsure : otherwise.sure;
  };
}

function verdictPair<Outcome>(outcome: Outcome, ruleId: string | null, ruleName: string) {
  const sure: Verdict<Outcome> = Object.freeze({ outcome, ruleId, ruleName, sawUnknown: false });
  return { sure, unsure: Object.freeze({ ...sure, sawUnknown: true }) };
}
