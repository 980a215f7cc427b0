import { describe, expect, it } from "vitest";
import { type Answer, createPaidOrder, openStore } from "./support/ask-devstore.ts";

describe("orders", () => {
  it("has the same past every time, with an id beyond 2^53", async () => {
    const query = `{ orders(first: 100, sortKey: ID) { nodes { id name displayFinancialStatus displayFulfillmentStatus } } }`;
    const [one, two] = [openStore({}), openStore({})];
    const [first, second] = [await one.ask(query), await two.ask(query)];
    expect(first.data).toEqual(second.data);
    const ids = first.data.orders.nodes.map((order: { id: string }) => BigInt(order.id.split("/").at(-1) ?? "0"));
    expect(ids.length).toBe(60);
    expect(ids.some((id: bigint) => id > 2n ** 53n)).toBe(true);
    expect(one.store.ledger).toEqual([]);
    expect(one.events).toEqual([]);
  });

  it("pages through all orders without missing or repeating one", async () => {
    const { ask } = openStore({});
    const query = `query($after: String) { orders(first: 7, after: $after, sortKey: UPDATED_AT) {
      nodes { name } pageInfo { hasNextPage endCursor } } }`;
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { orders }: Answer = (await ask(query, { after })).data;
      names.push(...orders.nodes.map((order: { name: string }) => order.name));
      ({ hasNextPage: more, endCursor: after } = orders.pageInfo);
    }
    expect(new Set(names).size).toBe(60);
    expect(names).toHaveLength(60);
  });

  it.each([
    ["name:#1001", 1],
    ["name:1001", 1],
    ["tag:vip", 1],
    ["tag:VIP -status:cancelled", 1],
    ["email:ada@example.com", 1],
    ["status:cancelled", 0],
    ["financial_status:paid", 2],
    ["financial_status:paid AND (tag:vip OR name:1002)", 2],
    ["created_at:>='2020-01-01T00:00:00Z'", 2],
    ["created_at:<'2020-01-01T00:00:00Z'", 0],
    ["fulfillment_status:unfulfilled", 2],
    ["sku:MUG", 1],
    ["ada", 1],
  ])("finds by %s", async (search, count) => {
    const { ask, shop, store } = openStore();
    await store.placeOrder(shop, { lines: [{ sku: "MUG" }], tags: ["vip"], customer: { email: "ada@example.com" } });
    await store.placeOrder(shop, { lines: [{ sku: "TOTE" }] });
    const answer = await ask(`query($q: String) { orders(first: 9, query: $q) { nodes { id } } }`, { q: search });
    expect(answer.data.orders.nodes).toHaveLength(count);
  });

  it("never gives two changes of an order the same updatedAt", async () => {
    const asker = openStore();
    const { id } = await createPaidOrder(asker, { lines: [{ price: "1.00", quantity: 1 }] });
    const seen = new Set<string>();
    for (let index = 0; index < 20; index += 1) {
      const answer = await asker.ask(
        `mutation($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { node { ... on Order { updatedAt } } } }`,
        { id, tags: [`tag-${index}`] },
      );
      seen.add(answer.data.tagsAdd.node.updatedAt);
    }
    expect(seen.size).toBe(20);
  });

  it("keeps tags once, whatever their case", async () => {
    const asker = openStore();
    const { id } = await createPaidOrder(asker, { lines: [{ price: "1.00", quantity: 1 }] });
    const add = (tags: string[]) =>
      asker.ask(
        `mutation($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { node { ... on Order { tags } } } }`,
        { id, tags },
      );
    await add(["VIP", " late "]);
    expect((await add(["vip", "Late", "new"])).data.tagsAdd.node.tags).toEqual(["late", "new", "VIP"]);
  });

  it("adds discount, tax and shipping up to the total", async () => {
    const asker = openStore();
    const lines = [
      { price: "19.99", quantity: 3, tax: "0.19" },
      { price: "5.01", quantity: 1 },
    ];
    const { id } = await createPaidOrder(asker, { lines, shipping: "4.90", discountPercent: 10 });
    const { order } = (
      await asker.ask(
        `query($id: ID!) { order(id: $id) { displayFinancialStatus
          subtotalPriceSet { shopMoney { amount } } totalDiscountsSet { shopMoney { amount } }
          totalTaxSet { shopMoney { amount } } totalPriceSet { shopMoney { amount } } } }`,
        { id },
      )
    ).data;
    const amount = (key: string) => order[key].shopMoney.amount;
    expect(amount("totalDiscountsSet")).toBe("6.5");
    expect(amount("subtotalPriceSet")).toBe("58.48");
    expect(amount("totalTaxSet")).toBe("10.25");
    expect(amount("totalPriceSet")).toBe("73.63");
    expect(order.displayFinancialStatus).toBe("PAID");
  });

  it("exports the whole state as JSON lines in a bulk operation", async () => {
    const { ask, events, shop, store } = openStore({});
    const inner = `{ orders(query: "status:open") { edges { node { id name lineItems { edges { node { id quantity } } } } } } }`;
    const started = await ask(
      `mutation($q: String!) { bulkOperationRunQuery(query: $q) { bulkOperation { id status } userErrors { message } } }`,
      { q: inner },
    );
    const { id, status } = started.data.bulkOperationRunQuery.bulkOperation;
    expect(status).toBe("CREATED");
    await store.clock.advance(1000);
    const done = await ask(`query($id: ID!) { bulkOperation(id: $id) { status objectCount rootObjectCount url } }`, {
      id,
    });
    expect(done.data.bulkOperation.status).toBe("COMPLETED");
    const lines = (store.bulkResult(shop, id) ?? "")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; __parentId?: string });
    expect(String(lines.length)).toBe(done.data.bulkOperation.objectCount);
    const roots = new Set(lines.filter((line) => !line.__parentId).map((line) => line.id));
    expect(String(roots.size)).toBe(done.data.bulkOperation.rootObjectCount);
    expect(lines.filter((line) => line.__parentId).every((line) => roots.has(line.__parentId ?? ""))).toBe(true);
    expect(events.map((event) => event.topic)).toContain("bulk_operations/finish");
  });

  it("edits quantities without moving money", async () => {
    const asker = openStore();
    const { id } = await createPaidOrder(asker, { lines: [{ price: "10.00", quantity: 3 }] });
    const { calculatedOrder } = (
      await asker.ask(
        `mutation($id: ID!) { orderEditBegin(id: $id) { calculatedOrder { id lineItems(first: 1) { nodes { id editableQuantity } } } } }`,
        { id },
      )
    ).data.orderEditBegin;
    await asker.ask(
      `mutation($id: ID!, $line: ID!) { orderEditSetQuantity(id: $id, lineItemId: $line, quantity: 1, restock: true) {
        calculatedOrder { totalOutstandingSet { shopMoney { amount } } } userErrors { message } } }`,
      { id: calculatedOrder.id, line: calculatedOrder.lineItems.nodes[0].id },
    );
    const { order } = (
      await asker.ask(
        `mutation($id: ID!) { orderEditCommit(id: $id) { order { edited currentTotalPriceSet { shopMoney { amount } }
          totalOutstandingSet { shopMoney { amount } } totalRefundedSet { shopMoney { amount } } } userErrors { message } } }`,
        { id: calculatedOrder.id },
      )
    ).data.orderEditCommit;
    expect(order).toEqual({
      edited: true,
      currentTotalPriceSet: { shopMoney: { amount: "10.0" } },
      totalOutstandingSet: { shopMoney: { amount: "-20.0" } },
      totalRefundedSet: { shopMoney: { amount: "0.0" } },
    });
    expect(asker.events.map((event) => event.topic)).toContain("orders/edited");
  });
});
