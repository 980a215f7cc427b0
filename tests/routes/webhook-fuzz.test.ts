import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/test-database";
import { send, signed } from "./support/webhook-client";
import { startWebhookServer, type WebhookServer } from "./support/webhook-server";

let database: TestDatabase;
let server: WebhookServer;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startWebhookServer(database.db, database.url);
});

afterAll(async () => {
  await server.stop();
  await database.close();
});

const nested = (depth: number) => '{"a":'.repeat(depth) + "1" + "}".repeat(depth);
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((text) => Buffer.from(text)),
  fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
  fc.dictionary(fc.string(), fc.jsonValue()).map((value) => Buffer.from(JSON.stringify(value))),
  fc.record({ id: fc.jsonValue(), order: fc.jsonValue(), admin_graphql_api_id: fc.jsonValue() }).map((value) => {
    return Buffer.from(JSON.stringify(value));
  }),
  fc.constantFrom("__proto__", "constructor").map((key) => Buffer.from(`{"${key}":{"id":1},"id":${"9".repeat(400)}}`)),
  fc.integer({ min: 1, max: 20_000 }).map((depth) => Buffer.from(nested(depth))),
);
const headerValue = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 300 }),
  fc.constantFrom("", "constructor", "__proto__", "orders/create", "a.myshopify.com", "x'; DROP TABLE InboundEvent;--"),
);
const headers = fc.dictionary(
  fc.constantFrom(
    "X-Shopify-Topic",
    "X-Shopify-Shop-Domain",
    "X-Shopify-Webhook-Id",
    "X-Shopify-Event-Id",
    "X-Shopify-Triggered-At",
    "X-Shopify-Hmac-Sha256",
    "Content-Type",
    "Content-Encoding",
  ),
  headerValue,
);

test("whatever is sent, signed or not: 200, 400, 401 or 413, an empty body, and what is stored names its shop", async () => {
  const property = fc.asyncProperty(bodies, headers, fc.boolean(), async (body, changed, keepSignature) => {
    const webhook = signed(body, changed);
    if (keepSignature)
      Object.assign(webhook.headers, { "X-Shopify-Hmac-Sha256": signed(body).headers["X-Shopify-Hmac-Sha256"] });
    const answer = await send(server.port, webhook);
    expect([200, 400, 401, 413]).toContain(answer.status);
    expect(answer.text).toBe("");
  });
  await fc.assert(property, { numRuns: 500, seed: 20_261_121 });
  const strays = await database.db.read.inboundEvent.count({
    where: { NOT: { shop: { endsWith: ".myshopify.com" } } },
  });
  expect(strays).toBe(0);
});
