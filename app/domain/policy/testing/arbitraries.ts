import fc from "fast-check";
import type { FactDefinition } from "../catalogue/fact-definition";
import { findFact } from "../fact-catalogue";
import { OPERATORS } from "../operators";
import type { AutoCancellationOutcome, AutoCancellationPolicy, Condition, Facts, FactValue } from "../types";

/** One fact of each type, so that generated rules often speak about the same ones. */
export const TRIED_FACTS = [
  "order_total",
  "unit_count",
  "customer_order_count",
  "hours_since_order",
  "local_hour",
  "financial_status",
  "ship_country",
  "is_paid",
  "shipping_method",
  "order_tags",
]
  .map(findFact)
  .filter((fact) => fact !== undefined);

const TEXTS = ["express", "Express 24", "press", "pickup"] as const;
const TAGS = ["vip", "Gift", "pre-order"] as const;
const NUMBERS = [0, 0.5, 1, 2, 2.5, 3, 10, 23] as const;
const WHOLE = [0, 1, 2, 3, 10, 23] as const;

/** A value as a merchant writes it, from a small choice. */
function written(fact: FactDefinition): fc.Arbitrary<FactValue> {
  if (fact.type === "money") return fc.constantFrom("0.00", "1.00", "2.50", "10.00");
  if (fact.type === "number") return fc.constantFrom(...NUMBERS);
  if (fact.type === "integer") return fc.constantFrom(...WHOLE);
  if (fact.type === "boolean") return fc.boolean();
  if (fact.type === "country") return fc.constantFrom("DE", "FR", "US");
  if (fact.type === "text") return fc.constantFrom(...TEXTS);
  if (fact.type === "text_list") return fc.constantFrom(...TAGS);
  return fc.constantFrom(...(fact.options ?? []).map(({ value }) => value));
}

/** A valid comparison with one of the facts. */
export function comparison(facts: readonly FactDefinition[] = TRIED_FACTS): fc.Arbitrary<Condition> {
  return fc.constantFrom(...facts).chain((fact) =>
    fc.constantFrom(...OPERATORS[fact.type]).chain(({ is, takes }): fc.Arbitrary<Condition> => {
      if (takes === "none") return fc.constant({ fact: fact.name, is });
      if (takes === "one") return written(fact).map((value) => ({ fact: fact.name, is, value }));
      const [least, most] = takes === "two" ? [2, 2] : [1, 3];
      const values = fc.array(written(fact), { minLength: least, maxLength: most });
      return values.map((value) => ({ fact: fact.name, is, value: takes === "two" ? rising(value) : value }));
    }),
  );
}

const rising = (values: readonly FactValue[]) => [...values].sort((a, b) => Number(a) - Number(b));

/** A condition of groups and comparisons, at most three deep. */
export function condition(facts?: readonly FactDefinition[]): fc.Arbitrary<Condition> {
  const { tree } = fc.letrec<{ tree: Condition; group: Condition[] }>((tie) => ({
    group: fc.array(tie("tree"), { maxLength: 3 }),
    tree: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 3, arbitrary: comparison(facts) },
      { weight: 2, arbitrary: tie("group").map((all) => ({ all })) },
      { weight: 2, arbitrary: tie("group").map((any) => ({ any })) },
      { weight: 1, arbitrary: tie("tree").map((not) => ({ not })) },
    ),
  }));
  return tree;
}

const OUTCOMES: readonly AutoCancellationOutcome[] = [
  { do: "keep" },
  { do: "review", because: "Odd." },
  { do: "review", because: "Very odd." },
  { do: "cancel", reason: "OTHER", refund: "none", restock: true, undoMinutes: 0, because: "Unpaid." },
];

/** A policy whose rules use these facts; empty groups included. */
export function policy(facts?: readonly FactDefinition[]): fc.Arbitrary<AutoCancellationPolicy> {
  const rule = fc.record({ when: condition(facts), then: fc.constantFrom(...OUTCOMES) });
  return fc.array(rule, { minLength: 1, maxLength: 5 }).map((rules) => ({
    language: 1,
    kind: "auto_cancellation",
    rules: rules.map((drawn, index) => ({ ...drawn, id: `r${index}`, name: `Rule ${index}` })),
    otherwise: { do: "keep" },
    settings: {},
  }));
}

/** A value a fact may have; money in minor units. */
export function known(fact: FactDefinition): fc.Arbitrary<Exclude<Facts[string], undefined>> {
  const nothing = fact.absentWhen ? [fc.constant(null)] : [];
  if (fact.type === "money") return fc.constantFrom(0, 99, 100, 101, 250, 1000, 1001);
  if (fact.type === "number") return fc.oneof(fc.constantFrom(...NUMBERS), fc.double({ min: 0, max: 30, noNaN: true }));
  if (fact.type === "integer") return fc.oneof(fc.constantFrom(...WHOLE), fc.nat(fact.max ?? 30), ...nothing);
  if (fact.type === "text") return fc.oneof(fc.constantFrom(...TEXTS, "EXPRESS pickup", ""), ...nothing);
  if (fact.type === "text_list") return fc.subarray(["VIP", "gift", "pre-order", "other"]);
  if (fact.type === "country") return fc.oneof(fc.constantFrom("DE", "FR", "GB"), ...nothing);
  return fc.oneof(written(fact), ...nothing);
}

/** Facts of a decision, some of them unknown. */
export function facts(): fc.Arbitrary<Facts> {
  const entry = (fact: FactDefinition) =>
    fc.tuple(fc.constant(fact.name), fc.option(known(fact), { nil: undefined, freq: 6 }));
  return fc.tuple(...TRIED_FACTS.map(entry)).map((entries) => Object.fromEntries(entries));
}
