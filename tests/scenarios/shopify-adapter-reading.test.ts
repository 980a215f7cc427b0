import { describe, expect, it } from "vitest";
import { orderFromWebhook } from "../../app/adapters/shopify/order-from-webhook";
import type { OrderSnapshot } from "../../app/domain/order";
import type { StoreEvent } from "../devstore/contract";
import { useAdapterStore } from "../support/adapter-store";

const at = useAdapterStore();

describe("reading", () => {
  it("tells the shop's name, currency, time zone and granted scopes", async () => {
    const shop = await at.shopify.readShop();
    expect(shop.name).not.toBe("");
    expect(shop.currency).toMatch(/^[A-Z]{3}$/);
    expect(() => new Intl.DateTimeFormat("en", { timeZone: shop.timeZone })).not.toThrow();
    expect(shop.scopes).toContain("write_orders");
  });

  it("an order is read whole", async () => {
    const { id, name } = await at.place({
      tags: ["vip"],
      note: "ring twice",
      countryCode: "DE",
      riskLevel: "HIGH",
      customer: { email: "mia@example.com", firstName: "Mia", lastName: "Muster", locale: "de" },
    });
    const { snapshot, personal } = (await at.shopify.readOrder(id))!;
    expect(snapshot).toMatchObject({
      id,
      name,
      cancelledAt: null,
      tags: ["vip"],
      hasNote: true,
      financialStatus: "PAID",
      fulfillmentStatus: "UNFULFILLED",
      returnStatus: "NO_RETURN",
      shipTo: { countryCode: "DE" },
      risk: { level: "HIGH" },
      fulfillments: [],
    });
    expect(snapshot.lines).toMatchObject([
      { sku: at.skus[0], quantity: 3, currentQuantity: 3, unfulfilledQuantity: 3 },
      { sku: at.skus[1], quantity: 1 },
    ]);
    expect(snapshot.lines.every(({ productTags }) => productTags !== null)).toBe(true);
    expect(snapshot.fulfillmentOrders).toMatchObject([{ status: "OPEN", requestStatus: "UNSUBMITTED", holds: [] }]);
    expect(snapshot.fulfillmentOrders?.[0]?.lines).toEqual(
      snapshot.lines.map(({ id: lineItemId, quantity }) => ({
        lineItemId,
        remainingQuantity: quantity,
        totalQuantity: quantity,
      })),
    );
    expect(personal).toMatchObject({ email: "mia@example.com", firstName: "Mia" });
  });

  it("an order longer than one page keeps every line", async () => {
    await at.place();
    const lines = Array.from({ length: 60 }, (_, index) => ({ sku: at.skus[index % at.skus.length]!, quantity: 1 }));
    const { id } = await at.place({ lines });
    const snapshot = await at.snapshotOf(id);
    expect(snapshot.lines).toHaveLength(60);
    expect(new Set(snapshot.lines.map((line) => line.id)).size).toBe(60);
    expect(snapshot.fulfillmentOrders?.flatMap((one) => one.lines)).toHaveLength(60);
  });

  it("an unknown order is null", async () => {
    expect(await at.shopify.readOrder("gid://shopify/Order/1")).toBeNull();
  });

  it("webhook and read tell the same story wherever both know", async () => {
    const events: StoreEvent[] = [];
    at.store.onEvent((event) => events.push(event));
    const { id } = await at.place({
      tags: ["b", "a"],
      customer: { email: "mia@example.com", firstName: "Mia", locale: "de" },
    });
    await at.store.fulfillOrder(at.shop, id, { lines: [{ sku: at.skus[0]!, quantity: 1 }] });
    const event = events.findLast(({ topic, resourceId }) => topic === "orders/updated" && resourceId === id)!;
    const told = orderFromWebhook(at.store.payload(event))!;
    const read = (await at.shopify.readOrder(id))!;
    expect(withoutUnknown(told.snapshot, read.snapshot)).toEqual(read.snapshot);
    expect(told.personal.email).toBe(read.personal.email);
  });

  it("changed orders come oldest first, each once", async () => {
    const since = at.store.clock.now();
    const ids = [];
    for (let count = 0; count < 3; count += 1) {
      ids.push((await at.place()).id);
      await at.store.clock.advance(60_000);
    }
    const page = await at.shopify.ordersUpdatedSince(new Date(since.getTime() - 1000), null);
    expect(page.orders.map(({ id }) => id)).toEqual(ids);
    expect(page.nextCursor).toBeNull();
    const later = await at.shopify.ordersUpdatedSince(new Date(Date.parse(page.orders[1]!.updatedAt)), null);
    expect(later.orders.map(({ id }) => id)).toEqual(ids.slice(1));
  });
});

/** What a payload cannot tell, filled in from the read. */
function withoutUnknown(told: OrderSnapshot, read: OrderSnapshot): OrderSnapshot {
  const known = <T extends object>(object: T, other: T): T =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [key, value ?? other[key as keyof T]]),
    ) as unknown as T;
  const filled = known(told, read);
  return {
    ...filled,
    customer: filled.customer && read.customer && known(filled.customer, read.customer),
    lines: filled.lines.map((line, index) => known(line, read.lines[index]!)),
  };
}

it("the export tells the same as reading each order", async () => {
  const since = new Date(at.store.clock.now().getTime() - 60_000);
  const ids = [
    (await at.place()).id,
    (await at.place({ financialStatus: "PENDING" })).id,
    (await at.place({ tags: ["x"] })).id,
  ];
  const started = await at.shopify.startOrderExport(since);
  if (started.outcome !== "started") return expect.fail(started.message);
  await at.store.clock.advance(10 * 60_000);
  const operation = await at.shopify.readBulkOperation(started.operationId);
  expect(operation).toMatchObject({ status: "COMPLETED", errorCode: null });
  const exported = new Map<string, OrderSnapshot>();
  for await (const { snapshot } of at.shopify.readOrderExport(operation!.url!)) exported.set(snapshot.id, snapshot);
  expect([...exported.keys()].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(exported.get(id)).toEqual({ ...(await at.snapshotOf(id)), fulfillmentOrders: null });
});
