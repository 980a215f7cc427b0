import type { Gid } from "../gid";
import type { FactDefinition } from "./catalogue/fact-definition";
import type { Comparison } from "./compile-comparison";
import type { CompiledCondition } from "./compile-condition";
import type { Readings } from "./facts";
import type { Stretch } from "./stretches";
import type { RuleTracer } from "./trace-rule";
import type { FactInput, Facts, FactValue, PolicyDocument, Rule, Trace, Verdict } from "./types";

export interface CompiledRule<Outcome> {
  readonly rule: Rule<Outcome>;
  readonly when: CompiledCondition;
  readonly comparisons: readonly Comparison[];
  readonly trace: RuleTracer;
  readonly answer: Answer<Outcome>;
}

/** What is known beforehand about deciding by one rule, or by none. */
export interface Answer<Outcome> {
  readonly sure: Verdict<Outcome>;
  /** The same when an unknown fact kept an earlier rule from being judged. */
  readonly unsure: Verdict<Outcome>;
  /** The same text for the same outcome. */
  readonly outcomeKey: string;
  /** The known ones of the facts that were looked at on the way to it. */
  readonly seen: (readings: Readings) => Trace["facts"];
}

/** Where a policy looks at a fact. */
export interface FactUse {
  readonly fact: FactDefinition;
  /** Where in the readings it is. */
  readonly place: number;
  readonly comparisons: readonly Comparison[];
  /** For each rule, whether it looks at the fact. */
  readonly byRule: readonly boolean[];
  /** The first rule that looks at the fact. */
  readonly firstRule: number;
  /** Facts with a choice of values: those it has or the comparisons name. */
  readonly choices: readonly FactValue[];
  /** Facts on a line: the stretches between the limits that the comparisons name. */
  readonly stretches: readonly Stretch[];
}

/** A policy ready to run. Holds no state: share it freely. */
export interface CompiledPolicy<Outcome> {
  readonly document: PolicyDocument<Outcome, unknown>;
  /** The currency its amounts are in. */
  readonly currency: string;
  readonly rules: readonly CompiledRule<Outcome>[];
  readonly otherwise: Answer<Outcome>;
  /** The facts its rules look at, each once. */
  readonly facts: readonly FactDefinition[];
  readonly uses: readonly FactUse[];
  /** Those facts out of some. */
  readonly pick: (facts: Facts) => Readings;
  /** Reads exactly those facts. */
  read(input: FactInput): Facts;
  /** The answer. Verdicts are shared: never change one. */
  decide(facts: Facts): Verdict<Outcome>;
  /** The same answer with everything that led to it. */
  explain(facts: Facts, about: { readonly at: Date; readonly orderId: Gid }): Explained<Outcome>;
}

/** Name of the answer when no rule matches. */
export const OTHERWISE = "Otherwise";

export interface Explained<Outcome> {
  readonly verdict: Verdict<Outcome>;
  readonly trace: Trace;
}
