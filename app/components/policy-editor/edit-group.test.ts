import { describe, expect, test } from "vitest";
import { moveBy, readGroup, writeGroup, writeWhen } from "./edit-group";

const a = { fact: "a", is: "exists" };
const b = { fact: "b", is: "exists" };

describe("a condition in the editor", () => {
  test.each([{ all: [a, b] }, { any: [a] }, { not: { any: [a, b] } }, { all: [{ any: [a, b] }] }, { all: [] }])(
    "%j is written as it was read",
    (condition) => {
      const { mode, parts } = readGroup(condition, "when");
      expect(writeGroup(mode, parts)).toEqual(condition);
    },
  );

  test("a single comparison is a group of one and stays a comparison", () => {
    const { mode, parts } = readGroup(a, "when");
    expect(writeWhen(mode, parts)).toEqual(a);
    expect(writeWhen(mode, [a, b])).toEqual({ all: [a, b] });
  });

  test.each([
    [{ all: [a, b] }, "when.all[1]"],
    [{ any: [a, b] }, "when.any[1]"],
    [{ not: { any: [a, b] } }, "when.not.any[1]"],
    [{ not: a }, "when.not"],
    [a, "when"],
  ])("problems of a part of %j are found at %s", (condition, path) => {
    expect(readGroup(condition, "when").pathOf(1)).toBe(path);
  });
});

test("moving past an end changes nothing", () => {
  expect(moveBy([1, 2], 0, -1)).toEqual([1, 2]);
  expect(moveBy([1, 2], 1, 1)).toEqual([1, 2]);
  expect(moveBy([1, 2, 3], 0, 1)).toEqual([2, 1, 3]);
});
