import { readFileSync } from "node:fs";
import { parse } from "lossless-json";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";
import { payloadTopics } from "../devstore/payloads/build-payload.ts";
import { allTopics } from "../devstore/webhooks/topics.ts";
import { type Receiver, startReceiver } from "../devstore/webhooks/start-receiver.ts";
import { giveDiscount, returnThings, takeScanBack } from "./devstore-payload-stories.ts";

/** Keys of Shopify's own sample bodies: "" of the body, `refunds[]` of the first of a list, `customer` of a part. */
const officialKeys = JSON.parse(
  readFileSync(new URL("../devstore/payloads/official-keys.json", import.meta.url), "utf8"),
) as Record<string, Record<string, string>>;

let receiver: Receiver;
let devstore: Devstore;

beforeAll(async () => {
  receiver = await startReceiver();
  devstore = await startDevstore({ empty: true, appUrl: receiver.url });
  await liveThroughEverything();
});
afterAll(async () => {
  await devstore.close();
  await receiver.close();
});

async function merchant<Data = unknown>(query: string, variables: Record<string, unknown> = {}) {
  const caller = { shop: devstore.shop, actor: "merchant", scopes: [], unlimited: true };
  const { data, errors } = await devstore.store.execute({ query, variables }, caller);
  expect(errors, query).toBeUndefined();
  expect(JSON.stringify(data), query).not.toMatch(/"userErrors":\[\{/);
  return data as Data;
}

const customer = { email: "kim@example.com", firstName: "Kim", lastName: "Lee" };
const place = (more: object = {}) =>
  devstore.store.placeOrder(devstore.shop, { lines: [{ sku: "MUG", quantity: 3 }], customer, ...more });

interface Work {
  customer: { id: string };
  lineItems: { nodes: { id: string }[] };
  fulfillmentOrders: { nodes: { id: string; lineItems: { nodes: { id: string }[] } }[] };
}

const workOf = async (orderId: string) =>
  (
    await merchant<{ order: Work }>(
      `query ($id: ID!) { order(id: $id) { lineItems(first: 5) { nodes { id } } customer { id }
        fulfillmentOrders(first: 5) { nodes { id lineItems(first: 5) { nodes { id } } } } } }`,
      { id: orderId },
    )
  ).order;

/** One small story per resource, so that the store says everything it can say. */
async function liveThroughEverything() {
  const { store, shop } = devstore;
  const post = (path: string, body: object) =>
    fetch(`${devstore.url}/_control${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const story = { merchant, place, post, devstore };
  const held = await place({ riskLevel: "HIGH" });
  const { id: heldWork, lineItems } = (await workOf(held.id)).fulfillmentOrders.nodes[0]!;
  await merchant(
    `mutation ($id: ID!, $hold: FulfillmentOrderHoldInput!) { fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) { userErrors { message } } }`,
    {
      id: heldWork,
      hold: {
        reason: "OTHER",
        handle: "grace",
        fulfillmentOrderLineItems: [{ id: lineItems.nodes[0]!.id, quantity: 1 }],
      },
    },
  );
  await merchant(`mutation ($id: ID!) { fulfillmentOrderReleaseHold(id: $id) { userErrors { message } } }`, {
    id: heldWork,
  });

  const shipped = await place();
  const { fulfillmentIds } = await store.fulfillOrder(shop, shipped.id, {
    trackingNumber: "1Z",
    trackingCompany: "UPS",
  });
  await merchant(
    `mutation ($event: FulfillmentEventInput!) { fulfillmentEventCreate(fulfillmentEvent: $event) { userErrors { message } } }`,
    { event: { fulfillmentId: fulfillmentIds[0], status: "IN_TRANSIT" } },
  );

  await takeScanBack(story, fulfillmentIds[0]!);

  const cancelled = await place();
  await merchant(
    `mutation ($id: ID!) { orderCancel(orderId: $id, reason: CUSTOMER, restock: true, refundMethod: { originalPaymentMethodsRefund: true }) { userErrors { message } } }`,
    { id: cancelled.id },
  );

  const edited = await place();
  const begun = await merchant<{
    orderEditBegin: { calculatedOrder: { id: string; lineItems: { nodes: { id: string }[] } } };
  }>(
    `mutation ($id: ID!) { orderEditBegin(id: $id) { calculatedOrder { id lineItems(first: 5) { nodes { id } } } userErrors { message } } }`,
    { id: edited.id },
  );
  const { id: editId, lineItems: editLines } = begun.orderEditBegin.calculatedOrder;
  await merchant(
    `mutation ($id: ID!, $line: ID!) { orderEditSetQuantity(id: $id, lineItemId: $line, quantity: 1, restock: true) { userErrors { message } } }`,
    { id: editId, line: editLines.nodes[0]!.id },
  );
  await merchant(`mutation ($id: ID!) { orderEditCommit(id: $id) { userErrors { message } } }`, { id: editId });

  const outside = await place({ thirdParty: true });
  const theirs = (await workOf(outside.id)).fulfillmentOrders.nodes[0]!.id;
  await merchant(
    `mutation ($id: ID!) { fulfillmentOrderSubmitFulfillmentRequest(id: $id, message: "Please ship") { userErrors { message } } }`,
    { id: theirs },
  );
  await store.thirdParty(shop, theirs, "accept_fulfillment");
  for (const answer of ["reject_cancellation", "accept_cancellation"] as const) {
    await merchant(
      `mutation ($id: ID!) { fulfillmentOrderSubmitCancellationRequest(id: $id, message: "Stop") { userErrors { message } } }`,
      { id: theirs },
    );
    await store.thirdParty(shop, theirs, answer, "Our answer");
  }

  await returnThings(story, shipped.id);
  await giveDiscount(story);
  const customerId = (await workOf(shipped.id)).customer.id;
  await post("/compliance", { topic: "customers/data_request", customerId });
  await post("/compliance", { topic: "customers/redact", customerId });
  await post("/app/scopes", { scopes: ["read_orders"] });
  await store.clock.advance(60_000);
  await post("/app/uninstall", {});
  await post("/compliance", { topic: "shop/redact" });
  await devstore.world.webhooks.settled();
}

const bodiesOf = (topic: string) => receiver.webhooks(topic).map(({ body }) => body.toString("utf8"));

test("every topic the store can send has a body builder, and the other way round", () => {
  expect([...payloadTopics].sort()).toEqual([...allTopics].sort());
  expect(Object.keys(officialKeys).sort()).toEqual([...allTopics].sort());
});

test.each([
  "orders/create",
  "orders/updated",
  "orders/paid",
  "orders/edited",
  "orders/cancelled",
  "orders/fulfilled",
  "orders/risk_assessment_changed",
  "order_transactions/create",
  "refunds/create",
  "fulfillments/create",
  "fulfillment_events/create",
  "fulfillment_events/delete",
  "fulfillment_holds/added",
  "fulfillment_holds/released",
  "fulfillment_orders/order_routing_complete",
  "fulfillment_orders/placed_on_hold",
  "fulfillment_orders/split",
  "fulfillment_orders/hold_released",
  "fulfillment_orders/fulfillment_request_submitted",
  "fulfillment_orders/fulfillment_request_accepted",
  "fulfillment_orders/cancellation_request_submitted",
  "fulfillment_orders/cancellation_request_accepted",
  "fulfillment_orders/cancellation_request_rejected",
  "returns/request",
  "returns/approve",
  "returns/decline",
  "returns/update",
  "returns/process",
  "returns/cancel",
  "returns/close",
  "returns/reopen",
  "reverse_deliveries/attach_deliverable",
  "reverse_fulfillment_orders/dispose",
  "discounts/create",
  "discounts/update",
  "discounts/delete",
  "customers/create",
  "customers/data_request",
  "customers/redact",
  "shop/redact",
  "app/scopes_update",
  "app/uninstalled",
])("%s came, with every key of Shopify's sample", (topic) => {
  const bodies = bodiesOf(topic).map((body) => JSON.parse(body) as Record<string, unknown>);
  expect(bodies.length).toBeGreaterThan(0);
  for (const body of bodies) {
    for (const [part, keys] of Object.entries(officialKeys[topic] ?? {})) {
      const value = part === "" ? body : body[part.replace("[]", "")];
      const subject = Array.isArray(value) ? value[0] : value;
      if (subject !== null && subject !== undefined) {
        expect(Object.keys(subject as object), `${topic} ${part}`).toEqual(expect.arrayContaining(keys.split(" ")));
      }
    }
  }
});

test("numeric ids are the digits of the GID, also beyond 2^53", () => {
  for (const body of bodiesOf("orders/create")) {
    const { id, admin_graphql_api_id } = parse(body) as { id: { value: string }; admin_graphql_api_id: string };
    expect(admin_graphql_api_id).toBe(`gid://shopify/Order/${id.value}`);
  }
});

