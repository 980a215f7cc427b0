import { expect, test } from "vitest";
import { fellShort, isKept, isUnsent } from "./fell-short";
import type { CountedUnits, OrderReturn, ReturnLine } from "./types";

const line = { id: "a", returnLineItemId: "gid://a", quantity: 3, answer: "APPROVED" } as ReturnLine;
const orderReturn = {
  lines: [line],
  state: "AWAITING_PARCEL",
  scannedAt: null,
  deliveredAt: null,
  endedAt: null,
  terms: { label: { kind: "own" } },
} as unknown as OrderReturn;
const counts = (quantity: number, changes: Partial<CountedUnits>): CountedUnits => ({
  id: `${quantity}${changes.condition}`,
  returnLineId: "a",
  quantity,
  condition: "new",
  disposition: "RESTOCKED",
  locationId: null,
  accepted: true,
  ...changes,
});
const missing = counts(1, { disposition: "MISSING", condition: "not_received", accepted: false });
const used = counts(1, { condition: "used", disposition: "NOT_RESTOCKED", accepted: false });
const paid = (quantity: number) => [{ units: [{ returnLineItemId: "gid://a", quantity }] }];

test("what did not arrive and what was not accepted is told apart", () => {
  expect(fellShort(orderReturn, [counts(1, {}), missing, used], paid(1))).toEqual([
    { line, quantity: 1, condition: null },
    { line, quantity: 1, condition: "used" },
  ]);
});

test("what was paid for all the same did not fall short", () => {
  expect(fellShort(orderReturn, [counts(2, {}), missing], paid(3))).toEqual([]);
  expect(fellShort(orderReturn, [counts(3, {})], paid(3))).toEqual([]);
});

test("something is to be sent until it is on its way, counted in, or over", () => {
  expect(isUnsent(orderReturn, [])).toBe(true);
  expect(isUnsent({ ...orderReturn, scannedAt: new Date(0) }, [])).toBe(false);
  expect(isUnsent({ ...orderReturn, state: "CLOSED" }, [])).toBe(false);
  expect(isUnsent(orderReturn, [missing])).toBe(false);
  const kept = { ...orderReturn, lines: [{ ...line, answer: "KEEP" as const }] };
  expect(isUnsent(kept, [])).toBe(false);
  expect([isKept(kept), isKept(orderReturn)]).toEqual([true, false]);
});
