import { describe, expect, test } from "vitest";
import { settleWish, type Wish } from "./settle-wish";
import type { Resolution } from "./types";

const item = (quantity: number) => ({ variantId: "gid://shopify/ProductVariant/1", title: "Tote", quantity });
const wish = (changes: Partial<Wish> = {}): Wish => ({
  resolution: "exchange",
  ifSoldOut: "refund",
  exchange: [item(1)],
  isBarred: false,
  isSoldOut: false,
  units: 1,
  ...changes,
});

describe("what is given instead of an exchange", () => {
  test.each<readonly [readonly Resolution[], Wish["ifSoldOut"], string]>([
    [["refund", "store_credit", "exchange"], "refund", "refund"],
    [["refund", "store_credit", "exchange"], "store_credit", "store_credit"],
    [["exchange", "store_credit"], "refund", "store_credit"],
    [["exchange", "refund"], "store_credit", "refund"],
    [[], "refund", "refund"],
  ])("of %j, wanting %s, is %s", (offered, ifSoldOut, given) => {
    const settled = { ifSoldOut: given, mayLeaveMoney: true, problem: null };
    expect(settleWish(wish({ ifSoldOut }), offered)).toMatchObject({ ...settled, resolution: "exchange" });
    const soldOut = settleWish(wish({ ifSoldOut, isSoldOut: true }), offered);
    expect(soldOut).toMatchObject({ ...settled, resolution: given, exchange: [] });
  });

  test("is for a person to say where something was chosen that is not for exchange", () => {
    expect(settleWish(wish({ isBarred: true }), ["refund", "exchange"])).toMatchObject({
      resolution: "refund",
      exchange: [],
      problem: "What was chosen cannot be had in exchange.",
    });
  });

  test("is for a person to say where only an exchange is offered, and never cash by itself", () => {
    expect(settleWish(wish(), ["exchange"])).toMatchObject({
      resolution: "exchange",
      ifSoldOut: "store_credit",
      mayLeaveMoney: false,
      problem: null,
    });
    expect(settleWish(wish({ isSoldOut: true }), ["exchange"])).toMatchObject({
      resolution: "store_credit",
      problem: expect.stringContaining("sold out"),
    });
  });
});

test.each<readonly [string, Partial<Wish>]>([
  ["for nothing", { exchange: [] }],
  ["for more than comes back", { exchange: [item(1), item(1)] }],
])("an exchange %s is none", (_, changes) => {
  expect(settleWish(wish(changes), ["refund", "exchange"])).toMatchObject({
    resolution: "refund",
    exchange: [],
    problem: expect.any(String),
  });
});

test("whoever wants no exchange gets what they want", () => {
  expect(settleWish(wish({ resolution: "refund", exchange: [] }), ["refund"])).toMatchObject({
    resolution: "refund",
    problem: null,
  });
});
