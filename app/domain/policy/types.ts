import type { Gid } from "../gid";
import type { OrderSnapshot } from "../order";
import type { PolicyKind, PolicyOf } from "./kinds";
import type { ReturnFactInput } from "./return-types";

export type { AnyOutcome, AnyPolicy, PolicyKind } from "./kinds";

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

export interface PolicyDocument<Outcome, Settings, Kind extends PolicyKind = PolicyKind> {
  readonly language: 1;
  readonly kind: Kind;
  /** First match wins. */
  readonly rules: readonly Rule<Outcome>[];
  readonly otherwise: Outcome;
  readonly settings: Settings;
}

/** Answer to somebody's request to cancel (shopper or staff). */
export type CancellationOutcome =
  | {
      readonly do: "cancel";
      readonly refund: "original_payment" | "none";
      readonly restock: boolean;
      /** Minutes the shopper may change their mind before the order is really cancelled. */
      readonly undoMinutes: number;
    }
  | { readonly do: "review"; readonly because: string }
  | { readonly do: "decline"; readonly because: string };

/** What to do with an order nobody asked about. */
export type AutoCancellationOutcome =
  | {
      readonly do: "cancel";
      /** OrderCancelReason */
      readonly reason: "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";
      readonly refund: "original_payment" | "none";
      readonly restock: boolean;
      readonly undoMinutes: number;
      /** Sentence for the shopper's mail. */
      readonly because: string;
    }
  | { readonly do: "review"; readonly because: string }
  | { readonly do: "keep" };

export interface CancellationSettings {
  /** Minutes a new order is held so that a shopper can cancel without racing the warehouse; 0 = off. */
  readonly graceMinutes: number;
  /** Hours a third party has to answer a cancellation request before staff are asked. */
  readonly warehouseHours: number;
  /** Hours staff have to answer a request that waits for them; the shopper is told. */
  readonly reviewHours: number;
  /** Automatic cancellations per hour above which the app stops and asks; 0 = no brake. */
  readonly brakePerHour: number;
}

export type NoSettings = Record<string, never>;

export type CancellationPolicy = PolicyOf<"cancellation">;
export type AutoCancellationPolicy = PolicyOf<"auto_cancellation">;

/** Facts of one decision: fact name → value; undefined or absent = not known at this time. */
export type Facts = Readonly<Record<string, FactValue | readonly string[] | null | undefined>>;

/** Why a decision came out as it did. Complete for staff; holds no personal data. */
export interface Trace {
  readonly kind: PolicyKind;
  readonly at: string;
  readonly orderId: Gid;
  /** Every rule tried, in order, up to and including the winner. */
  readonly rules: readonly TracedRule[];
  readonly winner: { readonly ruleId: string | null; readonly name: string };
  /** Facts that were looked at, with what they were. */
  readonly facts: Readonly<Record<string, FactValue | readonly string[] | null>>;
  /** Facts a rule wanted and nobody knew: a fresh read may change the answer. */
  readonly unknown: readonly string[];
  /** Smallest single changes that would have led to another outcome, as sentences and as data; found when first asked for. */
  readonly wouldChange: readonly CounterFact[];
}

export interface TracedRule {
  readonly ruleId: string;
  readonly name: string;
  readonly matched: boolean;
  readonly conditions: readonly TracedCondition[];
}

export interface TracedCondition {
  readonly depth: number;
  /** "all" | "any" | "not" | the sentence of a comparison, e.g. "Hours since order is at most 2". */
  readonly text: string;
  readonly result: boolean | "unknown" | "not tried";
  readonly fact?: string;
  readonly saw?: FactValue | readonly string[] | null;
}

export interface CounterFact {
  readonly fact: string;
  readonly sentence: string;
  readonly outcome: string;
  readonly ruleName: string;
  /** The nearest value of the fact that gives the other outcome; null = if there had been none. */
  readonly to: FactValue | readonly string[] | null;
}

export interface Verdict<Outcome> {
  readonly outcome: Outcome;
  readonly ruleId: string | null;
  readonly ruleName: string;
  /** Whether an unknown fact kept a rule from being judged. */
  readonly sawUnknown: boolean;
}

/** What facts are read from. */
export interface FactInput {
  readonly order: OrderSnapshot;
  /** null = not looked up */
  readonly history: CustomerHistory | null;
  /** null = nobody asked */
  readonly request: RequestFacts | null;
  /** null or left out = it is not about a return */
  readonly orderReturn?: ReturnFactInput | null;
  readonly shop: ShopContext;
  readonly now: Date;
}

export interface ShopContext {
  /** IANA, e.g. "Europe/Berlin" */
  readonly timeZone: string;
  /** ISO 4217 */
  readonly currency: string;
}

/** What our own records tell of the order's customer; all zero and null for a guest. */
export interface CustomerHistory {
  /** Orders of this customer cancelled in the last 90 days, this one not counted. */
  readonly cancellations90Days: number;
  /** Name of the latest earlier order of this customer with exactly the same lines, null = there is none. */
  readonly duplicateOfOrderName: string | null;
  /** Minutes between that order and this one, null = there is none. */
  readonly minutesSinceTwin: number | null;
}

/** What is known of a request to cancel. */
export interface RequestFacts {
  readonly askedBy: "shopper" | "staff";
  /** The reason chosen, as its code; null = none given. */
  readonly reason: string | null;
  readonly wholeOrder: boolean;
  /** Units asked for; the whole order's when wholeOrder is true. */
  readonly units: number;
}

/** Something a merchant has to mend, or should know, about a policy. */
export interface PolicyProblem {
  /** Where, e.g. `rules[2].when.all[0].value`; "" = the whole document. */
  readonly path: string;
  readonly sentence: string;
}
