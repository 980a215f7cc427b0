import { expect, test } from "vitest";
import type { OrderSnapshot } from "../domain/order";
import { sampleOrder, sampleLine } from "../domain/policy/testing/sample-order";
import { refundText } from "./refund-text";

const dollars = (minor: number) => ({ minor, currency: "USD" });
const TERMS = { refund: "original_payment", restock: true, undoMinutes: 0, reason: "CUSTOMER", notify: true } as const;
const WHOLE = { whole: true } as const;
const base = sampleOrder();
const order = (change: Partial<OrderSnapshot> = {}): OrderSnapshot => ({
  ...base,
  financialStatus: "PAID",
  total: dollars(11_570),
  outstanding: dollars(0),
  refunded: dollars(0),
  lines: [sampleLine({ id: "gid://shopify/LineItem/1", unitPrice: dollars(2_000) })],
  ...change,
});
const units = (quantity: number) => ({
  whole: false as const,
  units: [{ lineItemId: "gid://shopify/LineItem/1", quantity }],
});

test("a whole order gives back what came in and was not given back yet", () => {
  expect(refundText(order(), WHOLE, TERMS)).toBe("Refund $115.70");
  const partly = order({ financialStatus: "PARTIALLY_REFUNDED", refunded: dollars(1_570) });
  expect(refundText(partly, WHOLE, TERMS)).toBe("Refund $100.00");
  const half = order({ financialStatus: "PARTIALLY_PAID", outstanding: dollars(5_570) });
  expect(refundText(half, WHOLE, TERMS)).toBe("Refund $60.00");
});

test("no amount is named where none moves or none is known", () => {
  expect(refundText(order(), WHOLE, { ...TERMS, refund: "none" })).toBe("No refund");
  expect(refundText(order({ financialStatus: "AUTHORIZED" }), WHOLE, TERMS)).toBe(
    "Nothing was paid, nothing to refund",
  );
  expect(refundText(order({ refunded: null }), WHOLE, TERMS)).toBe("Refund what is left of the payment");
  expect(refundText(null, WHOLE, TERMS)).toBe("");
});

test("units are told by their price, never above what is left", () => {
  expect(refundText(order(), units(2), TERMS)).toBe("Refund about $40.00");
  expect(refundText(order(), units(50), TERMS)).toBe("Refund about $115.70");
});
