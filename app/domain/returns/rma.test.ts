import fc from "fast-check";
import { expect, test } from "vitest";
import "../policy/testing/seed";
import { carriesRma, readRma, rmaFrom, rmaNote } from "./rma";

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

test("our return is known by its number on any of its lines, whoever wrote it", () => {
  const line = (reasonNote: string, customerNote: string | null = null) => ({ reasonNote, customerNote });
  const note = rmaNote("RMA-7KQ4-M2XN");
  expect(carriesRma({ lines: [line(""), line(`Too small ${note}`)] }, "RMA-7KQ4-M2XN")).toBe(true);
  expect(carriesRma({ lines: [line("", note)] }, "RMA-7KQ4-M2XN")).toBe(true);
  expect(carriesRma({ lines: [line(note)] }, "RMA-7KQ4-M2XX")).toBe(false);
  expect(carriesRma({ lines: [] }, "RMA-7KQ4-M2XN")).toBe(false);
});
