import { afterAll, beforeAll, expect, test } from "vitest";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";
import { type Receiver, startReceiver } from "../devstore/webhooks/start-receiver.ts";

let app: Receiver;
let devstore: Devstore;

beforeAll(async () => {
  app = await startReceiver(() => ({ status: 202, headers: { "content-type": "application/json" }, body: `{"a":1}` }));
  devstore = await startDevstore({ empty: true, appUrl: app.url, apiKey: "key", subscriptions: [] });
});
afterAll(async () => {
  await devstore.close();
  await app.close();
});

const control = async (path: string, body?: object) => {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${devstore.url}/_control${path}`, body ? init : {});
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
};
const sku = async (): Promise<string> => {
  const query = "{ productVariants(first: 1) { nodes { sku } } }";
  const { answer } = await control("/graphql", { query });
  return (answer.data as { productVariants: { nodes: { sku: string }[] } }).productVariants.nodes[0]?.sku ?? "";
};

test("a shopper asks the app with a token that names shop, app and customer, and gets the app's own answer", async () => {
  const customer = { email: "a@example.com" };
  const { answer: order } = await control("/orders", { lines: [{ sku: await sku() }], customer });
  const { answer } = await control("/orders/ask-to-cancel", { orderId: order.id, reason: "Too late" });
  expect(answer).toEqual({ status: 202, answer: { a: 1 } });

  const asked = app.received.find(({ url }) => url === "/api/customer/cancellations");
  expect(JSON.parse(String(asked?.body))).toMatchObject({
    orderId: order.id,
    scope: { whole: true },
    reason: "Too late",
  });
  const [, claims = ""] = String(asked?.headers.authorization).split(".");
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
    dest: devstore.shop,
    aud: "key",
    sub: expect.stringMatching(/^gid:\/\/shopify\/Customer\/\d+$/) as unknown,
  });
});

test("nobody can ask for an order that has no customer, or does not exist", async () => {
  const { answer: order } = await control("/orders", { lines: [{ sku: await sku() }] });
  expect((await control("/orders/ask-to-cancel", { orderId: order.id })).status).toBe(400);
  expect((await control("/orders/ask-to-cancel", { orderId: "gid://shopify/Order/1" })).status).toBe(404);
});

test("the control API lists its calls", async () => {
  const { answer } = await control("");
  expect(answer.calls).toEqual(expect.arrayContaining(["POST /_control/orders/ask-to-cancel", "PUT /_control/faults"]));
});
