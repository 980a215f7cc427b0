import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/test-database";
import { type AdminServer, startAdminServer } from "./support/admin-server";
import { type GuestDoor, openGuestDoor, PREFIX } from "./support/guest-door";
import { rowsOf, sealer } from "./support/two-shops";

const SHOP = "nordlicht.myshopify.com";
const STATED = { name: "Mia Muster", number: "#1001", email: "mia@example.com", items: "" };

let database: TestDatabase;
let server: AdminServer;
let door: GuestDoor;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startAdminServer(database.url);
  door = openGuestDoor(server);
});
afterAll(async () => {
  door?.close();
  await server?.stop();
  await database.close();
});

const keyIn = (html: string) => /name="key" value="([^"]*)"/.exec(html)?.[1] ?? "";
const withdrawals = () => database.db.read.withdrawal.findMany({ where: { shop: SHOP } });

test("a consumer finds it on the first page, states, confirms, and is told when it came; pressing twice is one", async () => {
  expect((await door.open("")).text).toContain(`href="${PREFIX}/withdraw/"`);
  expect((await door.open("withdraw/")).status).toBe(200);
  const confirm = await door.post("withdraw/", STATED);
  expect(confirm.text).toContain("I, Mia Muster, withdraw from the contract for order #1001.");
  expect(await withdrawals()).toEqual([]);
  const sent = { ...STATED, step: "confirm", key: keyIn(confirm.text) };
  const pages = [await door.post("withdraw/", sent), await door.post("withdraw/", sent)];
  for (const { status, text } of pages) {
    expect([status, /It reached us on .*20\d\d/.test(text)]).toEqual([200, true]);
    expect(text).toContain("on its way to mia@example.com");
  }
  const [row, ...more] = await withdrawals();
  expect(more).toEqual([]);
  expect(sealer.open(row!.statementSealed!)).toContain("Mia Muster");
  expect(JSON.stringify(row)).not.toMatch(/Mia|example\.com/);
});

test("what is missing or far too long is said, kept, and nothing is written", async () => {
  const before = rowsOf(database, SHOP);
  const many = Object.fromEntries(Object.keys(STATED).map((name) => [name, "x".repeat(9999)]));
  for (const fields of [{}, { ...STATED, name: " " }, { ...STATED, email: "mia" }, many]) {
    const { status, text } = await door.post("withdraw/", { ...fields, step: "confirm" });
    expect([status, text.includes("Please fill in your name")]).toEqual([422, true]);
  }
  const { text } = await door.post("withdraw/", { ...STATED, step: "change" });
  expect(text).toContain('value="Mia Muster"');
  expect(rowsOf(database, SHOP)).toBe(before);
});

test("what is stated comes back as text, to the browser and to Shopify's Liquid", async () => {
  const hostile = `{{ shop.email }}{% assign a = 1 %}<script>alert(1)</script>"'`;
  const { status, text } = await door.post("withdraw/", { ...STATED, name: hostile, items: hostile });
  expect(status).toBe(200);
  expect(text).not.toMatch(/\{\{|\{%|<script/);
});

test("what Shopify did not sign is refused, and writes nothing", async () => {
  const before = rowsOf(database, SHOP);
  const body = Buffer.from(new URLSearchParams({ ...STATED, step: "confirm" }).toString());
  for (const address of ["/proxy/withdraw/", `/proxy/withdraw/?shop=${SHOP}&signature=00`]) {
    expect((await door.send(address, "POST", body)).status).toBe(400);
    expect((await door.send(address, "GET")).status).toBe(400);
  }
  expect(rowsOf(database, SHOP)).toBe(before);
});
