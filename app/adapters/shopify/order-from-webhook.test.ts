import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { stringify } from "lossless-json";
import { describe, expect, it, test } from "vitest";
import { orderFromWebhook } from "./order-from-webhook";

const SAMPLES = new URL("../../../tests/fixtures/shopify-webhooks/", import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, SAMPLES), "utf8");
const names = readdirSync(SAMPLES).filter((name) => name.endsWith(".json"));
const orders = "cancelled create fulfilled paid partially_fulfilled updated link_requested"
  .split(" ")
  .map((name) => `orders__${name}.json`);

describe("Shopify's sample payloads", () => {
  test.each(orders)("%s is read whole, ids beyond 2^53 exact", (name) => {
    const { snapshot, personal } = orderFromWebhook(sample(name))!;
    expect(snapshot.id).toBe("gid://shopify/Order/820982911946154508");
    expect(snapshot.customer).toEqual({ id: "gid://shopify/Customer/115310627314723954", orderCount: null, tags: [] });
    expect(snapshot.lines[0]).toMatchObject({
      id: "gid://shopify/LineItem/487817672276298554",
      productId: "gid://shopify/Product/788032119674292900",
      unitPrice: { minor: 8999, currency: "USD" },
      unfulfilledQuantity: 1,
    });
    expect(snapshot).toMatchObject({
      createdAt: "2022-01-01T00:00:00.000Z",
      total: { minor: 40495, currency: "USD" },
      outstanding: { minor: 41495, currency: "USD" },
      refunded: { minor: 0, currency: "USD" },
      tags: ["tag1", "tag2"],
      gateways: ["visa", "bogus"],
      cancelReason: "CUSTOMER",
      shipTo: { countryCode: "US", provinceCode: "KY" },
      shippingTitle: "Generic Shipping",
      fulfillmentOrders: null,
      risk: null,
      returnStatus: null,
    });
    expect(personal).toEqual({
      email: "jon@example.com",
      phone: null,
      firstName: "John",
      postcode: "40003",
      locale: "en",
    });
  });

  test.each(names.filter((name) => !orders.includes(name)))("%s is no order", (name) => {
    expect(orderFromWebhook(sample(name))).toBeNull();
  });
});

const minimal = {
  id: "1",
  name: "#1",
  created_at: "2026-07-01T10:00:00+02:00",
  updated_at: "2026-07-01T10:00:00+02:00",
  currency: "JPY",
  total_price: "1000",
  line_items: [],
};
const read = (change: object) => orderFromWebhook(JSON.stringify({ ...minimal, ...change }))?.snapshot;

describe("words", () => {
  test.each([
    [null, "UNFULFILLED"],
    ["partial", "PARTIALLY_FULFILLED"],
    ["fulfilled", "FULFILLED"],
    ["restocked", "RESTOCKED"],
  ])("fulfillment_status %s is %s", (rest, ours) => {
    expect(read({ fulfillment_status: rest })?.fulfillmentStatus).toBe(ours);
  });

  it("financial_status partially_paid is PARTIALLY_PAID", () => {
    expect(read({ financial_status: "partially_paid" })?.financialStatus).toBe("PARTIALLY_PAID");
  });

  it("refunds in a payload leave the refunded sum unknown", () => {
    expect(read({ refunds: [{}] })?.refunded).toBeNull();
  });
});

describe("whatever arrives", () => {
  it("an id of any length keeps every digit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }), (id) => {
        const body = stringify({ ...minimal, id }) ?? "";
        expect(orderFromWebhook(body)?.snapshot.id).toBe(`gid://shopify/Order/${id}`);
      }),
    );
  });

  it.each(["created_at", "processed_at", "updated_at", "cancelled_at", "closed_at"])(
    "%s in a year of no calendar: it is not an order, so the order itself is read",
    (field) => {
      for (const time of ["275760-09-13", "+275760-09-13T00:00:00Z", "-000001-01-01T00:00:00Z"]) {
        expect(read({ [field]: time }), time).toBeUndefined();
      }
      expect(read({ [field]: "9999-12-31T23:59:59Z" })).toBeDefined();
    },
  );

  it("any JSON is an order or null, never an error", () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        orderFromWebhook(body);
      }),
    );
  });

  it("an order with any one part replaced by anything is an order or null, never an error", () => {
    const whole = JSON.parse(sample("orders__create.json")) as Record<string, unknown>;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), (key, value) => {
        orderFromWebhook(JSON.stringify({ ...whole, [key]: value }));
      }),
      { numRuns: 500 },
    );
  });
});
