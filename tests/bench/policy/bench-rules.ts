import type { AutoCancellationOutcome, AutoCancellationPolicy, Condition, Rule } from "~/domain/policy/types";

type Comparison = Extract<Condition, { readonly fact: string }>;
const when = (fact: string, is: Comparison["is"], value: Comparison["value"]): Condition => ({ fact, is, value });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });

const CONDITIONS: readonly (readonly [string, Condition])[] = [
  ["Already cancelled", when("is_cancelled", "equals", true)],
  ["Everything shipped", when("everything_shipped", "equals", true)],
  ["Test order", all(when("is_test", "equals", true), when("order_total", "less_than", "1.00"))],
  ["High risk, high value", all(when("risk_level", "equals", "HIGH"), when("order_total", "at_least", "250.00"))],
  [
    "High risk from a new customer",
    all(when("risk_level", "one_of", ["HIGH", "MEDIUM"]), when("customer_order_count", "at_most", 1)),
  ],
  ["Fraud recommendation", all(when("risk_recommendation", "equals", "CANCEL"), when("is_paid", "equals", false))],
  ["Duplicate", all(when("minutes_since_twin", "at_most", 10), when("anything_shipped", "equals", false))],
  ["Unpaid 48 hours", all(when("financial_status", "equals", "PENDING"), when("hours_unpaid", "at_least", 72))],
  ["Large order", all(when("unit_count", "more_than", 40), when("is_first_order", "equals", true))],
  ["Wholesale kept", all(when("order_tags", "contains_any", ["wholesale"]), when("is_paid", "equals", true))],
  ["VIP kept", all(when("customer_tags", "contains_any", ["vip", "gold"]), when("hours_unpaid", "less_than", 200))],
  [
    "Gift cards abroad",
    all(when("has_gift_card", "equals", true), when("ship_country", "none_of", ["DE", "AT", "CH", "US"])),
  ],
  ["Not shippable", all(when("requires_shipping", "equals", true), when("ship_country", "one_of", ["RU", "KP"]))],
  [
    "Night order of high value",
    all(
      when("local_hour", "less_than", 5),
      when("order_total", "more_than", "400.00"),
      when("is_paid", "equals", true),
    ),
  ],
  [
    "Stuck",
    all(when("days_since_order", "more_than", 20), { not: when("warehouse_state", "one_of", ["ACCEPTED", "ON_HOLD"]) }),
  ],
  [
    "Express late",
    all(
      when("shipping_method", "equals", "express"),
      when("hours_since_order", "at_least", 400),
      any(when("ship_country", "equals", "US"), when("unit_count", "at_least", 3)),
    ),
  ],
  ["Many cancellations", when("customer_cancellations", "at_least", 3)],
  ["Odd code", all(when("discount_codes", "contains_any", ["oops", "leak"]), when("order_total", "at_most", "20.00"))],
  [
    "Middling order at the third party",
    all(when("order_total", "between", ["80.00", "90.00"]), when("at_third_party", "equals", true)),
  ],
  [
    "Weekend pre-order",
    all(when("local_weekday", "one_of", ["SATURDAY", "SUNDAY"]), when("order_tags", "contains_any", ["pre-order"])),
  ],
];

// Each rule answers differently, so that equal outcomes mean equal rules.
const RULES: readonly Rule<AutoCancellationOutcome>[] = CONDITIONS.map(([name, condition], index) => ({
  id: `rule-${index}`,
  name,
  when: condition,
  then: { do: "review", because: name },
}));

/** Twenty rules as a busy shop might have them; few orders are answered by the first ones. */
export const BENCH_POLICY: AutoCancellationPolicy = {
  language: 1,
  kind: "auto_cancellation",
  rules: RULES,
  otherwise: { do: "keep" },
  settings: {},
};
