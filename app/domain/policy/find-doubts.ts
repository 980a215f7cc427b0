import { compileCondition } from "./compile-condition";
import { anyOf, contradictionOf, implies, isContradiction, toPositive, type Positive } from "./implication";
import type { AnyOutcome, AnyPolicy, Condition, PolicyProblem, Rule } from "./types";

/** What a policy that can be run probably does not mean (warnings), and what nobody can mean (errors). */
export interface Doubts {
  readonly errors: readonly PolicyProblem[];
  readonly warnings: readonly PolicyProblem[];
}

/** Looks for rules that never match, empty groups, doubled names and the like in a policy that is otherwise valid. */
export function findDoubts(policy: AnyPolicy, currency: string): Doubts {
  const rules: readonly Rule<AnyOutcome>[] = policy.rules;
  const conditions = rules.map((rule) => toPositive(compileCondition(rule.when, currency)));
  const warnings = rules.flatMap((rule, index) => [
    ...doubleName(rules, index),
    ...emptyGroups(rule.when, `rules[${index}].when`, rule.name),
    ...neverMatches(rules, conditions, index),
  ]);
  warnings.push(...givesWithoutBudget(policy));
  return { errors: cancelsEverything(policy), warnings };
}

// An emptied list of conditions must not turn into cancelling every order.
function cancelsEverything(policy: AnyPolicy): PolicyProblem[] {
  if (policy.kind !== "auto_cancellation") return [];
  const always = policy.rules.flatMap((rule, index) => {
    const isEmpty = "all" in rule.when && rule.when.all.length === 0;
    const sentence = `Rule '${rule.name}': without conditions it would cancel every order.`;
    return isEmpty && rule.then.do === "cancel" ? [{ path: `rules[${index}].when`, sentence }] : [];
  });
  const sentence = "Otherwise: it would cancel every order that no rule speaks about; choose keep or review.";
  return policy.otherwise.do === "cancel" ? [...always, { path: "otherwise", sentence }] : always;
}

function givesWithoutBudget(policy: AnyPolicy): PolicyProblem[] {
  if (policy.kind !== "goodwill" || Number(policy.settings.monthlyBudget) > 0) return [];
  const outcomes = [...policy.rules.map(({ then }) => then), policy.otherwise];
  const sentence = "Settings: the budget is 0, so nothing of what the rules say is ever given.";
  return outcomes.some((outcome) => outcome.do !== "none") ? [{ path: "settings.monthlyBudget", sentence }] : [];
}

function doubleName(rules: readonly Rule<AnyOutcome>[], index: number): PolicyProblem[] {
  const name = rules[index]?.name ?? "";
  const first = rules.findIndex((rule) => rule.name.toLowerCase() === name.toLowerCase());
  const sentence = `Rule '${name}': rule ${first + 1} has the same name; reports would not tell them apart.`;
  return first < index ? [{ path: `rules[${index}].name`, sentence }] : [];
}

function emptyGroups(condition: Condition, path: string, name: string): PolicyProblem[] {
  if ("fact" in condition) return [];
  if ("not" in condition) return emptyGroups(condition.not, `${path}.not`, name);
  const [kind, parts] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const);
  const effect = kind === "all" ? "is always true" : "is never true";
  if (parts.length === 0) {
    return [{ path: `${path}.${kind}`, sentence: `Rule '${name}': a group without conditions ${effect}.` }];
  }
  return parts.flatMap((part, index) => emptyGroups(part, `${path}.${kind}[${index}]`, name));
}

function neverMatches(
  rules: readonly Rule<AnyOutcome>[],
  conditions: readonly Positive[],
  index: number,
): PolicyProblem[] {
  const own = conditions[index];
  const rule = rules[index];
  if (!own || !rule) return [];
  const warn = (why: string) => [
    { path: `rules[${index}].when`, sentence: `Rule '${rule.name}' can never match: ${why}.` },
  ];
  const contradiction = contradictionOf(own);
  if (contradiction !== undefined) {
    return warn(
      contradiction ? `its conditions on '${contradiction.label}' contradict each other` : "a group has no conditions",
    );
  }
  const earlier = conditions.slice(0, index).filter((condition) => !isContradiction(condition));
  if (!implies(own, anyOf(earlier))) return [];
  const winner = conditions.findIndex((condition, at) => at < index && implies(own, condition));
  return warn(
    winner < 0
      ? "the earlier rules together always answer first"
      : `rule '${rules[winner]?.name}' always answers first`,
  );
}
