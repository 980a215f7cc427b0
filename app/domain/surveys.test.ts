import { expect, test } from "vitest";
import { DEFAULT_SURVEYS, scoreSurveys, surveysIn } from "./surveys";

test("a recommendation score is promoters minus detractors, in percent, with its interval and the share that answered", () => {
  const given = [
    { score: 10, count: 6 },
    { score: 8, count: 2 },
    { score: 3, count: 2 },
    { score: null, count: 30 },
  ];
  const { asked, answered, value, interval, responseRate, counts } = scoreSurveys("NPS", given);
  expect({ asked, answered, value }).toEqual({ asked: 40, answered: 10, value: 40 });
  expect(counts).toHaveLength(11);
  expect(interval!.low).toBeCloseTo(40 - 1.959964 * Math.sqrt((6 * 60 ** 2 + 2 * 40 ** 2 + 2 * 140 ** 2) / 9 / 10), 6);
  expect(interval!.high).toBeLessThanOrEqual(100);
  // Wilson, 10 of 40.
  expect(responseRate!.low).toBeCloseTo(0.1419, 3);
  expect(responseRate!.high).toBeCloseTo(0.4019, 3);
});

test("a mean stays within its scale, and nothing is said of nobody", () => {
  const { value, interval } = scoreSurveys("CSAT", [
    { score: 5, count: 3 },
    { score: 4, count: 1 },
  ]);
  expect(value).toBe(4.75);
  expect(interval!.high).toBe(5);
  expect(scoreSurveys("CES", [])).toMatchObject({ asked: 0, value: null, interval: null, responseRate: null });
  expect(scoreSurveys("CES", [{ score: 4, count: 1 }])).toMatchObject({ value: 4, interval: null });
});

test("what a shop has not said is as at the start: only questions about what shoppers asked for", () => {
  expect(DEFAULT_SURVEYS).toEqual({ ces: true, csat: true, nps: false, npsAfterDays: 7 });
  expect(surveysIn({})).toEqual(DEFAULT_SURVEYS);
  expect(surveysIn({ surveys: { nps: true } })).toMatchObject({ nps: true, csat: true });
  expect(surveysIn({ surveys: { npsAfterDays: -1 } })).toEqual(DEFAULT_SURVEYS);
});
