import type { FulfillmentOrderSnapshot, LineSnapshot, OrderSnapshot } from "../order";
import type { Cancellation } from "./types";

export const ORDER_ID = "gid://shopify/Order/5001";
export const LINE_ID = "gid://shopify/LineItem/1";
export const FULFILLMENT_ORDER_ID = "gid://shopify/FulfillmentOrder/9";

export function aLine(changes: Partial<LineSnapshot> = {}): LineSnapshot {
  return {
    id: LINE_ID,
    title: "Mug",
    sku: "MUG",
    quantity: 2,
    currentQuantity: 2,
    unfulfilledQuantity: 2,
    requiresShipping: true,
    isGiftCard: false,
    productId: null,
    productType: null,
    vendor: null,
    productTags: null,
    unitPrice: { minor: 1000, currency: "EUR" },
    ...changes,
  };
}

export function aFulfillmentOrder(changes: Partial<FulfillmentOrderSnapshot> = {}): FulfillmentOrderSnapshot {
  return {
    id: FULFILLMENT_ORDER_ID,
    status: "OPEN",
    requestStatus: "UNSUBMITTED",
    locationName: "Berlin",
    supportedActions: ["HOLD", "CREATE_FULFILLMENT"],
    holds: [],
    lines: [{ lineItemId: LINE_ID, remainingQuantity: 2, totalQuantity: 2 }],
    ...changes,
  };
}

export function anOrder(changes: Partial<OrderSnapshot> = {}): OrderSnapshot {
  const time = "2026-11-01T10:00:00Z";
  return {
    id: ORDER_ID,
    name: "#1001",
    createdAt: time,
    processedAt: time,
    updatedAt: time,
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    test: false,
    sourceName: "web",
    gateways: ["bogus"],
    tags: [],
    hasNote: false,
    total: { minor: 2000, currency: "EUR" },
    refunded: { minor: 0, currency: "EUR" },
    outstanding: { minor: 0, currency: "EUR" },
    discountCodes: [],
    financialStatus: "PAID",
    fulfillmentStatus: "UNFULFILLED",
    returnStatus: "NO_RETURN",
    customer: null,
    shipTo: null,
    shippingTitle: null,
    risk: null,
    lines: [aLine()],
    fulfillmentOrders: [aFulfillmentOrder()],
    fulfillments: [],
    ...changes,
  };
}

export function aCancellation(changes: Partial<Cancellation> = {}): Cancellation {
  return {
    id: "c1",
    shop: "test.myshopify.com",
    orderId: ORDER_ID,
    orderName: "#1001",
    source: "SHOPPER",
    requestKey: "request/c1",
    state: "STOPPING",
    scope: { whole: true },
    terms: { refund: "original_payment", restock: true, undoMinutes: 5, reason: "CUSTOMER", notify: true },
    requestedBy: "Shopper",
    sentence: "",
    policyVersionId: null,
    decisionId: null,
    requestedAt: new Date("2026-11-01T10:00:00Z"),
    undoUntil: null,
    warehouseBy: null,
    endedAt: null,
    ...changes,
  };
}
