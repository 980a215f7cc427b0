import { describe, expect, it } from "vitest";
import { magnitudeOf, nearestMoney, presentmentOf } from "./presentment";

const amount = (text: string, currencyCode: string) => ({ amount: text, currencyCode });

describe("an approximate amount is taken to the nearest minor unit of its currency", () => {
  it.each([
    ["33.333333", "EUR", 3333],
    ["33.335", "EUR", 3334],
    ["19.9", "EUR", 1990],
    ["1000.5", "JPY", 1001],
    ["1000", "JPY", 1000],
    ["1.2345", "KWD", 1235],
    ["0.0", "USD", 0],
  ])("%s %s", (text, currency, minor) => {
    expect(nearestMoney(amount(text, currency))).toEqual({ minor, currency });
  });
});

it("what Shopify tells below zero is the same amount", () => {
  expect(magnitudeOf({ presentmentMoney: amount("-20.0", "USD") })).toEqual({ minor: 2000, currency: "USD" });
  expect(presentmentOf({ presentmentMoney: amount("7.5", "KWD") })).toEqual({ minor: 7500, currency: "KWD" });
});
