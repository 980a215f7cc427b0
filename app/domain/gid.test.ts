import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gidTail, isGid, isOrderGid, toGid } from "./gid";
import "./policy/testing/seed";

const ids = fc.bigInt({ min: 1n, max: 2n ** 64n });

describe("global ids", () => {
  test("keep every digit of ids beyond 2^53", () => {
    fc.assert(
      fc.property(ids, (id) => {
        const gid = toGid("Order", id.toString());
        expect(gidTail(gid)).toBe(id.toString());
        expect(isGid(gid, "Order")).toBe(true);
        expect(isGid(gid, "LineItem")).toBe(false);
      }),
    );
    expect(toGid("Order", 820_982_911_946_154_508n)).toBe("gid://shopify/Order/820982911946154508");
  });

  test("may carry parameters, which are not part of the id", () => {
    expect(gidTail("gid://shopify/InventoryLevel/12?inventory_item_id=3")).toBe("12");
  });

  test.each([
    "",
    "820982911946154508",
    "gid://shopify/Order/",
    "gid://other/Order/1",
    "gid://shopify/Order/1/2",
    " gid://shopify/Order/1",
  ])("%j is none", (text) => {
    expect(isGid(text)).toBe(false);
    expect(gidTail(text)).toBe("");
  });

  test("an order has one spelling", () => {
    expect(isOrderGid("gid://shopify/Order/820982911946154508")).toBe(true);
    for (const other of ["Order/01", "Order/0", "Order/1?a=b", "Order/1\n", "Order/x", "LineItem/1"])
      expect(isOrderGid(`gid://shopify/${other}`), other).toBe(false);
  });

  test("nothing that is no text is one", () => {
    fc.assert(fc.property(fc.anything(), (value) => isGid(value) === false || typeof value === "string"));
  });
});
