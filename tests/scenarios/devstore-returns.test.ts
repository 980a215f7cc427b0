import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsSchema } from "../devstore/http/faults.ts";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";

let devstore: Devstore;
beforeAll(async () => {
  devstore = await startDevstore({ empty: true });
});
afterAll(() => devstore.close());

const post = async (path: string, body: object) => {
  const response = await fetch(`${devstore.url}/_control${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have the shape of the test's own query
async function merchant(query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const caller = { shop: devstore.shop, actor: "merchant", scopes: [], unlimited: true };
  const { data, errors } = await devstore.store.execute({ query, variables }, caller);
  expect(errors).toBeUndefined();
  return data;
}

async function shippedOrder(sku = "MUG", quantity = 2) {
  const order = await devstore.store.placeOrder(devstore.shop, { lines: [{ sku, quantity }] });
  await devstore.store.fulfillOrder(devstore.shop, order.id, { trackingNumber: "1Z" });
  return order;
}

interface Target {
  readonly url: string;
  readonly resourceUrl: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

async function stage(httpMethod: "POST" | "PUT"): Promise<Target> {
  const input = [{ resource: "RETURN_LABEL", filename: "label 1.pdf", mimeType: "application/pdf", httpMethod }];
  const { stagedUploadsCreate } = await merchant(
    `mutation ($input: [StagedUploadInput!]!) { stagedUploadsCreate(input: $input) {
      stagedTargets { url resourceUrl parameters { name value } } userErrors { message } } }`,
    { input },
  );
  expect(stagedUploadsCreate.userErrors).toEqual([]);
  return stagedUploadsCreate.stagedTargets[0];
}

const bytes = Buffer.from("%PDF-1.7\n\u0000label");
const file = () => new Blob([bytes], { type: "application/pdf" });

const SEND: Readonly<Record<"POST" | "PUT", (target: Target) => Promise<Response>>> = {
  PUT: ({ url }) => fetch(url, { method: "PUT", body: bytes, headers: { "content-type": "application/pdf" } }),
  POST: ({ url, parameters }) => {
    const form = new FormData();
    for (const { name, value } of parameters) form.append(name, value);
    form.append("file", file());
    return fetch(url, { method: "POST", body: form });
  },
};

async function attach(fileUrl: string) {
  const { id } = await shippedOrder();
  const asked = await post("/returns/request", { orderId: id });
  const { returnApproveRequest } = await merchant(
    `mutation ($id: ID!) { returnApproveRequest(input: { id: $id }) { return { reverseFulfillmentOrders(first: 1) { nodes { id } } } } }`,
    { id: asked.body.id },
  );
  const { reverseDeliveryCreateWithShipping } = await merchant(
    `mutation ($id: ID!, $label: ReverseDeliveryLabelInput) { reverseDeliveryCreateWithShipping(
      reverseFulfillmentOrderId: $id, reverseDeliveryLineItems: [], labelInput: $label, trackingInput: { number: "9400" }) {
      reverseDelivery { reverseDeliveryLineItems(first: 5) { nodes { quantity } }
        deliverable { ... on ReverseDeliveryShippingDeliverable { label { publicFileUrl } tracking { number carrierName } } } }
      userErrors { field message } } }`,
    { id: returnApproveRequest.return.reverseFulfillmentOrders.nodes[0].id, label: { fileUrl } },
  );
  return reverseDeliveryCreateWithShipping;
}

test.each(["POST", "PUT"] as const)("a label sent by %s is read back byte for byte by everybody", async (method) => {
  const target = await stage(method);
  const sent = await SEND[method](target);
  expect(sent.status).toBe(method === "POST" ? 201 : 200);
  const { reverseDelivery, userErrors } = await attach(target.resourceUrl);
  expect(userErrors).toEqual([]);
  expect(reverseDelivery.reverseDeliveryLineItems.nodes).toEqual([{ quantity: 2 }]);
  const read = await fetch(reverseDelivery.deliverable.label.publicFileUrl);
  expect(read.headers.get("content-type")).toBe("application/pdf");
  expect(Buffer.from(await read.arrayBuffer())).toEqual(bytes);
});

test("a form without its parameters before the file, or a file of another kind, is refused", async () => {
  const { url, parameters } = await stage("POST");
  const form = new FormData();
  form.append("file", file());
  for (const { name, value } of parameters) form.append(name, value);
  expect((await fetch(url, { method: "POST", body: form })).status).toBe(400);
  const put = await stage("PUT");
  const wrong = { method: "PUT", body: bytes, headers: { "content-type": "image/png" } };
  expect((await fetch(put.url, wrong)).status).toBe(403);
});

test("a label that was never sent is not attached", async () => {
  const { resourceUrl } = await stage("PUT");
  expect((await attach(resourceUrl)).userErrors[0].field).toEqual(["labelInput", "fileUrl"]);
});

test("a shopper asks for units by SKU; what cannot be returned is refused with a reason", async () => {
  const { id } = await shippedOrder("TEE-M", 2);
  const asked = await post("/returns/request", {
    orderId: id,
    lines: [{ sku: "TEE-M", reason: "too-small", note: "Tight" }],
  });
  expect(asked.body.name).toMatch(/-R1$/);
  const { order } = await merchant(
    `query ($id: ID!) { order(id: $id) { returnStatus returns(first: 5) { nodes { status returnLineItems(first: 5) { nodes {
      customerNote quantity returnReasonDefinition { handle } } } } } } }`,
    { id },
  );
  expect(order).toEqual({
    returnStatus: "RETURN_REQUESTED",
    returns: {
      nodes: [
        {
          status: "REQUESTED",
          returnLineItems: {
            nodes: [{ customerNote: "Tight", quantity: 1, returnReasonDefinition: { handle: "too-small" } }],
          },
        },
      ],
    },
  });
  expect((await post("/returns/request", { orderId: id, lines: [{ sku: "TEE-M", quantity: 2 }] })).status).toBe(422);
});

test("a parcel is said to be delivered, and dates follow", async () => {
  const { id } = await shippedOrder();
  await post("/fulfillments/event", { orderId: id, happenedAt: "2026-01-02T03:04:05Z" });
  const { order } = await merchant(
    `query ($id: ID!) { order(id: $id) { fulfillments { displayStatus deliveredAt } } }`,
    { id },
  );
  expect(order.fulfillments).toEqual([{ displayStatus: "DELIVERED", deliveredAt: "2026-01-02T03:04:05Z" }]);
});

test("more goods and other prices count for the next order and exchange", async () => {
  const variants = [{ sku: "HAT", price: "30.00" }];
  expect(
    (await post("/products", { title: "Hat", tags: ["final-sale"], collections: ["Sale"], variants })).status,
  ).toBe(200);
  await post("/products/price", { sku: "HAT", price: "12.50" });
  const { productVariants } = await merchant(
    `{ productVariants(first: 1, query: "HAT") { nodes { price inventoryQuantity product { tags collections(first: 5) { nodes { title } } } } } }`,
  );
  expect(productVariants.nodes[0]).toEqual({
    price: "12.50",
    inventoryQuantity: 1500,
    product: { tags: ["final-sale"], collections: { nodes: [{ title: "Sale" }] } },
  });
  expect((await post("/products", { title: "Hat", variants })).status).toBe(422);
});

test("a mutation of a return is performed once when the connection breaks after it", async () => {
  const { id } = await shippedOrder();
  const asked = await post("/returns/request", { orderId: id });
  const cutAfter = [{ mutation: "returnApproveRequest", times: 1 }];
  devstore.world.faults.set(faultsSchema.parse({ graphql: { cutAfter } }));
  const call = () =>
    fetch(`${devstore.url}/admin/api/2026-07/graphql.json`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-shopify-access-token": "test-token" },
      body: JSON.stringify({
        query: "mutation ($id: ID!) { returnApproveRequest(input: { id: $id }) { userErrors { code } } }",
        variables: { id: asked.body.id },
      }),
    });
  await expect(call()).rejects.toThrow();
  const again = (await (await call()).json()) as { data: { returnApproveRequest: unknown } };
  expect(again.data.returnApproveRequest).toEqual({ userErrors: [{ code: "INVALID_STATE" }] });
  const performed = devstore.store.ledger.filter(({ mutation }) => mutation === "returnApproveRequest");
  expect(performed.filter(({ resourceIds }) => resourceIds[0] === asked.body.id)).toHaveLength(1);
});
