import { describe, expect, it } from "vitest";
import type { ReturnableLineFieldsFragment, ReturnableOrderQuery } from "./generated/read-returnable";
import { returnableFromGraphql, type ReturnableLists } from "./returnable-from-graphql";

type Order = NonNullable<ReturnableOrderQuery["order"]>;
const shopMoney = { amount: "100.0", currencyCode: "EUR" };
const order: Order = {
  id: "gid://shopify/Order/1",
  name: "#1001",
  createdAt: "2026-07-01T10:00:00Z",
  processedAt: "2026-07-01T10:00:00Z",
  updatedAt: "2026-07-01T10:00:00Z",
  cancelledAt: null,
  cancelReason: null,
  closedAt: null,
  test: false,
  sourceName: "web",
  paymentGatewayNames: ["bogus"],
  tags: [],
  note: null,
  email: null,
  phone: null,
  customerLocale: "de",
  discountCodes: [],
  displayFinancialStatus: "PAID",
  displayFulfillmentStatus: "FULFILLED",
  returnStatus: "NO_RETURN",
  totalPriceSet: { shopMoney },
  totalRefundedSet: { shopMoney: { amount: "0.0", currencyCode: "EUR" } },
  totalOutstandingSet: { shopMoney: { amount: "0.0", currencyCode: "EUR" } },
  customer: null,
  shippingAddress: null,
  billingAddress: null,
  shippingLine: null,
  risk: { recommendation: "NONE", assessments: [] },
  fulfillments: [],
  presentmentCurrencyCode: "JPY",
  originalTotalPriceSet: { shopMoney: { amount: "100.0" }, presentmentMoney: { amount: "16250" } },
  customAttributes: [],
  lineItems: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
  shipped: [],
  returns: { nodes: [] },
};
const line: ReturnableLineFieldsFragment = {
  id: "gid://shopify/LineItem/1",
  title: "Mug",
  name: "Mug - Blue",
  sku: "MUG",
  quantity: 3,
  currentQuantity: 3,
  unfulfilledQuantity: 0,
  requiresShipping: true,
  isGiftCard: false,
  vendor: "Potter",
  product: {
    id: "gid://shopify/Product/1",
    productType: "Mugs",
    tags: ["blue"],
    collections: { nodes: [{ handle: "kitchen" }] },
  },
  originalUnitPriceSet: { shopMoney: { amount: "40.0", currencyCode: "EUR" } },
  weight: { unit: "POUNDS", value: 0.5 },
  variant: { id: "gid://shopify/ProductVariant/1" },
  discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: "33.333333", currencyCode: "EUR" } },
  suggestedReturnReasonDefinitions: {
    nodes: [
      { id: "gid://shopify/ReturnReasonDefinition/1", handle: "broken", name: "Broken", deleted: false },
      { id: "gid://shopify/ReturnReasonDefinition/2", handle: "old", name: "Old", deleted: true },
    ],
  },
};
const units = (id: number, quantity: number) => ({
  id: `gid://shopify/FulfillmentLineItem/${id}`,
  quantity,
  lineItem: { id: line.id },
});
const lists: ReturnableLists = {
  lines: [line],
  shipped: [
    {
      id: "gid://shopify/Fulfillment/1",
      createdAt: "2026-07-02T08:00:00Z",
      deliveredAt: null,
      allLines: [units(1, 2)],
    },
    {
      id: "gid://shopify/Fulfillment/2",
      createdAt: "2026-07-03T08:00:00Z",
      deliveredAt: "2026-07-05T12:00:00+02:00",
      allLines: [units(2, 1)],
    },
  ],
  left: new Map([["gid://shopify/FulfillmentLineItem/2", 1]]),
  returns: [],
};

describe("what can come back", () => {
  it("is told per fulfillment, with what is wholly in returns already at zero", () => {
    expect(returnableFromGraphql(order, lists).lines).toMatchObject([
      { fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1", shipped: 2, returnable: 0, deliveredAt: null },
      { shipped: 1, returnable: 1, fulfilledAt: "2026-07-03T08:00:00.000Z", deliveredAt: "2026-07-05T10:00:00.000Z" },
    ]);
  });

  it("carries what policies look at", () => {
    expect(returnableFromGraphql(order, lists).lines[0]).toMatchObject({
      unitPaid: { minor: 3333, currency: "EUR" },
      weightGrams: 227,
      productTags: ["blue"],
      collections: ["kitchen"],
      suggestedReasons: [{ handle: "broken" }],
    });
  });

  it("survives that the product was deleted", () => {
    const gone = { ...line, product: null, variant: null, weight: null, suggestedReturnReasonDefinitions: null };
    expect(returnableFromGraphql(order, { ...lists, lines: [gone] }).lines[0]).toMatchObject({
      title: "Mug - Blue",
      productId: null,
      variantId: null,
      weightGrams: null,
      productTags: [],
      collections: [],
      suggestedReasons: [],
    });
  });
});

describe("the order", () => {
  it("tells the rate between its two currencies, 1 when it cost nothing", () => {
    expect(returnableFromGraphql(order, lists)).toMatchObject({ presentmentCurrency: "JPY", presentmentRate: 162.5 });
    const free = { shopMoney: { amount: "0.0" }, presentmentMoney: { amount: "0" } };
    expect(returnableFromGraphql({ ...order, originalTotalPriceSet: free }, lists).presentmentRate).toBe(1);
  });

  it.each([
    [{ customAttributes: [{ key: "is_gift", value: "true" }] }, true],
    [{ customAttributes: [{ key: "Gift message", value: "For you" }] }, true],
    [{ customAttributes: [{ key: "gift", value: "no" }] }, false],
    [{ customAttributes: [{ key: "gift-wrap", value: "" }] }, false],
    [{ customAttributes: [{ key: "gift_card_offer", value: "yes" }] }, false],
    [{ tags: ["Gift"] }, true],
    [{ tags: ["gifted-seller"] }, false],
  ])("is a gift by attribute or tag: %j %s", (changes, isGift) => {
    expect(returnableFromGraphql({ ...order, ...changes }, lists).isGift).toBe(isGift);
  });

  it("has no address for a label without street and country", () => {
    const address = {
      name: "Ann Example",
      company: "",
      address1: "Main St 1",
      address2: null,
      city: "Dublin",
      zip: null,
      provinceCode: null,
      countryCodeV2: "IE",
      phone: null,
    };
    expect(returnableFromGraphql({ ...order, shippingAddress: address }, lists).shippingAddress).toMatchObject({
      street1: "Main St 1",
      postcode: "",
      company: null,
      countryCode: "IE",
    });
    const noStreet = { ...order, shippingAddress: { ...address, address1: null } };
    expect(returnableFromGraphql(noStreet, lists).shippingAddress).toBeNull();
  });
});
