import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMoney, shareMoney, splitMoney, subtractMoney, toDecimal, toMinor } from "./money.ts";

describe("money of the stand-in store", () => {
  it.each([
    ["12.50", "USD", 1250, "12.5"],
    ["10", "USD", 1000, "10.0"],
    ["0.05", "USD", 5, "0.05"],
    ["100", "JPY", 100, "100.0"],
    ["1.234", "KWD", 1234, "1.234"],
    ["-0.10", "USD", -10, "-0.1"],
  ])("%s %s is %i minor units, written %s", (text, currency, minor, written) => {
    expect(toMinor(text, currency)).toBe(minor);
    expect(toDecimal(minor, currency)).toBe(written);
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("USD", "JPY", "KWD"), (minor, currency) => {
        expect(toMinor(toDecimal(minor, currency), currency)).toBe(minor);
      }),
      { seed: 7 },
    );
  });

  it("splits without losing a minor unit", () => {
    const amount = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(amount, fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (shop, weights) => {
        const bag = { shop, presentment: shop };
        expect(addMoney(...splitMoney(bag, weights))).toEqual(bag);
      }),
      { seed: 7 },
    );
  });

  it("shares of falling units add up to the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 50 }), (shop, units) => {
        const bag = { shop, presentment: shop };
        const parts = Array.from({ length: units }, (_, index) =>
          subtractMoney(shareMoney(bag, units - index, units), shareMoney(bag, units - index - 1, units)),
        );
        expect(addMoney(...parts)).toEqual(bag);
      }),
      { seed: 7 },
    );
  });
});
