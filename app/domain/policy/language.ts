export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string; readonly is: Operator; readonly value?: FactValue | readonly FactValue[] };

/** Which operators a fact type allows is data in `operators.ts`. */
export type Operator =
  | "equals"
  | "not_equals"
  | "at_least"
  | "at_most"
  | "more_than"
  | "less_than"
  | "between"
  | "one_of"
  | "none_of"
  | "contains_any"
  | "contains_all"
  | "contains_none"
  | "exists"
  | "missing";

/** Money facts are compared in minor units of the shop's currency and written by merchants as decimal text. */
export type FactValue = string | number | boolean;

export interface Rule<Outcome> {
  /** Stable across versions, so that decisions can be compared. */
  readonly id: string;
  readonly name: string;
  readonly when: Condition;
  readonly then: Outcome;
}

/** A policy as it is written, whatever it decides about. */
export interface WrittenPolicy<Outcome, Settings, Kind extends string> {
  readonly language: 1;
  readonly kind: Kind;
  /** First match wins. */
  readonly rules: readonly Rule<Outcome>[];
  readonly otherwise: Outcome;
  readonly settings: Settings;
}

/** For kinds that have nothing to set. */
export type NoSettings = Record<string, never>;
