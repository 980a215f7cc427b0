import { describe, expect, it } from "vitest";
import { openStore } from "./support/ask-devstore.ts";

const ORDERS = (first: number) => `{ orders(first: ${first}) { nodes { id lineItems(first: 10) { nodes { id } } } } }`;

describe("limits", () => {
  it("throttles by points and restores them in store time", async () => {
    const { ask, store } = openStore({ empty: true, bucket: { maximumAvailable: 1000, restoreRate: 1 } });
    const first = await ask(ORDERS(40));
    const { requestedQueryCost, actualQueryCost, throttleStatus } = first.extensions.cost;
    expect(requestedQueryCost).toBe(2 + 40 * (1 + 2 + 10));
    expect(actualQueryCost).toBe(2);
    expect(throttleStatus).toEqual({ maximumAvailable: 1000, restoreRate: 1, currentlyAvailable: 998 });
    const exhausting = Array.from(
      { length: 100 },
      (_, index) => `m${index}: tagsAdd(id: "gid://shopify/Order/1", tags: []) { userErrors { message } }`,
    );
    await ask(`mutation { ${exhausting.slice(0, 95).join(" ")} }`);
    const refused = await ask(ORDERS(40));
    expect(refused.errors[0].extensions.code).toBe("THROTTLED");
    expect(refused.data).toBeUndefined();
    expect(refused.extensions.cost.actualQueryCost).toBeNull();
    await store.clock.advance(900_000);
    expect((await ask(ORDERS(40))).errors).toBeUndefined();
  });

  it("refuses a query above 1,000 points before running it", async () => {
    const { ask } = openStore();
    expect((await ask(ORDERS(250))).errors[0].extensions.code).toBe("MAX_COST_EXCEEDED");
  });

  it("opens only what the scopes open, in Shopify's words", async () => {
    const { ask } = openStore();
    const answer = await ask(`{ orders(first: 1) { nodes { id } } }`, {}, { scopes: ["read_products"] });
    expect(answer.errors[0].message).toBe(
      "Access denied for orders field. Required access: `read_orders` access scope, `read_marketplace_orders` access scope or `read_quick_sale` access scope.",
    );
    expect(answer.errors[0].extensions.code).toBe("ACCESS_DENIED");
  });

  it("hides fulfillment orders of third parties from who may only see the merchant's", async () => {
    const { ask, shop, store } = openStore();
    const { id } = await store.placeOrder(shop, { lines: [{ sku: "MUG" }], thirdParty: true });
    const query = `query($id: ID!) { order(id: $id) { fulfillmentOrders(first: 5) { nodes { id } } } }`;
    expect((await ask(query, { id })).data.order.fulfillmentOrders.nodes).toHaveLength(1);
    const scopes = ["read_orders", "read_merchant_managed_fulfillment_orders"];
    expect((await ask(query, { id }, { scopes })).data.order.fulfillmentOrders.nodes).toHaveLength(0);
  });

  it("says what it does not implement and remembers it", async () => {
    const { ask, store } = openStore();
    const answer = await ask(`{ shop { name } abandonedCheckoutsCount { count } }`, {}, { unlimited: true });
    expect(answer.errors[0].extensions.code).toBe("STANDIN_NOT_IMPLEMENTED");
    expect(answer.data.shop.name).toBe("Aftercare Demo");
    expect([...store.misses]).toEqual(["QueryRoot.abandonedCheckoutsCount is not implemented by the stand-in store"]);
  });

  it("names a bad variable, a bad id and an unknown field as Shopify does", async () => {
    const { ask } = openStore();
    const byId = "query($id: ID!) { order(id: $id) { id } }";
    const invalid = await ask(byId, { id: "nonsense" });
    expect(invalid.errors[0]).toMatchObject({
      message: "Variable $id of type ID! was provided invalid value",
      extensions: { code: "INVALID_VARIABLE", problems: [{ path: [], explanation: "Invalid global id 'nonsense'" }] },
    });
    const wrongKind = await ask(byId, { id: "gid://shopify/Product/1" });
    expect(wrongKind.errors[0]).toMatchObject({
      message: "Invalid id: gid://shopify/Product/1",
      extensions: { code: "RESOURCE_NOT_FOUND" },
    });
    const unknown = await ask("{ shop { nam } }");
    expect(unknown.errors[0]).toMatchObject({
      message: "Field 'nam' doesn't exist on type 'Shop'",
      extensions: { code: "undefinedField" },
    });
  });
});
