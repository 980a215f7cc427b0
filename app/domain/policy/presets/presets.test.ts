import { describe, expect, test } from "vitest";
import type { OrderSnapshot } from "../../order";
import { compilePolicy } from "../compile-policy";
import { factsForKind } from "../fact-catalogue";
import { delayPolicyKind, POLICY_KINDS } from "../kinds";
import { DELAY_KINDS, type DelayKind } from "../../shipping/types";
import { sampleInput, sampleOrder } from "../testing/sample-order";
import { sampleShipment, sampleTroubleInput } from "../testing/sample-shipment";
import type { AnyOutcome, FactInput } from "../types";
import { checkPolicy } from "../validate-policy";
import { PRESETS, presetsFor } from ".";

const shop = { currency: "EUR" };

function decide(id: string, input: FactInput): AnyOutcome["do"] {
  const preset = PRESETS.find((candidate) => candidate.id === id);
  if (!preset) throw new Error(`there is no preset ${id}`);
  const policy = compilePolicy(preset.document, shop);
  return policy.decide(policy.read(input)).outcome.do;
}

const when = (hours: number) => new Date(Date.parse("2026-07-06T10:00:00Z") + hours * 3_600_000);
const order = (changes: Partial<OrderSnapshot>, hours = 0.5) =>
  sampleInput({ order: sampleOrder(changes), now: when(hours) });
const atWarehouse: Partial<OrderSnapshot> = {
  fulfillmentOrders: [
    {
      id: "gid://shopify/FulfillmentOrder/1",
      status: "IN_PROGRESS",
      requestStatus: "ACCEPTED",
      locationName: "Main",
      supportedActions: [],
      holds: [],
      lines: [],
    },
  ],
};

describe("cancellation presets", () => {
  test.each<[string, FactInput, Record<"cautious" | "generous" | "staff", AnyOutcome["do"]>]>([
    ["half an hour old", order({}), { cautious: "cancel", generous: "cancel", staff: "review" }],
    ["exactly one hour old", order({}, 1), { cautious: "cancel", generous: "cancel", staff: "review" }],
    ["two hours old", order({}, 2), { cautious: "review", generous: "cancel", staff: "review" }],
    ["accepted by a warehouse", order(atWarehouse), { cautious: "review", generous: "cancel", staff: "review" }],
    [
      "shipped in part",
      order({ fulfillmentStatus: "PARTIALLY_FULFILLED" }),
      { cautious: "review", generous: "review", staff: "review" },
    ],
    [
      "shipped",
      order({ fulfillmentStatus: "FULFILLED" }),
      { cautious: "decline", generous: "decline", staff: "decline" },
    ],
    [
      "not freshly read",
      order({ fulfillmentOrders: null }),
      { cautious: "review", generous: "cancel", staff: "review" },
    ],
  ])("an order %s", (_, input, expected) => {
    const { cautious, generous, staff: staffDecide } = expected;
    expect(decide("cancellation-cautious", input)).toBe(cautious);
    expect(decide("cancellation-generous", input)).toBe(generous);
    expect(decide("cancellation-staff", input)).toBe(staffDecide);
  });
});

describe("automatic cancellation, cautious", () => {
  const pending = { financialStatus: "PENDING" };
  const high = { risk: { level: "HIGH", recommendation: "CANCEL" } };
  const twin = (minutes: number) => ({
    cancellations90Days: 0,
    duplicateOfOrderName: "#1000",
    minutesSinceTwin: minutes,
  });

  test.each<[string, FactInput, AnyOutcome["do"]]>([
    ["paid", order({}, 100), "keep"],
    ["unpaid for 47 hours", order(pending, 47.9), "keep"],
    ["unpaid for 48 hours", order(pending, 48), "cancel"],
    ["unpaid for 48 hours, cancelled before", order({ ...pending, cancelledAt: "2026-07-06T12:00:00Z" }, 48), "keep"],
    ["unpaid for 48 hours, shipped on trust", order({ ...pending, fulfillmentStatus: "FULFILLED" }, 48), "keep"],
    ["paid on delivery", order({ ...pending, gateways: ["Cash on Delivery (COD)"] }, 48), "keep"],
    ["authorized for 48 hours", order({ financialStatus: "AUTHORIZED" }, 48), "keep"],
    ["of high risk", order(high), "review"],
    ["of high risk but shipped", order({ ...high, fulfillmentStatus: "FULFILLED" }), "keep"],
    ["the same as one 3 minutes before", { ...order({}), history: twin(3) }, "review"],
    ["the same as one 11 minutes before", { ...order({}), history: twin(11) }, "keep"],
  ])("an order that is %s", (_, input, expected) => {
    expect(decide("auto-cautious", input)).toBe(expected);
  });
});

