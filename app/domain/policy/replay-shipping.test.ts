import { describe, expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import { factsForKind } from "./fact-catalogue";
import { keepFacts, keptFacts } from "./keep-facts";
import type { PolicyOf, ShippingKind } from "./kinds";
import { presetsFor } from "./presets";
import { addReplays, NO_REPLAY } from "./replay";
import { type PastTrouble, replayShipping } from "./replay-shipping";
import type { ShipmentFactInput } from "./shipping-types";
import { sampleOrder } from "./testing/sample-order";
import { sampleTroubleInput } from "./testing/sample-shipment";
import type { AnyOutcome, AnyPolicy, PolicyDocument, Trace } from "./types";

const shop = { currency: "EUR" };
const compile = (document: AnyPolicy) => compilePolicy(document as PolicyDocument<AnyOutcome, unknown>, shop);

/** A trouble as it stands in the records: decided by the first preset, kept as JSON, read again. */
function past(name: string, kind: ShippingKind, changes: Partial<ShipmentFactInput>, total = 2_000): PastTrouble {
  const input = sampleTroubleInput(changes, { order: sampleOrder({ total: { minor: total, currency: "EUR" } }) });
  const policy = compile(presetsFor(kind)[0]!.document);
  const { trace } = policy.explain(policy.read(input), { at: input.now, orderId: input.order.id });
  const stored = JSON.parse(JSON.stringify(keepFacts(trace, input))) as Trace;
  return { orderId: stored.orderId, name, facts: keptFacts(stored) };
}

const goodwill = presetsFor("goodwill").map(({ document }) => compile(document));
const [cautious, generous, credit] = goodwill;
const GIFTS = [
  past("a", "goodwill", { daysLate: 1 }, 10_000),
  past("b", "goodwill", { daysLate: 2 }, 20_000),
  past("c", "goodwill", { daysLate: 3, kind: "lost" }, 3_333),
  past("d", "goodwill", { daysLate: 0 }),
];

describe("a replay of delays", () => {
  test("counts the shoppers told, and lists what is decided differently by what is at stake", () => {
    const base = presetsFor("delay_missed")[0]!.document;
    const isSmall = { fact: "order_total", is: "less_than", value: "50.00" } as const;
    const rule = { id: "small", name: "Small orders", when: isSmall, then: { do: "quiet" } } as const;
    const after: PolicyOf<"delay_missed"> = { ...base, rules: [rule] };
    const troubles = [4_000, 9_000, 3_000].map((total, index) => past(`#${index}`, "delay_missed", {}, total));
    const { surprises, ...replayed } = replayShipping(compile(base), compile(after), "EUR", troubles);
    expect(replayed).toMatchObject({
      asked: 3,
      changed: 2,
      counts: { "notify → quiet": 2, "notify → notify": 1 },
      sums: { ...NO_REPLAY.sums, notices: { before: 3, after: 1 } },
      unsure: 0,
    });
    expect(surprises.map(({ name, total }) => [name, total])).toEqual([
      ["#0", 4_000],
      ["#2", 3_000],
    ]);
  });

  test("sums what is given: amounts as they are, percentages of the order", () => {
    const { sums, counts, changed } = replayShipping(cautious!, generous!, "EUR", GIFTS);
    expect(counts).toEqual({ "none → code": 1, "code → code": 2, "none → none": 1 });
    expect(changed).toBe(3);
    expect(sums.goodwill).toEqual({ before: 2_000 + 667, after: 1_500 + 3_000 + 834 });
    expect(replayShipping(cautious!, credit!, "EUR", GIFTS).sums.goodwill.after).toBe(500 + 1_500);
  });

  test("in parts is the same as in one", () => {
    const parts = GIFTS.map((one) => replayShipping(cautious!, generous!, "EUR", [one]));
    expect(parts.reduce(addReplays, NO_REPLAY)).toEqual(replayShipping(cautious!, generous!, "EUR", GIFTS));
  });

  test("asks nothing but policies about parcels", () => {
    const returns = compile(presetsFor("return")[0]!.document);
    expect(() => replayShipping(returns, returns, "EUR", GIFTS)).toThrow(RangeError);
  });
});

describe("facts kept with a decision", () => {
  test("are all that its kind may ask for, and survive being stored", () => {
    const input = sampleTroubleInput({}, { order: sampleOrder({ customer: null }) });
    for (const kind of ["delay_lost", "goodwill"] as const) {
      const policy = compile(presetsFor(kind)[0]!.document);
      const { trace } = policy.explain(policy.read(input), { at: input.now, orderId: input.order.id });
      const kept = keptFacts(JSON.parse(JSON.stringify(keepFacts(trace, input))) as Trace);
      const known = factsForKind(kind).filter((fact) => fact.read(input) !== undefined);
      expect(Object.keys(kept).sort()).toEqual(known.map(({ name }) => name).sort());
      for (const fact of known) expect([fact.name, kept[fact.name]]).toEqual([fact.name, fact.read(input)]);
    }
  });

  test("leave the trace as it was, with what would have changed the answer", () => {
    const input = sampleTroubleInput();
    const { trace } = cautious!.explain(cautious!.read(input), { at: input.now, orderId: input.order.id });
    const { known: _, ...kept } = keepFacts(trace, input);
    expect(kept).toEqual(JSON.parse(JSON.stringify(trace)));
    expect(kept.wouldChange.length).toBeGreaterThan(0);
  });
});
