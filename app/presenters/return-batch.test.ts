import { describe, expect, test } from "vitest";
import { batchTitle } from "./return-batch";

describe("what was done to several returns", () => {
  test.each([
    ["approve", 2, 2, "2 returns approved"],
    ["decline", 1, 1, "1 return declined"],
    ["cancel", 1, 3, "1 of 3 returns called off"],
    ["approve", 0, 2, "None of 2 returns approved"],
  ] as const)("%s, %d of %d", (action, done, all, title) => {
    expect(batchTitle(action, done, all)).toBe(title);
  });
});
