import { afterAll, beforeAll, expect, test } from "vitest";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";
import { type Receiver, startReceiver } from "../devstore/webhooks/start-receiver.ts";

let receiver: Receiver;
let devstore: Devstore;
beforeAll(async () => {
  receiver = await startReceiver();
  devstore = await startDevstore({ empty: true, appUrl: receiver.url });
});
afterAll(async () => {
  await devstore.close();
  await receiver.close();
});

const call = async (method: string, path: string, body?: object) => {
  const response = await fetch(`${devstore.url}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
    redirect: "manual",
  });
  return { status: response.status, text: await response.text() };
};
const control = async (method: string, path: string, body?: object) => {
  const { status, text } = await call(method, `/_control${path}`, body);
  return { status, body: JSON.parse(text) as Record<string, unknown> };
};

const lanes = [{ carrier: "UPS", days: { median: 2, spread: 0.1 }, estimate: "honest", scanEveryHours: 12 }];

test("a parcel travels through the control API, told to the app by webhooks, and is steered on the order's page", async () => {
  expect((await control("PUT", "/carriers", { seed: 3, lanes: [{ carrier: "UPS" }] })).status).toBe(400);
  expect((await control("PUT", "/carriers", { seed: 3, lanes })).status).toBe(200);
  const placed = await control("POST", "/orders", { lines: [{ sku: "MUG" }] });
  const orderId = String(placed.body.id);
  const page = `/store/${devstore.shop.split(".")[0]}/orders/${orderId.split("/").at(-1)}`;
  expect((await call("POST", `${page}/fulfil-on-lane`)).status).toBe(303);
  await control("POST", "/clock", { advance: "PT12H" });
  expect((await call("POST", `${page}/stall`)).status).toBe(303);
  expect((await call("GET", page)).text).toMatch(/UPS[\s\S]*stalled/);
  await control("POST", "/clock", { advance: "P5D" });
  const truth = async () => {
    const { body } = await control("GET", `/parcels?orderId=${encodeURIComponent(orderId)}`);
    return (
      body.parcels as { fulfillmentId: string; deliveredAt: string | null; events: { happenedAt: string }[] }[]
    )[0];
  };
  const parcel = await truth();
  expect(parcel?.deliveredAt).toBeNull();
  await control("POST", "/parcels/go-on", { fulfillmentId: parcel?.fulfillmentId });
  await control("POST", "/clock", { advance: "P5D" });
  const arrived = await truth();
  expect(arrived?.deliveredAt).not.toBeNull();
  const told = receiver.webhooks("fulfillment_events/create").map(({ body }) => JSON.parse(body.toString("utf8")));
  expect(told.map(({ happened_at }) => happened_at).toSorted()).toEqual(
    arrived?.events.map((event) => event.happenedAt),
  );
  expect((await control("POST", "/parcels/lose", { fulfillmentId: parcel?.fulfillmentId })).status).toBe(422);
});

test("a fleet comes and travels at a word", async () => {
  expect((await control("POST", "/fleet", { seed: 1, orders: 20, days: 2, lanes })).status).toBe(200);
  await control("POST", "/clock", { advance: "P10D" });
  const { body } = await control("GET", "/fleet");
  expect(body.fleets).toMatchObject([{ placed: 20 }]);
});

test("Flow's calls are listed, and a code that is not valid refuses the order in plain words", async () => {
  await control("PUT", "/flow/handles", { handles: ["delay-detected"] });
  const query = `mutation { flowTriggerReceive(handle: "delay-detected", payload: { order_id: 1 }) { userErrors { message } } }`;
  await control("POST", "/graphql", { query });
  expect((await control("GET", "/flow")).body).toMatchObject({ count: 1, handles: ["delay-detected"] });
  const refused = await control("POST", "/orders", { lines: [{ sku: "MUG" }], discountCode: "NONE" });
  expect(refused).toEqual({ status: 422, body: { error: "the shop has no discount code NONE" } });
  const form = new URLSearchParams({
    sku: "MUG",
    quantity: "1",
    email: "a@example.com",
    firstName: "A",
    lastName: "B",
  });
  form.set("payment", "PAID");
  form.set("discountCode", "NONE");
  const response = await fetch(`${devstore.url}/storefront/orders`, { method: "POST", body: form });
  expect([response.status, await response.text()]).toEqual([422, expect.stringContaining("no discount code NONE")]);
});

test("cut after creating a code: the code exists and its second creation is refused as taken", async () => {
  await control("PUT", "/faults", { graphql: { cutAfter: [{ mutation: "discountCodeBasicCreate", times: 1 }] } });
  const create = () =>
    fetch(`${devstore.url}/admin/api/2026-07/graphql.json`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-shopify-access-token": "test-token" },
      body: JSON.stringify({
        query: `mutation { discountCodeBasicCreate(basicCodeDiscount: { title: "Sorry", code: "CUT", startsAt: "2020-01-01T00:00:00Z",
          context: { all: ALL }, customerGets: { value: { percentage: 0.1 }, items: { all: true } } }) { userErrors { code } } }`,
      }),
    });
  await expect(create()).rejects.toThrow();
  expect(await (await create()).json()).toMatchObject({
    data: { discountCodeBasicCreate: { userErrors: [{ code: "TAKEN" }] } },
  });
  expect((await control("GET", "/ledger?mutation=discountCodeBasicCreate")).body.count).toBe(1);
});
