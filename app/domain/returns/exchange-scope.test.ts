import { describe, expect, it } from "vitest";
import { type ExchangeScope, isExchangeable } from "./exchange-scope";

const MUG = "gid://shopify/Product/1";
const SHIRT = "gid://shopify/Product/2";
const onSale = { productId: MUG, isActive: true, isPublished: true, isGiftCard: false };
const SCOPES: readonly ExchangeScope[] = ["same_product", "any_product"];
const may = (change: Partial<typeof onSale>, scope: ExchangeScope) =>
  isExchangeable({ ...onSale, ...change }, scope, new Set([MUG]));

describe("what a shopper may have in exchange", () => {
  it.each(SCOPES)("with %s is the product that comes back, also where it is not in the online store", (scope) => {
    expect([may({}, scope), may({ isPublished: false }, scope)]).toEqual([true, true]);
  });

  it.each(SCOPES)("with %s is never a draft, nor a gift card, which is as good as money", (scope) => {
    for (const productId of [MUG, SHIRT]) {
      expect([may({ productId, isActive: false }, scope), may({ productId, isGiftCard: true }, scope)]).toEqual([
        false,
        false,
      ]);
    }
  });

  it("is another product only where the shop says so, and only one that anybody can buy", () => {
    expect(may({ productId: SHIRT }, "same_product")).toBe(false);
    expect(may({ productId: SHIRT }, "any_product")).toBe(true);
    expect(may({ productId: SHIRT, isPublished: false }, "any_product")).toBe(false);
  });
});
