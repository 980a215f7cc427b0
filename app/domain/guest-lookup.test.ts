import { expect, test } from "vitest";
import { normalizeContact, normalizeEmail, normalizePostcode } from "./contact";
import { namesOf, normalizeCode, normalizeNumber } from "./guest-lookup";

test.each([
  ["1001", ["#1001", "1001"]],
  [" #1001 ", ["#1001", "1001"]],
  ["nl-77", ["#NL-77", "NL-77", "#nl-77", "nl-77"]],
  ["##1001", ["#1001", "1001"]],
  ["", ["#", ""]],
])("an order typed as %j may be named %j", (typed, names) => {
  expect(namesOf(typed)).toEqual(names);
});

test("however a number is typed, it counts as the same", () => {
  expect(new Set(["#nl-77", "NL-77", " nl-77 ", "# NL-77", "##NL-77", "# # nl-77"].map(normalizeNumber))).toEqual(
    new Set(["NL-77"]),
  );
});

test("what a person is found by is compared without spaces and capitals", () => {
  expect(normalizeEmail(" Ada@Example.COM ")).toBe("ada@example.com");
  expect(["sw1a 1aa", "SW1A1AA", "sw1a-1aa"].map(normalizePostcode)).toEqual(Array(3).fill("SW1A1AA"));
  expect(["SW1A 1aa", " Ada@Example.COM"].map(normalizeContact)).toEqual(["SW1A1AA", "ada@example.com"]);
  expect(normalizeCode("123 456")).toBe("123456");
});
