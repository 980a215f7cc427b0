import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ordersFromBulk } from "./order-from-bulk";

const money = { shopMoney: { amount: "10.0", currencyCode: "EUR" } };
const order = (number: number) => ({
  id: `gid://shopify/Order/${number}`,
  name: `#${number}`,
  createdAt: "2026-07-01T10:00:00Z",
  processedAt: "2026-07-01T10:00:00Z",
  updatedAt: "2026-07-01T10:00:00Z",
  cancelledAt: null,
  cancelReason: null,
  closedAt: null,
  test: false,
  sourceName: "web",
  paymentGatewayNames: [],
  tags: [],
  note: null,
  email: null,
  phone: null,
  customerLocale: null,
  discountCodes: [],
  displayFinancialStatus: "PAID",
  displayFulfillmentStatus: "UNFULFILLED",
  returnStatus: "NO_RETURN",
  totalPriceSet: money,
  totalRefundedSet: money,
  totalOutstandingSet: money,
  customer: null,
  shippingAddress: null,
  billingAddress: null,
  shippingLine: null,
  risk: { recommendation: "NONE", assessments: [] },
  fulfillments: [],
});
const line = (parent: number, number: number) => ({
  __parentId: `gid://shopify/Order/${parent}`,
  id: `gid://shopify/LineItem/${parent}${number}`,
  title: "Mug",
  sku: null,
  quantity: 1,
  currentQuantity: 1,
  unfulfilledQuantity: 1,
  requiresShipping: true,
  isGiftCard: false,
  vendor: null,
  product: null,
  originalUnitPriceSet: money,
});

async function* rowsOf(rows: object[]) {
  for (const row of rows) yield JSON.stringify(row);
  yield "";
}

async function collect(rows: object[]) {
  const orders = [];
  for await (const read of ordersFromBulk(rowsOf(rows))) orders.push(read.snapshot);
  return orders;
}

describe("a bulk result", () => {
  it("gives every order once, with its own lines in their order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 8 }), async (lineCounts) => {
        const rows = lineCounts.flatMap((count, number) => [
          order(number),
          ...Array.from({ length: count }, (_, index) => line(number, index)),
        ]);
        const orders = await collect(rows);
        expect(orders.map(({ id }) => id)).toEqual(lineCounts.map((_, number) => order(number).id));
        expect(orders.map(({ lines }) => lines.length)).toEqual(lineCounts);
        expect(orders.every(({ fulfillmentOrders }) => fulfillmentOrders === null)).toBe(true);
      }),
    );
  });

  it("hands out an order before the next one is complete", async () => {
    let readRows = 0;
    async function* counted() {
      for (const row of [order(1), line(1, 0), order(2), order(3)]) {
        readRows += 1;
        yield JSON.stringify(row);
      }
    }
    const orders = ordersFromBulk(counted());
    await orders.next();
    expect(readRows).toBe(3);
  });

  it("refuses a line that does not follow its order", async () => {
    await expect(collect([order(1), order(2), line(1, 0)])).rejects.toThrow("does not follow");
  });
});
