import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../policy/testing/seed";
import { countDelivery, mergeCounts, readCounts, writeCounts, type Counts } from "./counts";
import type { PastDelivery } from "./types";

const delivery = fc
  .record({
    purchased: fc.integer({ min: 0, max: 30_000 }),
    handling: fc.option(fc.integer({ min: 0, max: 90 })),
    transit: fc.integer({ min: 0, max: 900 }),
    window: fc.option(fc.integer({ min: 0, max: 400 })),
  })
  .map(({ purchased, handling, transit, window }): PastDelivery => ({
    purchased,
    handedOver: handling === null ? null : purchased + handling,
    delivered: purchased + (handling ?? 0) + transit,
    promised: window === null ? null : purchased + window,
    lanes: [],
  }));
const counts = fc.array(delivery, { maxLength: 12 }).map(countAll);

function countAll(deliveries: readonly PastDelivery[]): Counts {
  const all: Counts = new Map();
  for (const each of deliveries) countDelivery(all, each, "");
  return all;
}
const merged = (...all: Counts[]) => all.reduce<Counts>(mergeCounts, new Map());

describe("counts of deliveries", () => {
  it("merge to the same sums in any order and any grouping", () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
      }),
    );
  });

  it("of two halves are the counts of the whole", () => {
    fc.assert(
      fc.property(fc.array(delivery), fc.array(delivery), (one, other) => {
        expect(merged(countAll(one), countAll(other))).toEqual(countAll([...one, ...other]));
      }),
    );
  });

  it("come back from their written form as they were", () => {
    fc.assert(fc.property(counts, (a) => void expect(readCounts(writeCounts(a))).toEqual(a)));
  });
});
