import { afterAll, beforeAll, expect, test } from "vitest";
import type { Gid } from "../../app/domain/gid";
import { sampleLine, sampleOrder } from "../../app/domain/policy/testing/sample-order";
import { readPastOrders } from "../../app/records/views/read-past-orders";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

const SHOP = "replay.myshopify.com";
const SINCE = new Date("2026-07-01T00:00:00Z");
const DAY = 86_400_000;
const ORDERS = 1_203;

let database: TestDatabase;

/** Ten orders share a second each, so that pages end in the middle of a second. Every hundredth is of one customer. */
const placed = Array.from({ length: ORDERS }, (_, index) => {
  const processedAt = new Date(SINCE.getTime() + Math.floor(index / 10) * 1000).toISOString();
  const id = `gid://shopify/Order/${5_000 + index}` as Gid;
  const customer = {
    id: `gid://shopify/Customer/${index % 100 === 0 ? 1 : 10 + index}` as Gid,
    orderCount: 1,
    tags: [],
  };
  const cancelledAt = index === 0 ? processedAt : null;
  return sampleOrder({ id, name: `#${index}`, processedAt, customer, cancelledAt });
});
const old = sampleOrder({
  id: "gid://shopify/Order/1",
  name: "#old",
  processedAt: new Date(SINCE.getTime() - DAY).toISOString(),
  cancelledAt: new Date(SINCE.getTime() - DAY).toISOString(),
  customer: { id: "gid://shopify/Customer/1", orderCount: 1, tags: [] },
  lines: [sampleLine({ quantity: 7 })],
});

beforeAll(async () => {
  database = await createTestDatabase();
  const row = (shop: string, order: typeof old) => ({
    shop,
    id: order.id,
    name: order.name,
    processedAt: new Date(order.processedAt),
    updatedAt: new Date(order.updatedAt),
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    fulfillmentStatus: order.fulfillmentStatus,
    currency: order.total.currency,
    totalMinor: BigInt(order.total.minor),
    customerId: order.customer?.id ?? null,
    snapshot: JSON.stringify(order),
  });
  await database.db.write(async (tx) => {
    await tx.order.createMany({ data: [...placed, old].map((order) => row(SHOP, order)) });
    await tx.order.createMany({ data: placed.slice(0, 5).map((order) => row("other.myshopify.com", order)) });
  });
});
afterAll(() => database.close());

const read = (cursor: string | null, shop = SHOP) =>
  readPastOrders(database.db.read, shop, SINCE, cursor, { withHistory: true });

test("every order of the period is read once, in parts of any size; other shops' and older ones are not", async () => {
  const names: string[] = [];
  let cursor: string | null = null;
  for (const partSize of [500, 7, 123, 500, 500]) {
    const page = await read(cursor);
    const part = page.orders.slice(0, partSize);
    names.push(...part.map(({ order }) => order.name));
    cursor = part.at(-1)!.cursor;
    expect([part.at(-1)!.read, page.of]).toEqual([names.length, ORDERS]);
    expect(page.isLast).toBe(names.length > ORDERS - 500 && partSize === 500 && names.length === ORDERS);
  }
  expect(names.sort()).toEqual(placed.map(({ name }) => name).sort());
});

test("what was known of a customer is what was known when the order was placed, orders before the period included", async () => {
  const { orders } = await read(null);
  const historyOf = (name: string) => orders.find(({ order }) => order.name === name)?.history;
  expect(historyOf("#0")).toEqual({
    cancellations90Days: 1,
    duplicateOfOrderName: null,
    minutesSinceTwin: null,
  });
  expect(historyOf("#200")).toEqual({
    cancellations90Days: 2,
    duplicateOfOrderName: "#100",
    minutesSinceTwin: 10 / 60,
  });
  expect(historyOf("#1")).toEqual({ cancellations90Days: 0, duplicateOfOrderName: null, minutesSinceTwin: null });
});

test("a cursor somebody made up begins at the beginning", async () => {
  const { orders } = await read("1~gid://shopify/Order/x'~0");
  expect(orders[0]?.order.name).toBe("#0");
});
