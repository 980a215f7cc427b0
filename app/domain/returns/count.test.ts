import { expect, test } from "vitest";
import { countsOf, goingLines, stillToCount } from "./count";
import { counted, openReturn, returnLine } from "./testing-steps";
import type { CountedUnits, LineAnswer } from "./types";

test.each<readonly [LineAnswer, boolean]>([
  ["APPROVED", true],
  ["KEEP", true],
  ["DECLINED", false],
  ["REVIEW", false],
])("a line that is %s is dealt with: %s", (answer, isGoing) => {
  expect(goingLines(openReturn({ lines: [returnLine(1, { answer })] }))).toHaveLength(isGoing ? 1 : 0);
});

test("arrived is not accepted: both are counted, per line", () => {
  const rows = [
    counted(1),
    counted(2, { accepted: false }),
    counted(4, { returnLineId: "line-2" }),
    counted(8, { returnLineId: null }),
  ];
  expect(countsOf(returnLine(), rows)).toMatchObject({ counted: 3, accepted: 1 });
});

test.each<readonly [string, readonly CountedUnits[], number]>([
  ["all before anything is here", [], 4],
  ["fewer with each count, refused units too", [counted(1), counted(1, { accepted: false })], 2],
  ["what never came is not waited for", [counted(2, { disposition: "MISSING", accepted: false })], 2],
  ["too many of one line are not taken for another", [counted(9)], 2],
  ["what was not announced is not waited for", [counted(2, { returnLineId: null })], 4],
])("units that may still come: %s", (_name, rows, left) => {
  const lines = [
    returnLine(1),
    returnLine(2),
    returnLine(3, { answer: "KEEP" }),
    returnLine(4, { answer: "DECLINED" }),
  ];
  expect(stillToCount(openReturn({ lines }), rows)).toBe(left);
});
