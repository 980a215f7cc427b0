import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../../policy/testing/seed";
import { replayDeliveries, type Replay } from "./replay";
import { sampleDeliveries } from "./testing";
import { scoreClock, scoreThreshold } from "./two-errors";
import type { PastDelivery } from "./types";

const DELIVERIES = sampleDeliveries(7);
const REPLAY = replayDeliveries(DELIVERIES, { warmUp: 100 });

/** What was said of each parcel until a day, told apart by when it was bought, promised and handed over. */
function saidUntil({ parcels }: Replay, day: number): string[] {
  return parcels
    .map(({ delivery: { purchased, promised, lanes }, rises }) => {
      const until = rises.filter(({ daysBefore }) => (promised ?? 0) - daysBefore <= day);
      return JSON.stringify([purchased, promised, lanes, until]);
    })
    .sort();
}

describe("a replay", () => {
  it("says nothing before a day that depends on what happened from that day on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_060, max: 20_180 }), fc.integer({ min: 0, max: 30 }), (day, more) => {
        const changed = DELIVERIES.map((delivery): PastDelivery => {
          const { purchased, handedOver, delivered } = delivery;
          if (delivered < day) return delivery;
          const unknown = handedOver !== null && handedOver >= day;
          return { ...delivery, delivered: Math.max(day, purchased) + more, handedOver: unknown ? null : handedOver };
        });
        const all = { warmUp: 0 };
        expect(saidUntil(replayDeliveries(changed, all), day)).toEqual(
          saidUntil(replayDeliveries(DELIVERIES, all), day),
        );
      }),
      { numRuns: 8 },
    );
  });

  it("is the same whatever the order of the rows", () => {
    const turned = replayDeliveries(DELIVERIES.toReversed(), { warmUp: 100 });
    expect(turned.parcels.length).toBe(REPLAY.parcels.length);
    for (const threshold of [0.2, 0.5, 0.8]) {
      const [one, other] = [scoreThreshold(turned.parcels, threshold), scoreThreshold(REPLAY.parcels, threshold)];
      expect(Math.abs(one.warned - other.warned)).toBeLessThanOrEqual(2);
    }
  });

  it("warns only before the promised day, and more parcels the lower the threshold", () => {
    const scores = [0.1, 0.3, 0.5, 0.7, 0.9].map((threshold) => scoreThreshold(REPLAY.parcels, threshold));
    for (const { caughtDays } of scores) expect(caughtDays.every((days) => days >= 1)).toBe(true);
    expect(scores.map(({ warned }) => warned)).toEqual(scores.map(({ warned }) => warned).sort((a, b) => b - a));
  });

  it("warns earlier than the clock at the clock's precision", () => {
    const clock = scoreClock(REPLAY.parcels, 2);
    const thresholds = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
    const ours = thresholds
      .map((threshold) => scoreThreshold(REPLAY.parcels, threshold))
      .find(({ precision }) => (precision ?? 0) >= (clock.precision ?? 1));
    expect(ours?.meanDays ?? 0).toBeGreaterThan(clock.meanDays ?? 0);
  });

  it("says nothing of nothing", () => {
    const empty = replayDeliveries([]);
    expect(empty).toMatchObject({ parcels: [], scoredFrom: null });
    expect(scoreThreshold(empty.parcels, 0.5)).toMatchObject({
      warned: 0,
      precision: null,
      recall: null,
      medianDays: null,
    });
  });
});