test("a cancelled order says so in REST words", () => {
  const order = JSON.parse(bodiesOf("orders/cancelled")[0] ?? "{}");
  expect(order).toMatchObject({ cancel_reason: "customer", financial_status: "refunded" });
  expect(order.cancelled_at).toMatch(/^\d{4}-/);
  expect(order.current_total_price).toBe("0.00");
  expect(order.refunds).toHaveLength(1);
});

test("a return says so in REST words, and its refund names it", () => {
  const [close] = bodiesOf("returns/close").map((body) => JSON.parse(body));
  expect(close.status).toBe("closed");
  const refunds = bodiesOf("refunds/create").map((body) => JSON.parse(body));
  expect(refunds.map((refund) => refund.return?.admin_graphql_api_id)).toContain(close.admin_graphql_api_id);
  const dispose = JSON.parse(bodiesOf("reverse_fulfillment_orders/dispose")[0] ?? "{}");
  expect(dispose).toMatchObject({ total_dispositions: 1, dispositions: [{ type: "not_restocked", location: null }] });
});

test("events of one action share the event id", () => {
  const [created] = receiver.webhooks("orders/create");
  const ofAction = receiver
    .webhooks()
    .filter(({ headers }) => headers["x-shopify-event-id"] === created?.headers["x-shopify-event-id"]);
  // A delivery that was tried again keeps its id, so ids are counted and not requests.
  expect(new Set(ofAction.map(({ headers }) => headers["x-shopify-webhook-id"])).size).toBeGreaterThan(1);
});
