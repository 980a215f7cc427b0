import { connect } from "node:net";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { Session } from "@shopify/shopify-api";
import { MAX_WEBHOOK_BYTES } from "../../app/inbox/receive-webhook";
import { createSealer } from "../../app/lib/seal";
import { SealedSessionStorage } from "../../app/records/session-storage";
import { createTestDatabase, type TestDatabase } from "../support/test-database";
import { delivery, PREVIOUS_SECRET, send, SHOP, signed } from "./support/webhook-client";
import { ENCRYPTION_KEY, startWebhookServer, type WebhookServer } from "./support/webhook-server";

let database: TestDatabase;
let server: WebhookServer;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startWebhookServer(database.db, database.url);
});

afterEach(() => database.db.write((tx) => tx.inboundEvent.deleteMany()));

afterAll(async () => {
  await server.stop();
  await database.close();
});

const rows = () => database.db.read.inboundEvent.findMany();
const order = { id: 450789469, admin_graphql_api_id: "gid://shopify/Order/450789469" };

test("a signed webhook is on the disk, sealed and waiting for the worker, when 200 is answered", async () => {
  const before = server.wakes();
  const answer = await send(server.port, delivery("orders/create", { ...order, email: "ann@example.com" }, "w-1"));
  expect(answer).toMatchObject({ status: 200, text: "" });
  const [row] = await rows();
  expect(row).toMatchObject({
    shop: SHOP,
    source: "WEBHOOK",
    topic: "orders/create",
    dedupeKey: "webhook:w-1",
    subject: "gid://shopify/Order/450789469",
    state: "PENDING",
    attempts: 0,
    triggeredAt: new Date("2026-11-21T12:00:00.123Z"),
  });
  expect(row!.runAt).toEqual(row!.receivedAt);
  expect(Buffer.from(row!.payloadSealed).toString()).not.toContain("ann@example.com");
  expect(createSealer(ENCRYPTION_KEY).openBytes(row!.payloadSealed)).toContain("ann@example.com");
  await vi.waitFor(() => expect(server.wakes()).toBe(before + 1));
});

test.each([
  ["a missing signature", signed(Buffer.from("{}"), { "X-Shopify-Hmac-Sha256": "" })],
  ["a signature of other bytes", { ...delivery("orders/create", order), body: Buffer.from('{"id":1}') }],
  ["another app's secret", signed(Buffer.from("{}"), {}, "another-secret-0123456789")],
  ["a signature cut short", signed(Buffer.from("{}"), { "X-Shopify-Hmac-Sha256": "AAAA" })],
  ["a signature that is no base64", signed(Buffer.from("{}"), { "X-Shopify-Hmac-Sha256": "%%%" })],
])("%s is 401 and leaves nothing", async (_, webhook) => {
  expect(await send(server.port, webhook)).toMatchObject({ status: 401, text: "" });
  expect(await rows()).toEqual([]);
});

test("one altered byte anywhere in the body is 401", async () => {
  const webhook = delivery("orders/create", order);
  for (let at = 0; at < webhook.body.length; at++) {
    const body = Buffer.from(webhook.body);
    body[at]! ^= 1;
    expect((await send(server.port, { ...webhook, body })).status).toBe(401);
  }
});

test("after a rotation the previous secret is accepted too", async () => {
  expect((await send(server.port, signed(Buffer.from("{}"), {}, PREVIOUS_SECRET))).status).toBe(200);
});

test.each([
  ["no JSON", "order 1001 was placed"],
  ["JSON cut off", '{"id":1'],
  ["a list", "[1,2]"],
  ["a text", '"order"'],
  ["a number", "1"],
  ["null", "null"],
  ["nothing", ""],
  ["JSON with comments", "{/* hello */}"],
  ["braces around nonsense", "{nonsense}"],
])("signed nonsense (%s) is 400 and leaves nothing", async (_, text) => {
  expect(await send(server.port, delivery("orders/create", text))).toMatchObject({ status: 400, text: "" });
  expect(await rows()).toEqual([]);
});

test.each([
  ["no shop", { "X-Shopify-Shop-Domain": "" }],
  ["another domain", { "X-Shopify-Shop-Domain": "crumbs.myshopify.com.evil.example" }],
  ["no topic", { "X-Shopify-Topic": "" }],
  ["a topic of another shape", { "X-Shopify-Topic": "orders/create/../../x" }],
  ["no webhook id", { "X-Shopify-Webhook-Id": "" }],
  ["an endless webhook id", { "X-Shopify-Webhook-Id": "x".repeat(201) }],
])("signed, but with %s, is 400", async (_, headers) => {
  expect((await send(server.port, signed(Buffer.from("{}"), headers))).status).toBe(400);
  expect(await rows()).toEqual([]);
});

