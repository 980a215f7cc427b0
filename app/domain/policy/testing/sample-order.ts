import type { LineSnapshot, OrderSnapshot } from "../../order";
import type { FactInput } from "../types";

const eur = (minor: number) => ({ minor, currency: "EUR" });

/** A line of one mug; override what matters. */
export function sampleLine(changes: Partial<LineSnapshot> = {}): LineSnapshot {
  return {
    id: "gid://shopify/LineItem/1",
    title: "Mug",
    sku: "MUG",
    quantity: 1,
    currentQuantity: 1,
    unfulfilledQuantity: 1,
    requiresShipping: true,
    isGiftCard: false,
    productId: "gid://shopify/Product/1",
    productType: "Cups",
    vendor: "Acme",
    productTags: ["ceramic"],
    unitPrice: eur(1990),
    ...changes,
  };
}

/** A paid, unshipped order placed on Monday, 2026-07-06, 10:00 UTC; override what matters. */
export function sampleOrder(changes: Partial<OrderSnapshot> = {}): OrderSnapshot {
  return {
    id: "gid://shopify/Order/1",
    name: "#1001",
    createdAt: "2026-07-06T10:00:00Z",
    processedAt: "2026-07-06T10:00:00Z",
    updatedAt: "2026-07-06T10:00:00Z",
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    test: false,
    sourceName: "web",
    gateways: ["bogus"],
    tags: [],
    hasNote: false,
    total: eur(1990),
    refunded: eur(0),
    outstanding: eur(0),
    discountCodes: [],
    financialStatus: "PAID",
    fulfillmentStatus: "UNFULFILLED",
    returnStatus: "NO_RETURN",
    customer: { id: "gid://shopify/Customer/1", orderCount: 1, tags: [] },
    shipTo: { countryCode: "DE", provinceCode: null },
    shippingTitle: "Standard",
    risk: { recommendation: "ACCEPT", level: "LOW" },
    lines: [sampleLine()],
    fulfillmentOrders: [],
    fulfillments: [],
    ...changes,
  };
}

/** The sample order asked about one hour after it was placed, in a shop in Berlin; override what matters. */
export function sampleInput(changes: Partial<FactInput> = {}): FactInput {
  return {
    order: sampleOrder(),
    history: { cancellations90Days: 0, duplicateOfOrderName: null, minutesSinceTwin: null },
    request: { askedBy: "shopper", reason: null, wholeOrder: true, units: 1 },
    shop: { timeZone: "Europe/Berlin", currency: "EUR" },
    now: new Date("2026-07-06T11:00:00Z"),
    ...changes,
  };
}