describe("delays, cautious", () => {
  const first = (kind: DelayKind) => presetsFor(delayPolicyKind(kind))[0]!.document;

  test("are told, and a person is asked as well about what does not come by itself", () => {
    for (const kind of DELAY_KINDS) {
      const alsoReview = kind === "lost" || kind === "returning";
      expect([kind, first(kind).otherwise]).toEqual([kind, expect.objectContaining({ do: "notify", alsoReview })]);
    }
  });

  test("offer to cancel only what has not left", () => {
    const offered = DELAY_KINDS.filter((kind) => {
      const { otherwise } = first(kind);
      return otherwise.do === "notify" && otherwise.choices.includes("cancel");
    });
    expect(offered).toEqual(["not_shipped", "no_pickup"]);
  });

  test("leave alone what was ordered ahead, and what rests at a border", () => {
    expect(decide("delay-not-shipped-cautious", sampleTroubleInput())).toBe("notify");
    const ahead = sampleTroubleInput({}, { order: sampleOrder({ tags: ["Pre-Order"] }) });
    expect(decide("delay-not-shipped-cautious", ahead)).toBe("quiet");
    const abroad = (days: number) =>
      sampleTroubleInput({
        shipment: sampleShipment({
          destination: "US",
          lastScanAt: new Date(Date.parse("2026-07-13T10:00:00Z") - days * 86_400_000),
        }),
      });
    expect([5, 7.9, 8].map((days) => decide("delay-no-scan-cautious", abroad(days)))).toEqual([
      "quiet",
      "quiet",
      "notify",
    ]);
    expect(decide("delay-no-scan-cautious", sampleTroubleInput())).toBe("notify");
  });

  test("a more eager preset begins no later, and tells no less often", () => {
    for (const kind of DELAY_KINDS) {
      const [cautious, eager] = presetsFor(delayPolicyKind(kind)).map(({ document }) => document.settings);
      expect([kind, eager!.afterHours <= cautious!.afterHours, eager!.most >= cautious!.most]).toEqual([
        kind,
        true,
        true,
      ]);
      expect([kind, eager!.chancePercent <= cautious!.chancePercent]).toEqual([kind, true]);
    }
  });
});

describe("goodwill, cautious", () => {
  test.each<[string, FactInput, AnyOutcome["do"]]>([
    ["one day late", sampleTroubleInput({ daysLate: 1 }), "none"],
    ["two days late", sampleTroubleInput({ daysLate: 2 }), "code"],
    ["likely to be late", sampleTroubleInput({ kind: "at_risk", daysLate: 5 }), "none"],
    ["lost before its day", sampleTroubleInput({ kind: "lost", daysLate: 0 }), "code"],
    ["lost, of a customer who was given two gifts", sampleTroubleInput({ kind: "lost", giftsToCustomer: 2 }), "none"],
  ])("a parcel that is %s", (_, input, expected) => {
    expect(decide("goodwill-cautious", input)).toBe(expected);
  });

  test("gives more for what is lost, within a budget, and holds some out", () => {
    const { rules, settings } = presetsFor("goodwill")[0]!.document;
    const given = rules.map(({ id, then }) => [id, then.do === "code" ? then.value : then.do]);
    expect(given).toEqual([
      ["given-often", "none"],
      ["lost", { percent: 20 }],
      ["late", { percent: 10 }],
    ]);
    expect(settings).toMatchObject({ monthlyBudget: "200", perOrder: 1, holdOutPercent: 10 });
  });
});

describe("every preset", () => {
  test("belongs to a kind, and the first of each kind is the cautious one", () => {
    for (const kind of POLICY_KINDS) expect(presetsFor(kind)[0]?.id).toMatch(/cautious$/);
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  });

  test("asks nothing about staff, whose terms never go through a policy", () => {
    for (const { document } of PRESETS)
      expect(compilePolicy(document, shop).facts.map(({ name }) => name)).not.toContain("asked_by");
  });

  test.each(["EUR", "JPY", "KWD"])("is a valid policy without doubts in a shop of %s", (currency) => {
    for (const { id, document } of PRESETS) {
      const checked = checkPolicy(document, { currency });
      expect([id, checked]).toEqual([id, expect.objectContaining({ ok: true, warnings: [] })]);
    }
  });

  test("looks only at facts of its kind", () => {
    for (const { document } of PRESETS)
      expect(factsForKind(document.kind)).toEqual(expect.arrayContaining([...compilePolicy(document, shop).facts]));
  });
});
