import { expect, it } from "vitest";
import { useAdapterStore } from "../support/adapter-store";
import { inspected, openReturn, readNative, readShipped, shipOrder, unitsFor } from "../support/shipped-order";

const at = useAdapterStore();
const merchant = async (query: string, variables: Record<string, unknown>) => {
  const answer = await at.store.execute(
    { query, variables },
    { shop: at.shop, actor: "merchant", scopes: [], unlimited: true },
  );
  expect(answer.errors).toBeUndefined();
};

it("an order and a return longer than their pages keep every line", async () => {
  const lines = Array.from({ length: 60 }, (_, index) => ({ sku: at.skus[index % at.skus.length]! }));
  const order = await shipOrder(at.store, at.shop, at.shopify, { lines });
  expect(order.lines).toHaveLength(60);
  expect(new Set(order.lines.map(({ fulfillmentLineItemId }) => fulfillmentLineItemId)).size).toBe(60);
  expect(order.lines.every(({ returnable }) => returnable === 1)).toBe(true);

  const wanted = order.lines.map((line, index) => unitsFor(line, { note: `RMA ${index}` }));
  const opened = await openReturn(at.shopify, order.snapshot.id, { lines: wanted });
  expect(opened.lines.map(({ reasonNote }) => reasonNote)).toEqual(wanted.map(({ note }) => note));
  expect(opened.reverseFulfillmentOrders.flatMap((one) => one.lines)).toHaveLength(60);
  const after = await readShipped(at.shopify, order.snapshot.id);
  expect(after.lines.map(({ returnable }) => returnable)).toEqual(Array.from({ length: 60 }, () => 0));
  expect(after.returns).toEqual([opened]);
});

it("every fulfillment counts, with when it was delivered; a cancelled one does not", async () => {
  const sku = at.skus[0]!;
  const { id } = await at.store.placeOrder(at.shop, { lines: [{ sku, quantity: 10 }] });
  const fulfillments: string[] = [];
  for (let unit = 0; unit < 10; unit += 1) {
    const { fulfillmentIds } = await at.store.fulfillOrder(at.shop, id, { lines: [{ sku, quantity: 1 }] });
    fulfillments.push(...fulfillmentIds);
  }
  await merchant("mutation($id: ID!) { fulfillmentCancel(id: $id) { userErrors { message } } }", {
    id: fulfillments[3],
  });
  for (const [index, happenedAt] of [[0, "2026-07-10T08:00:00Z"] as const, [8, "2026-07-11T09:30:00Z"] as const])
    await merchant(
      "mutation($event: FulfillmentEventInput!) { fulfillmentEventCreate(fulfillmentEvent: $event) { userErrors { message } } }",
      { event: { fulfillmentId: fulfillments[index], status: "DELIVERED", happenedAt } },
    );
  const { lines } = await readShipped(at.shopify, id);
  expect(lines.map(({ fulfillmentId }) => fulfillmentId)).toEqual(fulfillments.filter((_, index) => index !== 3));
  expect(lines.filter(({ deliveredAt }) => deliveredAt !== null)).toMatchObject([
    { fulfillmentId: fulfillments[0], deliveredAt: "2026-07-10T08:00:00.000Z", returnable: 1 },
    { fulfillmentId: fulfillments[8], deliveredAt: "2026-07-11T09:30:00.000Z", returnable: 1 },
  ]);
});

it("all returns of an order come oldest first, and all refunds of a return", async () => {
  const { snapshot, lines } = await shipOrder(at.store, at.shop, at.shopify, {
    lines: [{ sku: at.skus[0]!, quantity: 24 }],
  });
  const ids: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    await at.store.clock.advance(1000);
    const line = unitsFor(lines[0]!, { quantity: count === 5 ? 18 : 1 });
    ids.push((await openReturn(at.shopify, snapshot.id, { lines: [line] })).id);
  }
  expect((await at.shopify.readReturnsOf(snapshot.id)).map(({ id }) => id)).toEqual(ids);

  const last = await readNative(at.shopify, ids[5]!);
  const units = inspected(last, [1]);
  for (let unit = 0; unit < 18; unit += 1) {
    const outcome = await at.shopify.suggestOutcome(last.id, { units, exchange: [], method: "original_payment" });
    const refund = { to: "original_payment", transactions: outcome!.transactions } as const;
    const request = { returnId: last.id, units, exchange: [], refund, note: `ref-${unit}` };
    expect(await at.shopify.processReturn(request)).toEqual({ outcome: "done" });
  }
  const { refunds, lines: processed } = await readNative(at.shopify, last.id);
  expect(refunds.map(({ note }) => note)).toEqual(Array.from({ length: 18 }, (_, unit) => `ref-${unit}`));
  expect(processed[0]).toMatchObject({ processedQuantity: 18, refundedQuantity: 18, processableQuantity: 0 });
});
