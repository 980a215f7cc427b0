import { describe, expect, it } from "vitest";
import { type Asker, createPaidOrder, openStore } from "./support/ask-devstore.ts";

const HOLD = `mutation($id: ID!, $handle: String) { fulfillmentOrderHold(id: $id, fulfillmentHold: { reason: OTHER, handle: $handle }) {
  fulfillmentHold { id heldByRequestingApp } fulfillmentOrder { status } userErrors { code } } }`;
const RELEASE = `mutation($id: ID!, $holdIds: [ID!]) { fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
  fulfillmentOrder { status fulfillmentHolds { handle } } userErrors { code } } }`;

async function openFulfillmentOrder(asker: Asker): Promise<string> {
  const { id } = await createPaidOrder(asker, { lines: [{ price: "10.00", quantity: 2 }] });
  const query = `query($id: ID!) { order(id: $id) { fulfillmentOrders(first: 1) { nodes { id } } } }`;
  return (await asker.ask(query, { id })).data.order.fulfillmentOrders.nodes[0].id as string;
}

describe("holds", () => {
  it("an app may have ten, each with its own handle", async () => {
    const asker = openStore();
    const id = await openFulfillmentOrder(asker);
    const codes: (string | null)[] = [];
    for (let index = 0; index < 11; index += 1) {
      const { userErrors } = (await asker.ask(HOLD, { id, handle: `h${index}` })).data.fulfillmentOrderHold;
      codes.push(userErrors[0]?.code ?? null);
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => null), "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED"]);
  });

  it("a handle is free for another app", async () => {
    const asker = openStore();
    const id = await openFulfillmentOrder(asker);
    await asker.ask(HOLD, { id, handle: "same" });
    const again = (await asker.ask(HOLD, { id, handle: "same" })).data.fulfillmentOrderHold;
    expect(again.userErrors[0].code).toBe("DUPLICATE_FULFILLMENT_HOLD_HANDLE");
    const other = await asker.ask(HOLD, { id, handle: "same" }, { actor: "app:other" });
    expect(other.data.fulfillmentOrderHold.userErrors).toEqual([]);
  });

  it("releasing named holds leaves the others, releasing without names takes all", async () => {
    const asker = openStore();
    const id = await openFulfillmentOrder(asker);
    const own = (await asker.ask(HOLD, { id, handle: "own" })).data.fulfillmentOrderHold.fulfillmentHold;
    await asker.ask(HOLD, { id, handle: "theirs" }, { actor: "merchant" });
    const one = (await asker.ask(RELEASE, { id, holdIds: [own.id] })).data.fulfillmentOrderReleaseHold;
    expect(one.fulfillmentOrder).toEqual({ status: "ON_HOLD", fulfillmentHolds: [{ handle: "theirs" }] });
    const all = (await asker.ask(RELEASE, { id })).data.fulfillmentOrderReleaseHold;
    expect(all.fulfillmentOrder).toEqual({ status: "OPEN", fulfillmentHolds: [] });
  });

  it("what is on hold is not shipped, unless the warehouse ignores it", async () => {
    const asker = openStore();
    const { id } = await asker.store.placeOrder(asker.shop, { lines: [{ sku: "MUG" }] });
    const query = `query($id: ID!) { order(id: $id) { displayFulfillmentStatus fulfillmentOrders(first: 1) { nodes { id } } } }`;
    const target = (await asker.ask(query, { id })).data.order.fulfillmentOrders.nodes[0].id;
    await asker.ask(HOLD, { id: target, handle: "grace" });
    expect((await asker.ask(query, { id })).data.order.displayFulfillmentStatus).toBe("ON_HOLD");
    await expect(asker.store.fulfillOrder(asker.shop, id)).rejects.toThrow("nothing that can be shipped");
    await asker.store.fulfillOrder(asker.shop, id, { ignoreHolds: true });
    expect((await asker.ask(query, { id })).data.order.displayFulfillmentStatus).toBe("FULFILLED");
  });

  it("every change of a hold is told once", async () => {
    const asker = openStore();
    const id = await openFulfillmentOrder(asker);
    asker.events.length = 0;
    await asker.ask(HOLD, { id, handle: "x" });
    await asker.ask(RELEASE, { id });
    expect(asker.events.map((event) => event.topic)).toEqual([
      "fulfillment_orders/placed_on_hold",
      "fulfillment_holds/added",
      "orders/updated",
      "fulfillment_holds/released",
      "fulfillment_orders/hold_released",
      "orders/updated",
    ]);
  });
});
