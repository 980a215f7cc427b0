import { expect, test } from "vitest";
import {
  addOther,
  allHere,
  editRow,
  isTouched,
  mistakesIn,
  removeRow,
  splitLine,
  startRows,
  stepRow,
  toCounts,
} from "./receive-rows";

const HOME = { locationId: "gid://shopify/Location/1" };
const rows = startRows(["a", "b"], HOME);

test("a count holds digits only, and never goes below nothing", () => {
  expect(editRow(rows, "a/0", { quantity: "1x2 -" })[0]?.quantity).toBe("12");
  expect(stepRow(rows, "a/0", -1)[0]?.quantity).toBe("0");
  expect(stepRow(stepRow(rows, "a/0", 1), "a/0", 1)[0]?.quantity).toBe("2");
  expect(editRow(rows, "a/0", { quantity: "94001000000" })[0]?.quantity).toBe("9400");
});

test("a condition brings its proposal, which staff may change", () => {
  const damaged = editRow(rows, "a/0", { condition: "damaged" })[0];
  expect(damaged).toMatchObject({ disposition: "NOT_RESTOCKED", accepted: true });
  expect(editRow(rows, "a/0", { condition: "opened" })[0]).toMatchObject({ disposition: "PROCESSING_REQUIRED" });
  expect(editRow(rows, "a/0", { condition: "wrong_item" })[0]).toMatchObject({ accepted: false });
  expect(editRow([damaged!], "a/0", { condition: "new" })[0]).toMatchObject({ disposition: "RESTOCKED" });
});

test("without a location nothing is proposed for the shelf", () => {
  expect(startRows(["a"], { locationId: "" })[0]?.disposition).toBe("NOT_RESTOCKED");
});

test("a line is split into rows that stand together, each with a key of its own", () => {
  const split = splitLine(splitLine(rows, "a", HOME), "a", HOME);
  expect(split.map(({ key }) => key)).toEqual(["a/0", "a/1", "a/2", "b/0"]);
  const again = splitLine(removeRow(split, "a/1"), "a", HOME);
  expect(new Set(again.map(({ key }) => key)).size).toBe(4);
});

test("all of it is here fills up what is expected, over what was counted already", () => {
  const counted = editRow(splitLine(rows, "a", HOME), "a/1", { quantity: "1" });
  const filled = allHere(
    counted,
    new Map([
      ["a", 3],
      ["b", 0],
    ]),
  );
  expect(filled.map(({ quantity }) => quantity)).toEqual(["2", "1", ""]);
});

test("only rows that hold something are sent, and only the shelf has a location", () => {
  const some = addOther(editRow(editRow(rows, "a/0", { quantity: "2" }), "a/0", { condition: "used" }), HOME);
  expect(toCounts(some)).toMatchObject([
    { returnLineId: "a", quantity: 2, disposition: "NOT_RESTOCKED", locationId: null, accepted: true },
    { returnLineId: null, quantity: 1, disposition: "PROCESSING_REQUIRED", accepted: false },
  ]);
});

test("what is missing is said of rows that hold something, and of no other", () => {
  expect(mistakesIn(editRow(rows, "a/0", { accepted: false })).size).toBe(0);
  const wrong = editRow(editRow(rows, "a/0", { quantity: "1" }), "a/0", { accepted: false });
  expect(mistakesIn(wrong).get("a/0")).toEqual({ note: "Say why it does not count" });
  const nowhere = editRow(editRow(rows, "b/0", { quantity: "1" }), "b/0", { locationId: "" });
  expect(Object.keys(mistakesIn(nowhere).get("b/0") ?? {})).toEqual(["locationId"]);
  expect(Object.keys(mistakesIn(addOther(rows, HOME)).get("other/0") ?? {})).toEqual(["title"]);
});

test("a form in which nothing was done can be left", () => {
  expect(isTouched(rows)).toBe(false);
  expect(isTouched(editRow(rows, "a/0", { quantity: "0" }))).toBe(false);
  expect(isTouched(editRow(rows, "a/0", { note: "wet" }))).toBe(true);
});
