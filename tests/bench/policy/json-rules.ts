import { Engine, type ConditionProperties, type NestedCondition } from "json-rules-engine";
import { compileComparison, type ComparisonCondition } from "~/domain/policy/compile-comparison";
import type { AutoCancellationPolicy, Condition, Facts, Operator } from "~/domain/policy/types";

const OPERATORS: Partial<Record<Operator, string>> = {
  equals: "equal",
  not_equals: "notEqual",
  at_least: "greaterThanInclusive",
  at_most: "lessThanInclusive",
  more_than: "greaterThan",
  less_than: "lessThan",
  one_of: "in",
  none_of: "notIn",
};

/** The same condition in json-rules-engine's words; amounts become minor units, as the facts are. */
function translate(condition: Condition, currency: string): NestedCondition {
  if ("all" in condition) return { all: condition.all.map((part) => translate(part, currency)) };
  if ("any" in condition) return { any: condition.any.map((part) => translate(part, currency)) };
  if ("not" in condition) return { not: translate(condition.not, currency) };
  return translateComparison(condition, currency);
}

function translateComparison(condition: ComparisonCondition, currency: string): NestedCondition {
  const { fact, is } = condition;
  // Enum and country values stay as written; text is compared in lower case, as the benchmark's orders have it.
  const { values } = compileComparison(condition, currency);
  const compare = (operator: string, value: unknown): ConditionProperties => ({ fact, operator, value });
  if (is === "contains_any") return { any: values.map((value) => compare("contains", value)) };
  if (is === "between") {
    return { all: [compare("greaterThanInclusive", values[0]), compare("lessThanInclusive", values[1])] };
  }
  const operator = OPERATORS[is];
  if (!operator) throw new Error(`the benchmark does not translate ${is}`);
  return compare(operator, is.endsWith("_of") ? values : values[0]);
}

export type DecideByJsonRules = (facts: Facts) => Promise<string | null>;

/**
 * json-rules-engine on the rules of a policy; answers the winner's rule id, null when none matches.
 * "stop" tries the rules one after the other by priority and stops at the first match; "all" judges them all at once,
 * which saves it turns of the event loop.
 */
export function jsonRules(policy: AutoCancellationPolicy, currency: string, mode: "stop" | "all"): DecideByJsonRules {
  const engine = new Engine([], { allowUndefinedFacts: true });
  policy.rules.forEach((rule, index) => {
    engine.addRule({
      conditions: { all: [translate(rule.when, currency)] },
      event: { type: rule.id, params: { index } },
      priority: mode === "stop" ? policy.rules.length - index : 1,
      ...(mode === "stop" ? { onSuccess: () => void engine.stop() } : {}),
    });
  });
  return async (facts) => {
    const { events } = await engine.run({ ...facts });
    const indexes = events.map((event) => Number(event.params?.index));
    return policy.rules[Math.min(...indexes)]?.id ?? null;
  };
}
