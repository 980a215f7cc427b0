import { expect, test } from "vitest";
import { createBurst } from "./receive-burst";

function press(text: string, gap: number) {
  const burst = createBurst();
  return [...text, "Enter"].map((key, index) => burst.press(key, 1_000 + index * gap)).at(-1);
}

test("a code that comes as fast as a scanner sends it is a scan", () => {
  expect(press("RMA-7KQ4-M2XN", 4)).toBe("RMA-7KQ4-M2XN");
});

test("what a person types is none, however long", () => {
  expect(press("RMA-7KQ4-M2XN", 90)).toBeNull();
});

test("a few keys at once are none: somebody typed a count and pressed Enter", () => {
  expect(press("12", 5)).toBeNull();
});

test("Shift and other keys without a character do not belong to the code", () => {
  const burst = createBurst();
  const keys = ["Shift", "R", "Shift", "M", "Shift", "A", "1", "2", "3", "Enter"];
  expect(keys.map((key, index) => burst.press(key, index * 3)).at(-1)).toBe("RMA123");
});

test("a code after a pause begins anew", () => {
  const burst = createBurst();
  burst.press("3", 0);
  burst.press("9", 500);
  expect(burst.isStart()).toBe(true);
  [..."40010"].forEach((key, index) => burst.press(key, 505 + index * 5));
  expect(burst.isStart()).toBe(false);
  expect(burst.press("Enter", 535)).toBe("940010");
});
