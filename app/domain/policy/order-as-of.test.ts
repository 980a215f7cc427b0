import { expect, test } from "vitest";
import type { FulfillmentOrderSnapshot } from "../order";
import { orderAsOf } from "./order-as-of";
import { sampleLine, sampleOrder } from "./testing/sample-order";

const NOON = new Date("2026-07-06T12:00:00Z");
const parcel = (createdAt: string, status = "SUCCESS") =>
  ({ id: "gid://shopify/Fulfillment/1", status, createdAt }) as const;
const warehouse = (changes: Partial<FulfillmentOrderSnapshot>): FulfillmentOrderSnapshot => ({
  id: "gid://shopify/FulfillmentOrder/1",
  status: "CLOSED",
  requestStatus: "UNSUBMITTED",
  locationName: "Main warehouse",
  supportedActions: [],
  holds: [],
  lines: [{ lineItemId: "gid://shopify/LineItem/1", remainingQuantity: 0, totalQuantity: 2 }],
  ...changes,
});
const over = sampleOrder({
  cancelledAt: "2026-07-07T10:00:00Z",
  cancelReason: "CUSTOMER",
  closedAt: "2026-07-07T10:00:00Z",
  financialStatus: "REFUNDED",
  refunded: { minor: 1990, currency: "EUR" },
  fulfillmentOrders: [warehouse({})],
  lines: [sampleLine({ quantity: 2, currentQuantity: 0, unfulfilledQuantity: 0 })],
});

test("before it was cancelled and refunded an order was open, paid, and wholly to be shipped", () => {
  expect(orderAsOf(over, NOON)).toMatchObject({
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    financialStatus: "PAID",
    refunded: { minor: 0, currency: "EUR" },
    outstanding: { minor: 0, currency: "EUR" },
    fulfillmentStatus: "UNFULFILLED",
    lines: [{ currentQuantity: 2, unfulfilledQuantity: 2 }],
    fulfillmentOrders: [{ status: "OPEN", lines: [{ remainingQuantity: 2 }] }],
  });
});

test("after it was cancelled it is cancelled", () => {
  expect(orderAsOf(over, new Date("2026-07-08T00:00:00Z")).cancelledAt).toBe(over.cancelledAt);
});

test("a parcel that left later had not left yet, one that had left has, and what was left of it then is not known", () => {
  const early = parcel("2026-07-06T11:00:00Z");
  const late = parcel("2026-07-06T13:00:00Z");
  const shipped = sampleOrder({ fulfillmentStatus: "FULFILLED", lines: [sampleLine({ unfulfilledQuantity: 0 })] });
  const asOf = (...fulfillments: ReturnType<typeof parcel>[]) => orderAsOf({ ...shipped, fulfillments }, NOON);
  expect(asOf(late)).toMatchObject({ fulfillmentStatus: "UNFULFILLED", fulfillments: [] });
  expect(asOf(early)).toMatchObject({ fulfillmentStatus: "FULFILLED", lines: [{ unfulfilledQuantity: 0 }] });
  expect(asOf(early, late)).toMatchObject({
    fulfillmentStatus: "PARTIALLY_FULFILLED",
    fulfillments: [early],
    lines: [{ unfulfilledQuantity: null }],
    fulfillmentOrders: null,
  });
  expect(asOf(parcel("2026-07-06T11:00:00Z", "CANCELLED")).fulfillmentStatus).toBe("UNFULFILLED");
});

test("what a third party had answered by then is not known; a warehouse nobody told of had not begun", () => {
  expect(orderAsOf(sampleOrder({ fulfillmentOrders: null }), NOON).fulfillmentOrders).toEqual([]);
  const asked = sampleOrder({ fulfillmentOrders: [warehouse({ status: "IN_PROGRESS", requestStatus: "ACCEPTED" })] });
  expect(orderAsOf(asked, NOON).fulfillmentOrders).toBeNull();
});

test("an order voided when it was cancelled was waiting for its payment", () => {
  const voided = sampleOrder({ financialStatus: "VOIDED", cancelledAt: "2026-07-08T10:00:00Z" });
  expect(orderAsOf(voided, NOON)).toMatchObject({ financialStatus: "PENDING", outstanding: voided.total });
});
