import { describe, expect, it } from "vitest";
import { BUCKETS, bucketOf, positionOf } from "./buckets";
import { curveOf, narrowHazards, stillUnderWay, type Hazards } from "./curve";

function arrivals(days: readonly number[]): Float64Array {
  const dense = new Float64Array(BUCKETS);
  for (const day of days) dense[bucketOf(day)]! += 1;
  return dense;
}
const shrunkCurve = (groups: readonly Float64Array[]) => curveOf(groups.reduce<Hazards | null>(narrowHazards, null));
const repeat = (day: number, times: number) => Array.from({ length: times }, () => day);
const fast = arrivals([...repeat(2, 500), ...repeat(3, 500)]);

describe("a shrunk curve", () => {
  it("is the wide group's while the narrow one is empty", () => {
    const [empty, wide] = [shrunkCurve([fast, new Float64Array(BUCKETS)]), shrunkCurve([fast])];
    empty.forEach((share, at) => expect(share).toBeCloseTo(wide[at] ?? NaN, 12));
  });

  it("moves from the wide group to the narrow one as the narrow one grows", () => {
    const shares = [1, 10, 100, 1000].map((times) => stillUnderWay(shrunkCurve([fast, arrivals(repeat(9, times))]), 5));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.1);
    expect(shares[3]).toBeGreaterThan(0.95);
  });

  it("never rises, day by day, before zero and far out", () => {
    const curve = shrunkCurve([arrivals([-300, -70, -3, 0, 1, 5, 64, 65, 66, 90, 400])]);
    for (let day = -2000; day < 2000; day += 1)
      expect(stillUnderWay(curve, day + 1)).toBeLessThanOrEqual(stillUnderWay(curve, day));
  });
});

describe("buckets", () => {
  it("keep days in order and hold the start of each day within reach", () => {
    for (let day = -2000; day < 2000; day += 1) {
      expect(bucketOf(day + 1)).toBeGreaterThanOrEqual(bucketOf(day));
      expect(positionOf(day + 1)).toBeGreaterThanOrEqual(positionOf(day));
      expect(Math.abs(positionOf(day) - bucketOf(day))).toBeLessThanOrEqual(1.001);
    }
  });
});
