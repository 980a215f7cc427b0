import fc from "fast-check";
import { expect, test } from "vitest";
import "../policy/testing/seed";
import { isMadeFrom, readRma, rmaFrom, rmaNote } from "./rma";
import type { LineAnswer, ReturnLine } from "./types";

const numbers = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(rmaFrom);

test("every number is written with letters and digits nobody mistakes, and read back as itself", () => {
  fc.assert(
    fc.property(numbers, (rma) => {
      expect(rma).toMatch(/^RMA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(readRma(rma)).toBe(rma);
    }),
  );
});

test("however it is typed or scanned, it is the same number", () => {
  fc.assert(
    fc.property(
      numbers,
      fc.constantFrom("", " ", "-", "/"),
      fc.boolean(),
      fc.boolean(),
      (rma, between, named, small) => {
        const code = rma.slice(4).replace("-", between);
        const typed = (named ? `rma${between}${code}` : code).replaceAll("0", "O").replaceAll("1", "l");
        expect(readRma(small ? typed.toLowerCase() : typed)).toBe(rma);
      },
    ),
  );
});

test.each(["", "RMA", "RMA-7KQ4", "RMA-7KQ4-M2XU", "7KQ4M2XN9", "9400111899223100000000"])(
  "%j is no RMA number",
  (typed) => {
    expect(readRma(typed)).toBeNull();
  },
);

test("fewer than eight random bytes make no number", () => {
  expect(() => rmaFrom(new Uint8Array(7))).toThrow(RangeError);
});

const rma = "RMA-7KQ4-M2XN";
const ours = (quantity: number, answer: LineAnswer = "APPROVED", item = "1") =>
  ({ fulfillmentLineItemId: item, quantity, answer }) as ReturnLine;
const theirs = (quantity: number, customerNote: string | null, item = "1", reasonNote = "") => ({
  fulfillmentLineItemId: item,
  quantity,
  reasonNote,
  customerNote,
});
const note = rmaNote(rma);

test("our return is known by its number in staff's note on any of its lines, whatever staff made of it since", () => {
  const native = { lines: [theirs(9, null, "2"), theirs(1, null, "1", `Too small ${note}`)] };
  expect(isMadeFrom({ rma, lines: [ours(1)] }, native)).toBe(true);
  expect(isMadeFrom({ rma: "RMA-7KQ4-M2XX", lines: [ours(1)] }, native)).toBe(false);
  expect(isMadeFrom({ rma, lines: [ours(1)] }, { lines: [] })).toBe(false);
});

test.each([
  ["the same", [ours(1)], [theirs(1, note)], true],
  ["one item for two reasons", [ours(1), ours(1)], [theirs(1, note), theirs(1, note)], true],
  ["without what the policy declined", [ours(1), ours(2, "DECLINED", "2")], [theirs(1, note)], true],
  ["with what staff declined since", [ours(1, "DECLINED"), ours(1)], [theirs(1, note), theirs(1, note)], true],
  ["more units", [ours(1, "REVIEW")], [theirs(4, note)], false],
  ["another item", [ours(1)], [theirs(1, note, "2")], false],
  ["one line more", [ours(1)], [theirs(1, note), theirs(1, note, "2")], false],
  ["one line less", [ours(1), ours(1, "APPROVED", "2")], [theirs(1, note)], false],
  ["only what was declined", [ours(1), ours(2, "DECLINED", "2")], [theirs(2, note, "2")], false],
  ["no number", [ours(1)], [theirs(1, "mine")], false],
])("our number in a customer's note is believed only of what we asked for: %s", (_name, lines, native, is) => {
  expect(isMadeFrom({ rma, lines }, { lines: native })).toBe(is);
});
