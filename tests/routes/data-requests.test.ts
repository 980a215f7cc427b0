import { expect, test } from "vitest";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { rowsOf, seedShop } from "./support/two-shops";

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";
const PAGE = "/app/data-requests";

let [ours, theirs] = ["", ""];
const { post, read, asStaff } = askAdmin(() => built.server, OURS);

const built = useBuiltServer(async (database) => {
  [ours = ""] = (await seedShop(database, OURS, "harebell", 7001)).dataRequests;
  [theirs = ""] = (await seedShop(database, THEIRS, "snapdragon", 8002)).dataRequests;
});

const sent = (request: string) => post(`${PAGE}?index`, { intent: "sent", request });
const file = (id: string) => asStaff({ path: `${PAGE}/${id}` });

test("what was sent is marked so once, and its file is nowhere any more", async () => {
  expect((await file(ours)).text).toContain("harebell");
  const alarm = { shop: OURS, key: "harebell", kind: "data-request", subject: "", text: "A customer asked." };
  await built.db.write((tx) => tx.alarm.create({ data: { id: "alarm", ...alarm, raisedAt: new Date() } }));

  const first = await sent(ours);
  expect([first.status, first.text]).toEqual([200, expect.stringContaining("The file is deleted.")]);
  const row = await built.db.read.complianceRequest.findUnique({ where: { id: ours } });
  expect(row).toMatchObject({ state: "DONE", doneAt: expect.any(Date), fileSealed: null });
  expect((await file(ours)).status).toBe(404);
  expect((await sent(ours)).status).toBe(409);
  const done = await built.db.read.alarm.findUnique({ where: { id: "alarm" } });
  expect(done).toMatchObject({ resolvedBy: "Staff 42", resolvedAt: expect.any(Date) });
  expect((await read(PAGE)).status).toBe(200);
});

test("another shop's request is nowhere, and stays open with its file", async () => {
  const before = rowsOf(built.database, THEIRS);
  expect((await sent(theirs)).status).toBe(404);
  expect((await file(theirs)).status).toBe(404);
  expect((await read(PAGE)).text).not.toContain(theirs);
  expect(rowsOf(built.database, THEIRS)).toBe(before);
});

test("nothing but that can be said of a request", async () => {
  expect((await post(`${PAGE}?index`, { intent: "reopen", request: ours })).status).toBe(422);
  expect((await post(`${PAGE}?index`, { intent: "sent" })).status).toBe(422);
  expect((await sent("nonsense")).status).toBe(404);
});
