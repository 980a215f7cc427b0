import { describe, expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import { CANCELLATION_PRESETS } from "./presets/cancellation";
import { addReplays, NO_REPLAY } from "./replay";
import { askedAfter, type PastOrder, replay, watched } from "./replay-policies";
import { sampleInput, sampleLine, sampleOrder } from "./testing/sample-order";
import type { AutoCancellationPolicy, Condition } from "./types";

const shop = { currency: "EUR", timeZone: "Europe/Berlin" };
const now = new Date("2026-07-20T00:00:00Z");
const watching = watched(shop, now);
const HISTORY = sampleInput().history!;

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

const past = (changes: Parameters<typeof sampleOrder>[0]): PastOrder => ({
  order: sampleOrder(changes),
  history: HISTORY,
});
const order = (name: string, minor: number, financialStatus = "PAID") =>
  past({
    id: `gid://shopify/Order/${name}`,
    name,
    total: { minor, currency: "EUR" },
    financialStatus,
    risk: null,
  });

const above = (amount: string) =>
  compilePolicy(cancelsWhen({ fact: "order_total", is: "more_than", value: amount }), shop);
const unpaid = (hours: number) =>
  compilePolicy(cancelsWhen({ fact: "hours_unpaid", is: "at_least", value: hours }), shop);

describe("a replay", () => {
  test("lists the orders that would have been decided differently, counts all, and sums what would be refunded", () => {
    const orders = [order("1", 1_000), order("2", 6_000), order("3", 9_000), order("4", 5_500, "PENDING")];
    const { surprises, ...sums } = replay(above("70.00"), above("50.00"), watching, orders);
    expect(sums).toEqual({
      asked: 4,
      changed: 2,
      counts: { "keep → keep": 1, "keep → cancel": 2, "cancel → cancel": 1 },
      sums: {
        ...NO_REPLAY.sums,
        refunds: { before: 9_000, after: 15_000 },
      },
      unsure: 0,
      leftOut: 0,
    });
    expect(surprises.map(({ name, total, paid }) => [name, total, paid])).toEqual([
      ["2", 6_000, 6_000],
      ["4", 5_500, 0],
    ]);
    expect(surprises[0]).toMatchObject({
      before: { outcome: { do: "keep" }, ruleName: "Otherwise" },
      after: { outcome: { do: "cancel" }, ruleId: "r" },
    });
  });

  test("of a policy against itself changes nothing", () => {
    const { changed, surprises } = replay(above("50.00"), above("50.00"), watching, [order("1", 1_000)]);
    expect({ changed, surprises }).toEqual({ changed: 0, surprises: [] });
  });

  test("does not count an answer in other words as another answer", () => {
    const inWords = (because: string) =>
      compilePolicy({ ...cancelsWhen({ all: [] }), rules: [], otherwise: { do: "review", because } }, shop);
    expect(replay(inWords("One"), inWords("Other"), watching, [order("1", 1_000)]).changed).toBe(0);
  });

  test("says in how many orders a fact was not known", () => {
    const risky = compilePolicy(cancelsWhen({ fact: "risk_level", is: "equals", value: "HIGH" }), shop);
    expect(replay(above("50.00"), risky, watching, [order("1", 1_000), order("2", 6_000)]).unsure).toBe(2);
  });

  test("in parts is the same as in one", () => {
    const orders = Array.from({ length: 90 }, (_, index) => order(String(index), 100 * ((index * 37) % 91)));
    const whole = replay(above("70.00"), above("30.00"), watching, orders);
    const parts = [orders.slice(0, 20), orders.slice(20, 61), orders.slice(61)].map((part) =>
      replay(above("70.00"), above("30.00"), watching, part),
    );
    expect(parts.reduce(addReplays, NO_REPLAY)).toEqual(whole);
    expect(whole.surprises).toHaveLength(10);
  });
});

describe("an order nobody asks about", () => {
  const keepsToCancels = (one: PastOrder) => replay(above("999.00"), unpaid(48), watching, [one]).counts;

  test("is looked at again when time changes the answer", () => {
    expect(keepsToCancels(order("1", 1_000, "PENDING"))).toEqual({ "keep → cancel": 1 });
    expect(keepsToCancels(order("1", 1_000, "PAID"))).toEqual({ "keep → keep": 1 });
  });

  test("is left alone once it has shipped, and before it is old enough", () => {
    const createdAt = "2026-07-07T10:00:00Z";
    const fulfillments = [{ id: "gid://shopify/Fulfillment/1", status: "SUCCESS", createdAt }] as const;
    expect(keepsToCancels(past({ financialStatus: "PENDING", fulfillments }))).toEqual({ "keep → keep": 1 });
    const young = watched(shop, new Date("2026-07-07T10:00:00Z"));
    const fresh = replay(above("999.00"), unpaid(48), young, [order("1", 1_000, "PENDING")]);
    expect(fresh.counts).toEqual({ "keep → keep": 1 });
  });

  test("is looked at as long as it waits, however often the hours of the day change what a rule says", () => {
    const night: Condition = { fact: "local_hour", is: "less_than", value: 9 };
    const [rule] = cancelsWhen({ fact: "hours_unpaid", is: "at_least", value: 60 * 24 }).rules;
    const patient: AutoCancellationPolicy = {
      ...cancelsWhen(night),
      rules: [{ id: "n", name: "Night", when: night, then: { do: "keep" } }, rule!],
    };
    const late = watched(shop, new Date("2026-10-01T00:00:00Z"));
    const counts = replay(above("999.00"), compilePolicy(patient, shop), late, [order("1", 1_000, "PENDING")]).counts;
    expect(counts).toEqual({ "keep → cancel": 1 });
  });

  test("that a rule did cancel is judged as it was before", () => {
    const cancelled = past({ financialStatus: "VOIDED", cancelledAt: "2026-07-08T10:00:00Z" });
    expect(replay(unpaid(48), unpaid(72), watching, [cancelled]).counts).toEqual({ "cancel → cancel": 1 });
    expect(replay(unpaid(48), unpaid(24 * 30), watching, [cancelled]).counts).toEqual({ "cancel → keep": 1 });
  });
});

describe("a shopper who asks", () => {
  const [cautious, generous] = CANCELLATION_PRESETS.map(({ document }) => compilePolicy(document, shop));
  const replayed = (minutes: number, changes: Parameters<typeof sampleOrder>[0] = {}) =>
    replay(cautious!, generous!, askedAfter(minutes, shop, now), [past(changes)]);
  const counts = (...args: Parameters<typeof replayed>) => replayed(...args).counts;

  test("gets the answer of the moment", () => {
    expect(counts(30)).toEqual({ "cancel → cancel": 1 });
    expect(counts(90)).toEqual({ "review → cancel": 1 });
  });

  test("after it shipped is offered a return, whatever the rules, also if the parcel came back since", () => {
    const createdAt = "2026-07-06T11:00:00Z";
    const fulfillments = [{ id: "gid://shopify/Fulfillment/1", status: "SUCCESS", createdAt }] as const;
    const lines = [sampleLine({ unfulfilledQuantity: 0 })];
    const shipped = { fulfillments, lines, fulfillmentStatus: "FULFILLED", financialStatus: "REFUNDED" };
    expect(counts(90, shipped)).toEqual({});
    expect(counts(30, shipped)).toEqual({ "cancel → cancel": 1 });
  });

  test("after the order was cancelled, or in the future, does not ask", () => {
    expect(replayed(90, { cancelledAt: "2026-07-06T11:00:00Z" })).toMatchObject({ asked: 0, leftOut: 1 });
    expect(counts(90, { cancelledAt: "2026-07-06T11:00:00Z" })).toEqual({});
    expect(counts(60, { processedAt: "2026-07-19T23:30:00Z" })).toEqual({});
  });
});
