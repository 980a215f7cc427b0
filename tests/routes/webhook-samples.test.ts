import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findTopic, readPayload, TOPICS, type TopicName } from "../../app/inbox/topics";
import { createSealer } from "../../app/lib/seal";
import { createTestDatabase, type TestDatabase } from "../support/test-database";
import { delivery, send } from "./support/webhook-client";
import { ENCRYPTION_KEY, startWebhookServer, type WebhookServer } from "./support/webhook-server";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/shopify-webhooks");
const samples = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({
    topic: name.replace(/\.json$/, "").replace("__", "/"),
    text: readFileSync(path.join(FOLDER, name), "utf8"),
  }));

const byGid = "gid://shopify/Order/820982911946154508";
// The published files were rounded by JavaScript; what counts is that we do not change a digit more.
const byNumber = "gid://shopify/Order/820982911946154500";
const ofReturn = "gid://shopify/Order/4783296544821";
const SUBJECTS: Partial<Record<TopicName, string>> = {
  "orders/create": byGid,
  "orders/updated": byGid,
  "orders/paid": byGid,
  "orders/cancelled": byGid,
  "orders/fulfilled": byGid,
  "orders/partially_fulfilled": byGid,
  "orders/delete": byNumber,
  "orders/edited": byNumber,
  "order_transactions/create": byNumber,
  "refunds/create": byNumber,
  "fulfillments/create": byNumber,
  "fulfillments/update": byNumber,
  "fulfillment_events/create": byNumber,
  "returns/request": ofReturn,
  "returns/approve": ofReturn,
  "returns/decline": ofReturn,
  "returns/cancel": ofReturn,
  "returns/close": ofReturn,
  "returns/reopen": ofReturn,
};

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

test("Shopify publishes 78 samples, and every topic of the catalogue is among them", () => {
  expect(samples).toHaveLength(78);
  const published = new Set(samples.map(({ topic }) => topic));
  expect(Object.keys(TOPICS).filter((topic) => !published.has(topic))).toEqual([]);
});

test.each(samples)("$topic is stored as it was sent, with the order it is about", async ({ topic, text }) => {
  expect((await send(server.port, delivery(topic, text, topic))).status).toBe(200);
  const row = await database.db.read.inboundEvent.findFirstOrThrow({ where: { topic } });
  expect(row.subject).toBe(SUBJECTS[topic as TopicName] ?? "");
  expect(createSealer(ENCRYPTION_KEY).openBytes(row.payloadSealed)).toBe(text);
});

test.each(samples.filter(({ topic }) => findTopic(topic)))("$topic fits its schema", ({ topic, text }) => {
  expect(readPayload(topic as TopicName, text)).not.toBeNull();
});
