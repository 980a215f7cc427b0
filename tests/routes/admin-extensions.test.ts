import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { AdminOrder } from "../../app/presenters/admin-order-model";
import { turnOnCautious } from "../../app/records/turn-on-cautious";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { URLENCODED } from "./support/hostile";
import { rowsOf, sealer, seedShop, type SeededShop } from "./support/two-shops";
import type { Answer } from "./support/webhook-client";

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";
/** An extension's frame has no origin. */
const FRAME = { Origin: "null" };

let ours: SeededShop;
let theirs: SeededShop;
let theirRows = "";
const { asNobody, asStaff } = askAdmin(() => built.server, OURS);

const built = useBuiltServer(async (database) => {
  ours = await seedShop(database, OURS, "harebell", 7001);
  theirs = await seedShop(database, THEIRS, "snapdragon", 8002);
  await database.db.write((tx) => turnOnCautious(tx, OURS, "Test", new Date(), "shipping"));
});

beforeEach(() => {
  theirRows = rowsOf(built.database, THEIRS);
});

const pathOf = (id: string, act = "") => `/api/admin/order?id=${encodeURIComponent(id)}${act && `&act=${act}`}`;
const read = (id: string) => asStaff({ path: pathOf(id), headers: FRAME });
const send = (id: string, act: string, form: Readonly<Record<string, string>>) =>
  asStaff({
    method: "POST",
    path: pathOf(id, act),
    body: Buffer.from(new URLSearchParams(form).toString()),
    headers: { ...FRAME, "Content-Type": URLENCODED },
  });
const json = ({ text }: Answer) => JSON.parse(text) as Record<string, unknown>;
const opened = ({ headers }: Answer) => headers["access-control-allow-origin"];
const commands = (topic: string) =>
  built.db.read.inboundEvent.findMany({ where: { shop: OURS, topic, source: "STAFF" } });

const CANCEL = {
  order: "1",
  whole: "true",
  units: "[]",
  reason: "CUSTOMER",
  note: "<script>alert(1)</script>",
  refund: "original_payment",
  restock: "true",
  notify: "true",
  undoMinutes: "5",
};
/** Cancellations that seeding left under way would stand in the way. */
const endAll = () =>
  built.db.write((tx) => tx.cancellation.updateMany({ where: { shop: OURS }, data: { state: "KEPT" } }));

test("tells of an order in ready words, to a frame without an origin", async () => {
  const answer = await read(ours.orders[0]!);
  expect([answer.status, opened(answer), answer.headers["cache-control"]]).toEqual([200, "*", "no-store"]);
  const order = json(answer) as unknown as AdminOrder;
  expect(order).toMatchObject({ name: "#harebell-1", url: expect.stringMatching(/^\/app\/orders\/\d+$/) });
  expect(order.cancellations).toHaveLength(3);
  for (const { url, badge } of order.cancellations)
    expect([url, badge.label]).toEqual([expect.stringMatching(/^\/app\/cancellations\//), expect.any(String)]);
  expect(order.decision?.sentence).toEqual(expect.any(String));
  expect(order.toGive.help).toContain("You may give up to");
});

test("another shop's order, one nobody has seen, and what is no order are the same 404, with words", async () => {
  for (const id of [theirs.orders[0]!, "gid://shopify/Order/1", "gid://shopify/Product/1", "", "x".repeat(9_000)]) {
    const answer = await read(id);
    expect([answer.status, opened(answer)], id).toEqual([404, "*"]);
    expect(json(answer)).toMatchObject({ errors: [expect.stringContaining("has not seen this order")] });
  }
});

test("nobody is told anything without a session token, and the preflight is answered", async () => {
  const nobody = await asNobody({ path: pathOf(ours.orders[0]!), headers: FRAME });
  expect(nobody.status).toBeGreaterThanOrEqual(300);
  expect(nobody.text).not.toContain("harebell");
  const forged = await asNobody({
    path: pathOf(ours.orders[0]!),
    headers: { ...FRAME, Authorization: "Bearer a.b.c" },
  });
  expect(forged.status).toBe(401);
  const preflight = await asNobody({
    method: "OPTIONS",
    path: pathOf(ours.orders[0]!, "cancel"),
    headers: { ...FRAME, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization" },
  });
  expect([preflight.status, opened(preflight)]).toEqual([204, "*"]);
  expect(preflight.headers["access-control-allow-headers"]).toContain("Authorization");
});

test("a cancellation is asked for by name, once however often it is sent, about the order of the address", async () => {
  await endAll();
  const id = ours.orders[0]!;
  const form = { ...CANCEL, requestKey: randomUUID() };
  for (let again = 0; again < 2; again++) {
    const answer = await send(id, "cancel", form);
    expect([answer.status, opened(answer), json(answer)["message"]]).toEqual([
      200,
      "*",
      "Asked. It is stopped first, then cancelled.",
    ]);
  }
  const [asked, ...more] = (await commands("cancellation/request")).filter(({ subject }) => subject === id);
  expect(more).toEqual([]);
  const payload = JSON.parse(sealer.openBytes(asked!.payloadSealed)) as Record<string, unknown>;
  expect(payload).toMatchObject({ by: "Staff 42", orderId: id, note: CANCEL.note });
});

test("what is wrong is said with 4xx, by field where there is one, and nothing is asked for", async () => {
  const had = (await commands("cancellation/request")).length;
  const [id] = ours.orders;
  const wrong = await send(id!, "cancel", { ...CANCEL, requestKey: randomUUID(), undoMinutes: "2000" });
  expect([wrong.status, json(wrong)["fields"]]).toEqual([422, { undoMinutes: "From 0 to 1440 minutes" }]);
  expect((await send(id!, "cancel", {})).status).toBe(422);
  expect((await send(id!, "delete", CANCEL)).status).toBe(404);
  expect((await send(id!, "__proto__", CANCEL)).status).toBe(404);
  const late = await send(id!, "shipping", { intent: "expect", leavesBy: "2000-01-01" });
  expect([409, 422]).toContain(late.status);
  const much = await send(id!, "goodwill", { orderId: id!, form: "code", amount: "99", validDays: "9", reason: "x" });
  expect([much.status, json(much)["errors"]]).toEqual([409, [expect.stringContaining("You may give")]]);
  expect((await commands("cancellation/request")).length).toBe(had);
});

test("a parcel's news and another look become commands of the staff member, once per key", async () => {
  const requestKey = randomUUID();
  for (let again = 0; again < 2; again++) {
    expect((await send(ours.orders[1]!, "shipping", { intent: "check", requestKey })).status).toBe(200);
  }
  expect(await commands("shipment/check")).toHaveLength(1);
});

test("nothing can be done to another shop's order", async () => {
  const id = theirs.orders[0]!;
  const form = { ...CANCEL, order: id.slice(id.lastIndexOf("/") + 1), requestKey: randomUUID() };
  expect((await send(id, "cancel", form)).status).toBe(404);
  expect((await send(id, "shipping", { intent: "check" })).status).toBe(404);
  const gift = { orderId: id, form: "code", amount: "5", validDays: "9", reason: "Mine" };
  expect((await send(id, "goodwill", gift)).status).toBe(404);
  expect(rowsOf(built.database, THEIRS)).toBe(theirRows);
});