test("a payload of 4 MB is stored, one byte over the cap is 413 however it is sent", async () => {
  const big = (size: number) => signed(Buffer.from(`{"note":"${"x".repeat(size - 11)}"}`));
  expect((await send(server.port, big(4 * 1024 * 1024))).status).toBe(200);
  expect((await send(server.port, big(MAX_WEBHOOK_BYTES))).status).toBe(200);
  expect((await send(server.port, big(MAX_WEBHOOK_BYTES + 1))).status).toBe(413);
  expect((await send(server.port, big(MAX_WEBHOOK_BYTES + 1), { chunked: true })).status).toBe(413);
  expect(await rows()).toHaveLength(2);
});

test("a second delivery with the same webhook id is 200 and no second row", async () => {
  const webhook = delivery("orders/create", order);
  expect((await send(server.port, webhook)).status).toBe(200);
  expect((await send(server.port, webhook)).status).toBe(200);
  expect(await rows()).toHaveLength(1);
});

test("forty deliveries of one webhook at the same moment are one row and forty times 200", async () => {
  const webhook = delivery("orders/create", order);
  const answers = await Promise.all(Array.from({ length: 40 }, () => send(server.port, webhook)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await rows()).toHaveLength(1);
});

test("the same webhook id of another shop is another event", async () => {
  const body = Buffer.from("{}");
  const webhookId = { "X-Shopify-Webhook-Id": "shared" };
  await send(server.port, signed(body, webhookId));
  await send(server.port, signed(body, { ...webhookId, "X-Shopify-Shop-Domain": "other.myshopify.com" }));
  expect((await rows()).map(({ shop }) => shop).toSorted()).toEqual([SHOP, "other.myshopify.com"]);
});

test("a topic outside the catalogue is kept, about no order", async () => {
  expect((await send(server.port, delivery("themes/publish", { id: 1 }))).status).toBe(200);
  expect(await rows()).toMatchObject([{ topic: "themes/publish", subject: "", state: "PENDING" }]);
});

test("an uninstalled shop with a dead token is answered without asking Shopify anything", async () => {
  const sessions = new SealedSessionStorage(database.db, createSealer(ENCRYPTION_KEY));
  const past = new Date(Date.now() - 60_000);
  const token = { accessToken: "shpat_dead", refreshToken: "shprt_dead", expires: past, refreshTokenExpires: past };
  const id = `offline_${SHOP}`;
  await sessions.storeSession(new Session({ id, shop: SHOP, state: "", isOnline: false, ...token }));
  const outgoing = vi.spyOn(globalThis, "fetch");
  for (const topic of ["app/uninstalled", "shop/redact", "customers/redact"]) {
    expect((await send(server.port, delivery(topic, { shop_domain: SHOP }))).status).toBe(200);
  }
  expect(outgoing).not.toHaveBeenCalled();
});

test("a row that the database refuses fails alone: 503 for it, 200 for its neighbours", async () => {
  await database.db.writeRaw((sql) =>
    sql.run(
      `CREATE TRIGGER refuse BEFORE INSERT ON InboundEvent WHEN NEW.topic = 'poison/row'
       BEGIN SELECT RAISE(ABORT, 'refused'); END`,
      [],
    ),
  );
  const topics = ["orders/create", "poison/row", "orders/updated", "orders/paid"];
  const answers = await Promise.all(topics.map((topic) => send(server.port, delivery(topic, order))));
  await database.db.writeRaw((sql) => sql.run("DROP TRIGGER refuse", []));
  expect(answers.map(({ status }) => status)).toEqual([200, 503, 200, 200]);
  expect(answers[1]!.headers["retry-after"]).toBeDefined();
  expect((await rows()).map(({ topic }) => topic).toSorted()).toEqual([
    "orders/create",
    "orders/paid",
    "orders/updated",
  ]);
});

test("webhooks are stored in their turn while other writers are busy, and no writer meets a locked database", async () => {
  const writing = Array.from({ length: 10 }, (_, index) =>
    database.db.write((tx) => tx.shop.create({ data: { id: `writer-${index}`, installedAt: new Date() } })),
  );
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => send(server.port, delivery("orders/create", order))),
  );
  await Promise.all(writing);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(await rows()).toHaveLength(30);
});

test("an upload that is broken off leaves nothing and the door open", async () => {
  const socket = connect(server.port, "127.0.0.1");
  await once(socket, "connect");
  socket.write("POST /webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{");
  socket.destroy();
  await once(socket, "close");
  expect((await send(server.port, delivery("orders/create", order))).status).toBe(200);
  expect(await rows()).toHaveLength(1);
});

test("only POST opens the door; health is answered beside it", async () => {
  const nothing = { body: Buffer.alloc(0), headers: {} };
  for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]) {
    expect(await send(server.port, nothing, { method })).toMatchObject({ status: 405, headers: { allow: "POST" } });
  }
  expect((await send(server.port, delivery("orders/create", order), { path: "/webhooks/orders?x=1" })).status).toBe(
    200,
  );
  expect((await send(server.port, nothing, { method: "GET", path: "/health/ready" })).status).toBe(200);
  expect((await send(server.port, nothing, { method: "GET", path: "/webhooksandmore" })).status).toBe(404);
});
