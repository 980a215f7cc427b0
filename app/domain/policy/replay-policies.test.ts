import { expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import { replay } from "./replay-policies";
import { sampleInput, sampleOrder } from "./testing/sample-order";
import type { AutoCancellationPolicy, Condition } from "./types";

const shop = { currency: "EUR" };

function cancelsWhen(when: Condition): AutoCancellationPolicy {
  const then = {
    do: "cancel",
    reason: "OTHER",
    refund: "original_payment",
    restock: true,
    undoMinutes: 0,
    because: "No.",
  } as const;
  return {
    language: 1,
    kind: "auto_cancellation",
    rules: [{ id: "r", name: "Rule", when, then }],
    otherwise: { do: "keep" },
    settings: {},
  };
}

const order = (name: string, minor: number, outstanding = 0) =>
  sampleInput({
    order: sampleOrder({
      id: `gid://shopify/Order/${name}`,
      name,
      total: { minor, currency: "EUR" },
      outstanding: { minor: outstanding, currency: "EUR" },
      risk: null,
    }),
  });

const above = (amount: string) =>
  compilePolicy(cancelsWhen({ fact: "order_total", is: "more_than", value: amount }), shop);

test("a replay lists the orders that would have been decided differently, counts all, and sums what would be refunded", () => {
  const inputs = [order("1", 1_000), order("2", 6_000, 2_000), order("3", 9_000)];
  const { orders, changed, counts, refunds, unsure } = replay(above("70.00"), above("50.00"), inputs);
  expect({ orders, counts, refunds, unsure }).toEqual({
    orders: 3,
    counts: { "keep → keep": 1, "keep → cancel": 1, "cancel → cancel": 1 },
    refunds: { before: 9_000, after: 13_000 },
    unsure: 0,
  });
  expect(changed).toEqual([
    {
      orderId: "gid://shopify/Order/2",
      orderName: "2",
      total: 6_000,
      before: { outcome: { do: "keep" }, ruleId: null, ruleName: "Otherwise", sawUnknown: false },
      after: expect.objectContaining({ ruleId: "r", outcome: expect.objectContaining({ do: "cancel" }) }),
    },
  ]);
});

test("a replay of a policy against itself changes nothing", () => {
  expect(replay(above("50.00"), above("50.00"), [order("1", 1_000), order("2", 6_000)]).changed).toEqual([]);
});

test("a replay says in how many orders a fact was not known", () => {
  const risky = compilePolicy(cancelsWhen({ fact: "risk_level", is: "equals", value: "HIGH" }), shop);
  expect(replay(above("50.00"), risky, [order("1", 1_000), order("2", 6_000)]).unsure).toBe(2);
});
