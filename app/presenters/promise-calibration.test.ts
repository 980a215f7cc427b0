import { describe, expect, it } from "vitest";
import { calibrationModel } from "./promise-calibration";

const row = (week: number, within: number, total: number, measure = "P90", source = "LANE") => ({
  ...{ week: new Date(Date.UTC(2026, 9, 5 + 7 * week)), source, measure, within, total },
});

describe("how promises held", () => {
  it("is told as a sentence with how many and with its interval", () => {
    const [group] = calibrationModel([row(0, 540, 600), row(1, 548, 604)]);
    expect(group?.sentence).toMatch(
      /^Of 1,204 parcels promised by .*P90\), 90\.4 % came in time \(n = 1,204, 95 % interval 88\.\d to 91\.\d %\)\.$/,
    );
    expect(group?.verdict).toBe("It stands for 90 %, and holds.");
    expect(group?.weeks.map(({ short }) => short)).toEqual(["5 Oct", "12 Oct"]);
  });

  it.each([
    [700, 1000, "too early"],
    [990, 1000, "cautious"],
    [9, 10, "Too few to say"],
  ])("of %i of %i is judged beyond chance only: %s", (within, total, words) => {
    expect(calibrationModel([row(0, within, total)])[0]?.verdict).toContain(words);
  });

  it("has a group for each source and measure, and none without parcels", () => {
    expect(calibrationModel([])).toEqual([]);
    const groups = calibrationModel([row(0, 1, 2, "DAY", "STATED"), row(0, 1, 2, "P50"), row(0, 1, 2)]);
    expect(groups.map(({ key }) => key)).toEqual(["LANE-P90", "LANE-P50", "STATED-DAY"]);
  });
});
