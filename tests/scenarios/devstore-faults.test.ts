import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";

let devstore: Devstore;
let orderId: string;

beforeAll(async () => {
  devstore = await startDevstore({ empty: true });
});
afterAll(() => devstore.close());

beforeEach(async () => {
  await control("DELETE", "/faults");
  orderId = (await devstore.store.placeOrder(devstore.shop, { lines: [{ sku: "MUG" }] })).id;
});

const control = (method: string, path: string, body?: unknown) =>
  fetch(`${devstore.url}/_control${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });

const tag = () =>
  fetch(`${devstore.url}/admin/api/2026-07/graphql.json`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-shopify-access-token": "test-token" },
    body: JSON.stringify({
      query: `mutation Tag($id: ID!) { tagsAdd(id: $id, tags: ["cut"]) { userErrors { message } } }`,
      variables: { id: orderId },
    }),
  });

const performed = async () => {
  const response = await control("GET", `/ledger?mutation=tagsAdd&resource=${encodeURIComponent(orderId)}`);
  return ((await response.json()) as { count: number }).count;
};

test("cut after: the mutation is performed once and the connection breaks; the next call goes through", async () => {
  await control("PUT", "/faults", { graphql: { cutAfter: [{ mutation: "tagsAdd", times: 1 }] } });
  await expect(tag()).rejects.toThrow();
  expect(await performed()).toBe(1);
  expect((await tag()).status).toBe(200);
});

test("cut before: the connection breaks and nothing was performed", async () => {
  await control("PUT", "/faults", { graphql: { cutBefore: [{ mutation: "tagsAdd", times: 1 }] } });
  await expect(tag()).rejects.toThrow();
  expect(await performed()).toBe(0);
});

test("a cut that names another mutation leaves this one alone", async () => {
  await control("PUT", "/faults", { graphql: { cutAfter: [{ mutation: "orderCancel" }] } });
  expect((await tag()).status).toBe(200);
});

test("throttling answers 200 with THROTTLED, failing answers 5xx, each as often as asked and without performing", async () => {
  await control("PUT", "/faults", { graphql: { throttleNext: 1, failNext: 1, failStatus: 502 } });
  expect((await tag()).status).toBe(502);
  const throttled = await tag();
  expect(throttled.status).toBe(200);
  expect(await throttled.json()).toMatchObject({ errors: [{ extensions: { code: "THROTTLED" } }] });
  expect(await performed()).toBe(0);
  expect((await tag()).status).toBe(200);
  expect(await performed()).toBe(1);
});

test.each([
  ["PUT", "/faults", { webhooks: { drop: 2 } }, "webhooks.drop"],
  ["POST", "/orders", { lines: [] }, "lines"],
  ["POST", "/orders", { lines: [{ sku: "NO-SUCH-SKU" }] }, "NO-SUCH-SKU"],
  ["POST", "/clock", { advance: "soon" }, "soon"],
  ["POST", "/clock", { set: "2001-01-01T00:00:00Z" }, "back"],
  ["POST", "/orders/fulfil", { orderId: "1001" }, "GID"],
  ["POST", "/no-such-thing", {}, "no-such-thing"],
])("the control API refuses %s %s %j and names what is wrong", async (method, path, body, mentioned) => {
  const response = await control(method, path, body);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(((await response.json()) as { error: string }).error).toContain(mentioned);
});
