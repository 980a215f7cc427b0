import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMoney, currencyDecimals, formatDecimal, formatMoney, parseMoney } from "./money";
import "./policy/testing/seed";

const currency = fc.constantFrom("EUR", "JPY", "KWD");
const minor = fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value));

describe("money", () => {
  test.each([
    ["19.90", "EUR", 1990],
    ["-0.5", "EUR", -50],
    ["0", "EUR", 0],
    ["-0.00", "EUR", 0],
    [" 7 ", "EUR", 700],
    ["1000", "JPY", 1000],
    ["1000.00", "JPY", 1000],
    ["1.234", "KWD", 1234],
    ["0.1000", "EUR", 10],
    ["90071992547409.91", "EUR", Number.MAX_SAFE_INTEGER],
  ])("%s %s is %d minor units", (text, code, expected) => {
    expect(parseMoney(text, code)).toEqual({ minor: expected, currency: code });
  });

  test.each([
    ["", "EUR"],
    ["1,50", "EUR"],
    ["1e3", "EUR"],
    ["NaN", "EUR"],
    [".5", "EUR"],
    ["5.", "EUR"],
    ["+5", "EUR"],
    ["19.999", "EUR"],
    ["0.5", "JPY"],
    ["90071992547409.92", "EUR"],
  ])("%j %s is refused, never rounded or guessed", (text, code) => {
    expect(() => parseMoney(text, code)).toThrow(RangeError);
  });

  test("what is written is read back exactly, up to the largest safe integer", () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        const money = { minor: amount, currency: code };
        expect(parseMoney(formatDecimal(money), code)).toEqual(money);
      }),
    );
  });

  test("is written with exactly the currency's decimals", () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        const decimals = formatDecimal({ minor: amount, currency: code }).split(".")[1] ?? "";
        expect(decimals).toHaveLength(currencyDecimals(code));
      }),
    );
  });

  test("adds in one currency, and refuses to mix two", () => {
    expect(addMoney({ minor: 110, currency: "EUR" }, { minor: 220, currency: "EUR" })).toEqual({
      minor: 330,
      currency: "EUR",
    });
    expect(() => addMoney({ minor: 1, currency: "EUR" }, { minor: 1, currency: "USD" })).toThrow(RangeError);
  });

  test("reads as people of the locale write it", () => {
    expect(formatMoney({ minor: 1990, currency: "EUR" }, "de").replaceAll("\u00a0", " ")).toBe("19,90 €");
    expect(formatMoney({ minor: 1000, currency: "JPY" })).toBe("¥1,000");
    expect(formatMoney({ minor: -1234, currency: "KWD" }).replaceAll("\u00a0", " ")).toBe("-KWD 1.234");
  });
});
