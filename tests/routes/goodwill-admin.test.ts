import { expect, test } from "vitest";
import { turnOnCautious } from "../../app/records/turn-on-cautious";
import { seedGoodwill } from "../factories/goodwill";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { rowsOf, seedShop, type SeededShop } from "./support/two-shops";

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";

let shop: SeededShop;
let ours: Readonly<Record<string, string>>;
let theirs: Readonly<Record<string, string>>;
let theirRows: string;
const { post, read, asStaff } = askAdmin(() => built.server, OURS);

const built = useBuiltServer(async (database) => {
  const [first, second] = [
    await seedShop(database, OURS, "harebell", 7001),
    await seedShop(database, THEIRS, "snapdragon", 8002),
  ];
  const seed = ({ shop: name, orders, word, customerId }: SeededShop) =>
    seedGoodwill(database.db, {
      shop: name,
      now: new Date(),
      orders: orders.map((id, nth) => ({ id, name: `#${word}-${nth + 1}`, customerId })),
    });
  shop = first;
  [ours, theirs] = [await seed(first), await seed(second)];
  theirRows = rowsOf(database, THEIRS);
  await database.db.write((tx) => turnOnCautious(tx, OURS, "Test", new Date(), "shipping"));
});

const commands = (topic: string) => built.db.read.inboundEvent.count({ where: { shop: OURS, topic } });

test("every gift has its page, its row in the list and its line in both files; none of another shop's is there", async () => {
  const list = await read("/app/goodwill");
  const csv = await asStaff({ path: "/app/goodwill/export?format=csv" });
  const jsonl = await asStaff({ path: "/app/goodwill/export?format=jsonl" });
  for (const id of Object.values(ours)) {
    expect((await read(`/app/goodwill/${id}`)).status).toBe(200);
    for (const { text } of [list, csv, jsonl]) expect(text).toContain(id);
  }
  expect(csv.text.split("\r\n")).toHaveLength(Object.keys(ours).length + 2);
  for (const { text } of [list, csv, jsonl]) expect(text).not.toContain("snapdragon");
});

test("tabs, days, who gave it, a code in whatever case and an order's name narrow list and file alike", async () => {
  const { id, code } = await built.db.read.goodwill.findFirstOrThrow({ where: { id: ours["EXPIRED"] } });
  const found = async (query: string) =>
    (await asStaff({ path: `/app/goodwill/export?format=csv&${query}` })).text.split("\r\n").slice(1, -1);
  expect(await found("tab=not-given")).toHaveLength(2);
  expect(await found("tab=given")).toHaveLength(2);
  expect(await found("source=RULE")).toHaveLength(4);
  expect(await found("from=2100-01-01")).toHaveLength(0);
  expect(await found(`search=${code!.toLowerCase()}`)).toEqual([expect.stringContaining(id)]);
  expect(await found("search=harebell-1")).toHaveLength(4);
  expect(await found("search=snapdragon-1")).toHaveLength(0);
});

test("another shop's gift is nowhere, and stays as it is", async () => {
  for (const id of Object.values(theirs)) {
    expect((await read(`/app/goodwill/${id}`)).status).toBe(404);
    expect((await post(`/app/goodwill/${id}`, { intent: "revoke", reason: "Mine" })).status).toBe(404);
  }
  expect(rowsOf(built.database, THEIRS)).toBe(theirRows);
});

test("only what is given can be taken back, and with a reason", async () => {
  const revoke = (state: string, reason = "By mistake") =>
    post(`/app/goodwill/${ours[state]}`, { intent: "revoke", reason });
  expect((await revoke("GIVEN", " ")).status).toBe(422);
  for (const state of ["REDEEMED", "EXPIRED", "REVOKED", "HELD_OUT", "OVER_BUDGET", "FAILED"]) {
    expect((await revoke(state)).status, state).toBe(409);
  }
  expect((await revoke("GIVEN")).status).toBe(200);
  expect(await commands("goodwill/revoke")).toBe(1);
});

test("staff hear at once what they may not give; what they may becomes a command", async () => {
  const [orderId] = shop.orders;
  const give = (fields: { readonly [Name in "orderId" | "form" | "amount" | "validDays" | "reason"]?: string }) =>
    post("/app/goodwill/give", {
      orderId: orderId!,
      form: "code",
      amount: "5",
      validDays: "30",
      reason: "Wet",
      ...fields,
    });
  for (const fields of [{ amount: "" }, { validDays: "0" }, { validDays: "x" }, { reason: " " }, { form: "cash" }]) {
    expect((await give(fields)).status, JSON.stringify(fields)).toBe(422);
  }
  for (const amount of ["-5", "1e9", "25.01", "999999999999999999"]) {
    expect((await give({ amount })).status, amount).toBe(409);
  }
  expect((await give({ orderId: "gid://shopify/Order/1" })).status).toBe(404);
  expect(await commands("goodwill/give")).toBe(0);
  await built.db.write((tx) => tx.goodwill.deleteMany({ where: { shop: OURS, orderId } }));
  await built.db.write((tx) => tx.goodwill.updateMany({ where: { shop: OURS }, data: { customerId: null } }));
  const given = await give({});
  expect([given.status, given.text]).toEqual([200, expect.stringContaining("It is being given.")]);
  expect(await commands("goodwill/give")).toBe(1);
});

test("the word codes begin with is the shop's own, in letters and digits", async () => {
  expect((await post("/app/goodwill?index", { intent: "prefix", prefix: "so rry!" })).status).toBe(422);
});
