import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ShipmentSnapshot } from "../../shipping/types";
import { compilePolicy } from "../compile-policy";
import { FACT_CATALOGUE, factsForKind } from "../fact-catalogue";
import { factsOf } from "../facts";
import { isShippingKind, POLICY_KINDS } from "../kinds";
import { nextChangeAt } from "../next-change";
import * as arbitrary from "../testing/arbitraries";
import { sampleInput } from "../testing/sample-order";
import { sampleShipment, sampleTroubleInput } from "../testing/sample-shipment";
import type { FactInput, Facts } from "../types";
import "../testing/seed";

const parcel = (changes: Partial<ShipmentSnapshot>) => sampleTroubleInput({ shipment: sampleShipment(changes) });
const unasked = sampleInput();
const item = sampleShipment().items[0]!;

const CASES: readonly [fact: string, of: FactInput, is: Facts[string]][] = [
  ["delay_kind", sampleTroubleInput({ kind: "lost" }), "lost"],
  ["delay_kind", unasked, undefined],
  ["days_late", sampleTroubleInput({ daysLate: 3 }), 3],
  ["miss_chance", sampleTroubleInput({ chancePercent: 71 }), 71],
  ["miss_chance", sampleTroubleInput({ chancePercent: null }), null],
  ["days_since_scan", sampleTroubleInput(), 4],
  ["days_since_scan", parcel({ lastScanAt: null }), null],
  ["days_since_scan", unasked, undefined],
  ["days_since_handover", sampleTroubleInput(), 5],
  ["days_since_handover", parcel({ handedOverAt: null }), null],
  ["days_since_fulfilled", sampleTroubleInput(), 6],
  ["days_since_fulfilled", parcel({ shippedAt: null }), null],
  ["carrier", sampleTroubleInput(), "DHL"],
  ["carrier", parcel({ carrier: null }), null],
  ["crosses_border", sampleTroubleInput(), false],
  ["crosses_border", parcel({ origin: "US", destination: "US-CA" }), false],
  ["crosses_border", parcel({ origin: "DE", destination: "US-CA" }), true],
  ["crosses_border", parcel({ origin: null }), undefined],
  ["promise_source", sampleTroubleInput(), "LANE"],
  ["promise_source", parcel({ promiseSource: null }), null],
  ["new_date_known", sampleTroubleInput(), true],
  ["new_date_known", sampleTroubleInput({ newBy: null }), false],
  ["new_days_later", sampleTroubleInput(), 4],
  ["new_days_later", sampleTroubleInput({ newBy: null }), null],
  ["new_days_later", parcel({ promisedBy: null }), null],
  ["notices_of_kind", sampleTroubleInput({ noticesOfKind: 2 }), 2],
  ["notices_sent", parcel({ noticesSent: 3 }), 3],
  ["parcels_of_order", sampleTroubleInput({ parcelsOfOrder: 2 }), 2],
  ["parcel_units", parcel({ items: [item, { ...item, quantity: 4 }] }), 5],
  ["gifts_in_year", sampleTroubleInput({ giftsToCustomer: 1 }), 1],
];

describe("facts of a parcel in trouble", () => {
  test.each(CASES.map(([name, input, is], index) => ({ name, is, input, index })))(
    "$name is $is (case $index)",
    ({ name, input, is }) => {
      expect(factsOf(input, [name])).toEqual({ [name]: is });
    },
  );

  test("each of them has a case above", () => {
    const own = FACT_CATALOGUE.filter(({ group }) => group === "shipping").map(({ name }) => name);
    expect(own.filter((name) => !CASES.some(([fact]) => fact === name))).toEqual([]);
  });

  test("are asked for by policies about parcels alone, and which trouble it is only where it is not plain", () => {
    for (const kind of POLICY_KINDS) {
      const names = new Set(factsForKind(kind).map(({ name }) => name));
      expect([kind, names.has("days_late"), names.has("delay_kind")]).toEqual([
        kind,
        isShippingKind(kind),
        kind === "goodwill",
      ]);
      if (!isShippingKind(kind)) continue;
      for (const order of ["order_total", "skus", "customer_order_count", "ship_country", "shipping_method", "on_hold"])
        expect([kind, order, names.has(order)]).toEqual([kind, order, true]);
      for (const other of ["asked_by", "return_reason", "hours_unpaid"]) expect(names).not.toContain(other);
    }
  });
});

describe("days since something of a parcel", () => {
  const facts = FACT_CATALOGUE.filter(({ name }) => /^days_since_(scan|handover|fulfilled)$/.test(name));
  const within = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const inputs = fc
    .integer({ min: 0, max: 40 * 24 * 60 })
    .map((minutes) => sampleTroubleInput({}, { now: new Date(Date.parse("2026-07-09T10:00:00Z") + minutes * 60_000) }));

  test("until time changes the verdict it stays, and it changes when it was said to", () => {
    fc.assert(
      fc.property(arbitrary.policy(facts), inputs, within, (policy, input, share) => {
        const compiled = compilePolicy(policy, { currency: "EUR" });
        const verdictAt = (at: number) => compiled.decide(compiled.read({ ...input, now: new Date(at) }));
        const now = input.now.getTime();
        const next = nextChangeAt(compiled, input)?.getTime();
        const until = next ?? now + 400 * 86_400_000;
        expect(verdictAt(now + Math.floor(share * (until - now)))).toBe(verdictAt(now));
        if (next !== undefined) expect(verdictAt(next)).not.toBe(verdictAt(now));
      }),
    );
  });
});
