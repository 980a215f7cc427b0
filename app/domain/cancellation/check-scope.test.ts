import { expect, test } from "vitest";
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
