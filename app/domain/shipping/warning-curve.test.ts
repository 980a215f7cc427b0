import { describe, expect, it } from "vitest";
import type { ReplayedParcel } from "./forecast/replay";
import { WARNING_THRESHOLDS, warningCurve } from "./warning-curve";

const parcel = (
  late: boolean,
  ...chances: readonly (readonly [daysBefore: number, chance: number])[]
): ReplayedParcel => ({
  delivery: { purchased: 0, handedOver: 1, promised: 10, delivered: late ? 12 : 9, lanes: [] },
  late,
  rises: chances.map(([daysBefore, chance]) => ({ daysBefore, chance })),
});

describe("the two errors of warning early", () => {
  const curve = warningCurve([
    parcel(true, [6, 0.3], [2, 0.8]),
    parcel(true, [1, 0.1]),
    parcel(false, [4, 0.5]),
    parcel(false),
  ]);
  const at = (percent: number) => curve.points.find(({ threshold }) => Math.round(threshold * 100) === percent);

  it("are counted at each threshold a merchant can choose, lowest first", () => {
    expect(curve).toMatchObject({ parcels: 4, late: 2 });
    expect(curve.points.map(({ threshold }) => Math.round(threshold * 100))).toEqual(WARNING_THRESHOLDS);
    expect(at(30)).toMatchObject({ warned: 2, caught: 1, falseAlarms: 1, recall: 0.5, precision: 0.5, medianDays: 6 });
    expect(at(60)).toMatchObject({ warned: 1, caught: 1, falseAlarms: 0, medianDays: 2 });
  });

  it("trade for each other: a higher chance never warns of more", () => {
    for (const [index, point] of curve.points.entries()) {
      const next = curve.points[index + 1] ?? point;
      expect(next.caught).toBeLessThanOrEqual(point.caught);
      expect(next.falseAlarms).toBeLessThanOrEqual(point.falseAlarms);
    }
  });

  it("are kept as plain data", () => expect(JSON.parse(JSON.stringify(curve))).toEqual(curve));
});
