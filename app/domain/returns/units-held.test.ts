import { describe, expect, it } from "vitest";
import type { LineSnapshot } from "../order";
import { sampleLine, sampleOrder } from "../policy/testing/sample-order";
import { holdsUnits } from "./units-held";

const [MUG, LAMP] = ["gid://shopify/LineItem/1", "gid://shopify/LineItem/2"];
const line = (id: string, change: Partial<LineSnapshot> = {}) =>
  sampleLine({ id, quantity: 2, currentQuantity: 2, unfulfilledQuantity: 0, ...change });
const order = (lines: readonly LineSnapshot[], status = "SUCCESS") =>
  sampleOrder({
    lines,
    fulfillments: [{ id: "gid://shopify/Fulfillment/1", status, createdAt: "2026-07-07T10:00:00Z" }],
  });
const back = (...units: readonly (readonly [string, number])[]) => new Map(units);

describe("what a shopper still holds", () => {
  it("is what was sent and not refunded, nor is on its way back, line by line", () => {
    const both = order([line(MUG), line(LAMP)]);
    expect(holdsUnits(both, back())).toBe(true);
    expect(holdsUnits(both, back([MUG, 2], [LAMP, 1]))).toBe(true);
    expect(holdsUnits(both, back([MUG, 2], [LAMP, 2]))).toBe(false);
    // More of one line never makes up for another.
    expect(holdsUnits(both, back([MUG, 9], [LAMP, 1]))).toBe(true);
    expect(holdsUnits(order([line(MUG, { currentQuantity: 0 })]), back())).toBe(false);
  });

  it("is nothing while nothing has left", () => {
    expect(holdsUnits(order([line(MUG, { unfulfilledQuantity: 2 })]), back())).toBe(false);
    expect(holdsUnits(order([line(MUG)], "CANCELLED"), back())).toBe(false);
    expect(holdsUnits(order([line(MUG, { unfulfilledQuantity: 1 })]), back())).toBe(true);
  });
});
