import type { Gid } from "../gid";
import type { OrderSnapshot } from "../order";
import type { PolicyKind, PolicyOf } from "./kinds";
import type { FactValue, WrittenPolicy } from "./language";
import type { ReturnFactInput } from "./return-types";
import type { ShipmentFactInput } from "./shipping-types";

export type * from "./cancellation-types";
export type { AnyOutcome, AnyPolicy, PolicyKind } from "./kinds";
export type { Condition, FactValue, Operator, Rule } from "./language";

export type PolicyDocument<Outcome, Settings, Kind extends PolicyKind = PolicyKind> = WrittenPolicy<
  Outcome,
  Settings,
  Kind
>;

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
  /** All that was known then, kept where other rules are tried on it later (`keep-facts.ts`). */
  readonly known?: Readonly<Record<string, FactValue | readonly string[] | null>>;
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
  /** null or left out = it is not about a shipment in trouble */
  readonly shipment?: ShipmentFactInput | null;
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
