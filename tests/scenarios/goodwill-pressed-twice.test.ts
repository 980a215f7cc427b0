import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { turnOnCautious } from "../../app/records/turn-on-cautious";
import { askAdmin } from "../routes/support/ask-admin";
import { type AdminServer, startAdminServer } from "../routes/support/admin-server";
import { seedShop } from "../routes/support/two-shops";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

const SHOP = "ours.myshopify.com";

let database: TestDatabase;
let server: AdminServer;
let orderId: string;
const { post } = askAdmin(() => server, SHOP);

beforeAll(async () => {
  database = await createTestDatabase();
  orderId = (await seedShop(database, SHOP, "harebell", 7001)).orders[0]!;
  await database.db.write((tx) => turnOnCautious(tx, SHOP, "Test", new Date(), "shipping"));
  server = await startAdminServer(database.url);
});

afterAll(async () => {
  await server.stop();
  await database.close();
});

test("a form to give something that is sent twice is one command; another form is another", async () => {
  const give = async (requestKey: string) => {
    const wish = { form: "code", amount: "5", validDays: "30", reason: "Wet" };
    expect((await post("/app/goodwill/give", { requestKey, orderId, ...wish })).status).toBe(200);
    return database.db.read.inboundEvent.count({ where: { shop: SHOP, topic: "goodwill/give" } });
  };
  const key = randomUUID();
  expect(await give(key)).toBe(1);
  expect(await give(key)).toBe(1);
  expect(await give(randomUUID())).toBe(2);
});
