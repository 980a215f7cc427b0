import { describe, expect, it } from "vitest";
import { learnDate, newLevels, TARGETS } from "./levels";
import { MEASURES } from "./types";

describe("levels", () => {
  it("rise after misses, fall after hits, and stay in order", () => {
    const levels = newLevels();
    for (let turn = 0; turn < 200; turn += 1) {
      for (const measure of MEASURES) learnDate(levels, measure, turn % 3 === 0 && measure !== "P50");
      expect(levels.P50 <= levels.P80 && levels.P80 <= levels.P90).toBe(true);
    }
    expect(levels.P50).toBeGreaterThan(TARGETS.P50);
  });

  it("come to rest where nine of ten P90 dates hold", () => {
    // A world in which a date at level q holds for a share of q squared: the history is too hopeful.
    const levels = newLevels();
    let within = 0;
    for (let turn = 0; turn < 5000; turn += 1) {
      const came = (turn * 0.618_034) % 1 < levels.P90 ** 2;
      if (came) within += 1;
      learnDate(levels, "P90", came);
    }
    expect(within / 5000).toBeCloseTo(0.9, 2);
  });

  it("hold nine of ten P90 dates too where hundreds are given before the first has passed", () => {
    // Freight: most come on the scheduled day, and what is late is later than its history says.
    const levels = newLevels();
    const given: boolean[] = [];
    for (let turn = 0; turn < 7000; turn += 1) {
      const holds = levels.P90 < 0.85 ? 0.8 : 0.86 + (levels.P90 - 0.85) / 2;
      given.push((turn * 0.618_034) % 1 < holds);
      if (turn >= 300) learnDate(levels, "P90", given[turn - 300]!);
    }
    expect(Math.abs(given.filter(Boolean).length / given.length - 0.9)).toBeLessThan(0.01);
  });
});
