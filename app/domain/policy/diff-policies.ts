import { describeCondition } from "./describe-condition";
import { describeOutcome } from "./describe-outcome";
import { settingChanges } from "./describe-settings";
import { fullStop } from "./describe-value";
import { sameValue } from "./same-value";
import type { AnyOutcome, AnyPolicy, Rule } from "./types";

/**
 * What changed from one version of a policy to the next, one plain sentence per change; empty when they decide alike.
 * Rules are told apart by their id, so a renamed rule is not a new one.
 */
export function diffPolicies(before: AnyPolicy, after: AnyPolicy, currency?: string): readonly string[] {
  const was: readonly Rule<AnyOutcome>[] = before.rules;
  const is: readonly Rule<AnyOutcome>[] = after.rules;
  const old = new Map(was.map((rule) => [rule.id, rule]));
  const kept = new Set(is.map((rule) => rule.id));
  return [
    ...was.filter((rule) => !kept.has(rule.id)).map((rule) => `Removed rule '${rule.name}'.`),
    ...is.flatMap((rule, index) => {
      const former = old.get(rule.id);
      return former ? changesOf(former, rule, currency) : [addition(rule, index, currency)];
    }),
    ...moves(was, is),
    ...answerChange("When no rule matches, the policy", before.otherwise, after.otherwise, currency),
    ...settingChanges(before.settings, after.settings),
  ];
}

function addition(rule: Rule<AnyOutcome>, index: number, currency?: string): string {
  const text = `when ${describeCondition(rule.when, currency)}: ${describeOutcome(rule.then, currency)}`;
  return fullStop(`Added rule '${rule.name}' at position ${index + 1}: ${text}`);
}

function changesOf(before: Rule<AnyOutcome>, after: Rule<AnyOutcome>, currency?: string): string[] {
  const renamed = before.name === after.name ? [] : [`Renamed rule '${before.name}' to '${after.name}'.`];
  const when = [before, after].map((rule) => describeCondition(rule.when, currency));
  const condition = sameValue(before.when, after.when)
    ? []
    : [`Rule '${after.name}' now matches when ${when[1]} (before: ${when[0]}).`];
  return [...renamed, ...condition, ...answerChange(`Rule '${after.name}'`, before.then, after.then, currency)];
}

function answerChange(who: string, before: AnyOutcome, after: AnyOutcome, currency?: string): string[] {
  if (sameValue(before, after)) return [];
  const [was, is] = [describeOutcome(before, currency), describeOutcome(after, currency)];
  return [`${who} now answers: ${is} (before: ${was}).`];
}

// The rules that kept their order among each other form the longest rising run; only the others have moved.
function moves(before: readonly Rule<AnyOutcome>[], after: readonly Rule<AnyOutcome>[]): string[] {
  const position = new Map(before.map((rule, index) => [rule.id, index]));
  const common = after.filter((rule) => position.has(rule.id));
  const stayed = longestRise(common.map((rule) => position.get(rule.id) ?? 0));
  return common.flatMap((rule, index) => {
    if (stayed.has(index)) return [];
    const from = (position.get(rule.id) ?? 0) + 1;
    return [`Moved rule '${rule.name}' from position ${from} to ${after.indexOf(rule) + 1}.`];
  });
}

function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const best: (readonly number[])[] = [];
  numbers.forEach((number, index) => {
    const shorter = best.filter((_, earlier) => (numbers[earlier] ?? 0) < number);
    best.push([...longestOf(shorter), index]);
  });
  return new Set(longestOf(best));
}

function longestOf(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}
