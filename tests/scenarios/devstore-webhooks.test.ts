import { createHmac } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { type Faults, faultsSchema } from "../devstore/http/faults.ts";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";
import { type Answer, type Received, type Receiver, startReceiver } from "../devstore/webhooks/start-receiver.ts";

const apiSecret = "devstore-test-secret";
const hour = 3_600_000;
const order = { lines: [{ sku: "MUG" }] };
let receiver: Receiver;
let devstore: Devstore;

async function start(answer?: (request: Received) => Answer | Promise<Answer>, topics = ["orders/create"]) {
  receiver = await startReceiver(answer);
  const subscriptions = [
    { topics: [...topics, "app/uninstalled", "shop/redact"], uri: "/webhooks", name: "all-of-it" },
  ];
  devstore = await startDevstore({ empty: true, apiSecret, appUrl: receiver.url, subscriptions });
}

async function place(count = 1) {
  const placed = [];
  for (let index = 0; index < count; index++) placed.push(await devstore.store.placeOrder(devstore.shop, order));
  await devstore.world.webhooks.settled();
  return placed;
}

const setWebhookFaults = (webhooks: Partial<Faults["webhooks"]>) =>
  devstore.world.faults.set(faultsSchema.parse({ webhooks }));
const ids = (requests: readonly Received[]) => requests.map(({ headers }) => headers["x-shopify-webhook-id"]);

afterEach(async () => {
  await devstore.close();
  await receiver.close();
});

test("a webhook carries every header and is signed over the very bytes that were sent", async () => {
  await start();
  const [placed] = await place();
  const [webhook] = receiver.webhooks();
  if (!webhook || !placed) throw new Error("no webhook came");
  expect(webhook).toMatchObject({ method: "POST", url: "/webhooks" });
  expect(webhook.headers).toMatchObject({
    "x-shopify-topic": "orders/create",
    "x-shopify-shop-domain": devstore.shop,
    "x-shopify-api-version": "2026-07",
    "x-shopify-name": "all-of-it",
    "x-shopify-webhook-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    "x-shopify-event-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    "x-shopify-triggered-at": expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    "content-type": "application/json",
  });
  const right = createHmac("sha256", apiSecret).update(webhook.body).digest("base64");
  expect(webhook.headers["x-shopify-hmac-sha256"]).toBe(right);
  expect(webhook.body.toString()).toContain(`"admin_graphql_api_id":"${placed.id}"`);
});

test("a failing receiver gets eight retries within four hours, with the same id and bytes, and then no more", async () => {
  await start(() => ({ status: 500 }));
  await place();
  expect(receiver.webhooks()).toHaveLength(1);
  await devstore.store.clock.advance(4 * hour - 60_000);
  expect(receiver.webhooks()).toHaveLength(8);
  await devstore.store.clock.advance(60_000);
  expect(receiver.webhooks()).toHaveLength(9);
  await devstore.store.clock.advance(48 * hour);
  expect(receiver.webhooks()).toHaveLength(9);
  expect(new Set(ids(receiver.webhooks())).size).toBe(1);
  expect(new Set(receiver.webhooks().map(({ body }) => body.toString())).size).toBe(1);
  expect(devstore.world.webhooks.log[0]).toMatchObject({ state: "failed" });
});

test("a redirect is a failure, and the first 2xx ends the retries", async () => {
  await start(() =>
    receiver.received.length < 3 ? { status: 302, headers: { location: "/elsewhere" } } : { status: 204 },
  );
  await place();
  await devstore.store.clock.advance(4 * hour);
  expect(receiver.received.map(({ url }) => url)).toEqual(["/webhooks", "/webhooks", "/webhooks"]);
  expect(devstore.world.webhooks.log[0]).toMatchObject({ state: "delivered" });
});

test("up to twenty deliveries are on their way at once, never more", async () => {
  let open = 0;
  let most = 0;
  let release = () => {};
  const twentyCame = new Promise<void>((resolve) => (release = resolve));
  await start(async () => {
    most = Math.max(most, ++open);
    if (open === 20) release();
    await twentyCame;
    open--;
    return {};
  });
  await Promise.all(Array.from({ length: 50 }, () => devstore.store.placeOrder(devstore.shop, order)));
  await devstore.world.webhooks.settled();
  expect(receiver.webhooks()).toHaveLength(50);
  expect(most).toBe(20);
});

test("with doubling on every delivery comes twice under one id", async () => {
  await start();
  setWebhookFaults({ double: 1 });
  await place(2);
  const came = ids(receiver.webhooks());
  expect(came).toHaveLength(4);
  expect(new Set(came).size).toBe(2);
});

test("with dropping on nothing comes, also later, and the log says so", async () => {
  await start();
  setWebhookFaults({ drop: 1 });
  await place(2);
  await devstore.store.clock.advance(5 * hour);
  expect(receiver.webhooks()).toHaveLength(0);
  expect(devstore.world.webhooks.log.map(({ state }) => state)).toEqual(["dropped", "dropped"]);
});

test("the same seed drops the same deliveries", async () => {
  const dropped = async () => {
    setWebhookFaults({ drop: 0.5 });
    const before = devstore.world.webhooks.log.length;
    await place(12);
    return devstore.world.webhooks.log.slice(before).map(({ state }) => state);
  };
  await start();
  const first = await dropped();
  expect(await dropped()).toEqual(first);
  expect(new Set(first)).toEqual(new Set(["dropped", "delivered"]));
});

test("a reordered delivery arrives after a later one, and nothing is lost", async () => {
  await start();
  setWebhookFaults({ reorder: 1 });
  const [first] = await place();
  expect(receiver.webhooks()).toHaveLength(0);
  setWebhookFaults({});
  const [second] = await place();
  const order = receiver
    .webhooks()
    .map(({ body }) => /"admin_graphql_api_id":"([^"]+Order[^"]+)"/.exec(body.toString())?.[1]);
  expect(order).toEqual([second?.id, first?.id]);
});

test("a delayed delivery waits for its store time", async () => {
  await start();
  setWebhookFaults({ delayMs: 600_000 });
  await place();
  expect(receiver.webhooks()).toHaveLength(0);
  await devstore.store.clock.advance(600_000);
  expect(receiver.webhooks()).toHaveLength(1);
});

test("after an uninstall only app/uninstalled comes, and shop/redact 48 hours later", async () => {
  await start();
  await fetch(`${devstore.url}/_control/app/uninstall`, { method: "POST" });
  await place();
  await devstore.store.clock.advance(47 * hour);
  expect(receiver.webhooks().map(({ headers }) => headers["x-shopify-topic"])).toEqual(["app/uninstalled"]);
  await devstore.store.clock.advance(hour);
  expect(receiver.webhooks("shop/redact")).toHaveLength(1);
});
