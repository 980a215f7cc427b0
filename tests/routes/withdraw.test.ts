import { expect, test } from "vitest";
import { useBuiltServer } from "./support/built-server";
import { PREFIX } from "./support/guest-door";
import { rowsOf, sealer } from "./support/two-shops";

const SHOP = "nordlicht.myshopify.com";
const STATED = { name: "Mia Muster", number: "#1001", email: "mia@example.com", items: "" };

const built = useBuiltServer();

const keyIn = (html: string) => /name="key" value="([^"]*)"/.exec(html)?.[1] ?? "";
const withdrawals = () => built.db.read.withdrawal.findMany({ where: { shop: SHOP } });

test("a consumer finds it on the first page, states, confirms, and is told when it came; pressing twice is one", async () => {
  expect((await built.guest.open("")).text).toContain(`href="${PREFIX}/withdraw/"`);
  expect((await built.guest.open("withdraw/")).status).toBe(200);
  const confirm = await built.guest.post("withdraw/", STATED);
  expect(confirm.text).toContain("I, Mia Muster, withdraw from the contract for order #1001.");
  expect(await withdrawals()).toEqual([]);
  const sent = { ...STATED, step: "confirm", key: keyIn(confirm.text) };
  const pages = [await built.guest.post("withdraw/", sent), await built.guest.post("withdraw/", sent)];
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
  const before = rowsOf(built.database, SHOP);
  const many = Object.fromEntries(Object.keys(STATED).map((name) => [name, "x".repeat(9999)]));
  for (const fields of [{}, { ...STATED, name: " " }, { ...STATED, email: "mia" }, many]) {
    const { status, text } = await built.guest.post("withdraw/", { ...fields, step: "confirm" });
    expect([status, text.includes("Please fill in your name")]).toEqual([422, true]);
  }
  const { text } = await built.guest.post("withdraw/", { ...STATED, step: "change" });
  expect(text).toContain('value="Mia Muster"');
  expect(rowsOf(built.database, SHOP)).toBe(before);
});

test("what is stated comes back as text, to the browser and to Shopify's Liquid", async () => {
  const hostile = `{{ shop.email }}{% assign a = 1 %}<script>alert(1)</script>"'`;
  const { status, text } = await built.guest.post("withdraw/", { ...STATED, name: hostile, items: hostile });
  expect(status).toBe(200);
  expect(text).not.toMatch(/\{\{|\{%|<script/);
});

test("what Shopify did not sign is refused, and writes nothing", async () => {
  const before = rowsOf(built.database, SHOP);
  const body = Buffer.from(new URLSearchParams({ ...STATED, step: "confirm" }).toString());
  for (const address of ["/proxy/withdraw/", `/proxy/withdraw/?shop=${SHOP}&signature=00`]) {
    expect((await built.guest.send(address, "POST", body)).status).toBe(400);
    expect((await built.guest.send(address, "GET")).status).toBe(400);
  }
  expect(rowsOf(built.database, SHOP)).toBe(before);
});
