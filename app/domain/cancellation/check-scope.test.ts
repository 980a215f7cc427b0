import { describe, expect, test } from "vitest";
import { checkScope } from "./check-scope";
import { aLine, anOrder, LINE_ID } from "./testing";

const units = (quantity: number, lineItemId = LINE_ID) =>
  ({ whole: false, units: [{ lineItemId, quantity }] }) as const;

test("asking for every unit of every line is the whole order", () => {
  expect(checkScope(anOrder(), units(2))).toEqual({ outcome: "possible", scope: { whole: true } });
  expect(checkScope(anOrder(), units(1))).toEqual({ outcome: "possible", scope: units(1) });
});

test("more than there is, unknown items, and an item named twice are impossible", () => {
  expect(checkScope(anOrder(), units(3)).outcome).toBe("impossible");
  expect(checkScope(anOrder(), units(1, "gid://shopify/LineItem/404")).outcome).toBe("impossible");
  const twice = { whole: false, units: [...units(1).units, ...units(1).units] } as const;
  expect(checkScope(anOrder(), twice).outcome).toBe("impossible");
});

test("what has shipped cannot be cancelled, what has not can", () => {
  const order = anOrder({ lines: [aLine({ unfulfilledQuantity: 1 })] });
  expect(checkScope(order, { whole: true }).outcome).toBe("shipped");
  expect(checkScope(order, units(2)).outcome).toBe("shipped");
  expect(checkScope(order, units(1)).outcome).toBe("possible");
});

test("a cancelled order is not cancelled again", () => {
  const order = anOrder({ cancelledAt: "2026-11-01T10:00:00Z" });
  expect(checkScope(order, { whole: true }).outcome).toBe("already_cancelled");
});

describe("of an order of which something has left, and came back,", () => {
  const sent = { id: "gid://shopify/Fulfillment/1", status: "SUCCESS" } as const;
  const back = aLine({ id: "gid://shopify/LineItem/2", currentQuantity: 0, unfulfilledQuantity: 0 });
  const order = anOrder({ lines: [back, aLine()], fulfillments: [{ ...anOrder().fulfillments[0], ...sent }] as never });

  test("only the units that are left are cancelled, however they are asked for", () => {
    for (const scope of [units(2), { whole: true } as const]) {
      expect(checkScope(order, scope)).toEqual({ outcome: "possible", scope: units(2) });
    }
  });

  test("nothing can be when nothing is left", () => {
    expect(checkScope({ ...order, lines: [back] }, { whole: true })).toEqual({ outcome: "shipped" });
  });
});
