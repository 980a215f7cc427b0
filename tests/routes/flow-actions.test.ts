import { createHmac } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { FLOW_ACTIONS } from "../../app/inbox/flow-actions";
import { MAX_FLOW_BYTES } from "../../app/inbox/receive-flow-action";
import { turnOnCautious } from "../../app/records/turn-on-cautious";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { hostileText } from "./support/hostile";
import { rowsOf, sealer, seedShop, type SeededShop } from "./support/two-shops";
import { PREVIOUS_SECRET, SECRET } from "./support/webhook-client";

const SEED = 20_261_123;
const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";

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

const sign = (body: Buffer, secret = SECRET) => createHmac("sha256", secret).update(body).digest("base64");
const send = (body: Buffer, signature = sign(body)) =>
  asNobody({ method: "POST", path: "/flow/actions", body, headers: { "X-Shopify-Hmac-Sha256": signature } });

let runs = 0;
const step = (handle: string, properties: object, more: object = {}) =>
  Buffer.from(
    JSON.stringify({
      shop_id: "1",
      shopify_domain: OURS,
      action_run_id: `run-${(runs += 1)}`,
      action_definition_id: handle,
      handle,
      properties: { step_reference: "x", ...properties },
      ...more,
    }),
  );
const tail = (id: string) => id.slice(id.lastIndexOf("/") + 1);
const taken = () => built.db.read.inboundEvent.findMany({ where: { source: "FLOW" }, orderBy: { id: "asc" } });
const payloadOf = ({ payloadSealed }: { readonly payloadSealed: Uint8Array }) =>
  JSON.parse(sealer.openBytes(payloadSealed)) as Record<string, unknown>;

test("a step is written down before it is answered, once however often Flow sends it", async () => {
  const properties = {
    order_id: tail(ours.orders[0]!),
    reason: "fraud",
    note: "<script>alert(1)</script>",
    no_mail: true,
  };
  const body = step("cancel-order", properties);
  for (let again = 0; again < 3; again++) expect((await send(body)).status).toBe(200);
  const [event, ...more] = await taken();
  expect(more).toEqual([]);
  expect(event).toMatchObject({ shop: OURS, topic: "cancellation/request", subject: ours.orders[0], state: "PENDING" });
  expect(payloadOf(event!)).toEqual({
    by: "Shopify Flow",
    orderId: ours.orders[0],
    scope: { whole: true },
    reason: "Fraud",
    note: "<script>alert(1)</script>",
    terms: { refund: "original_payment", restock: true, undoMinutes: 0, reason: "FRAUD", notify: false },
  });
  const page = await asStaff({ path: `/app/activity/${event!.id}?show=payload` });
  expect([page.status, page.text]).toEqual([200, expect.stringContaining("Shopify Flow")]);
  expect(page.text).not.toContain("<script>alert(1)");
});

test("another run of the workflow is another step, even about the same order", async () => {
  const had = (await taken()).length;
  for (let nth = 0; nth < 2; nth++) {
    expect((await send(step("cancel-order", { order_id: tail(ours.orders[1]!) }))).status).toBe(200);
  }
  expect((await taken()).length).toBe(had + 2);
});

test("what is forged, altered or not signed is turned away; the secret before a rotation still counts", async () => {
  const had = (await taken()).length;
  const body = step("cancel-order", { order_id: tail(ours.orders[0]!) });
  const altered = Buffer.from(body.toString().replace("cancel-order", "give-goodwill"));
  expect((await send(body, "")).status).toBe(401);
  expect((await send(body, sign(body, "another secret"))).status).toBe(401);
  expect((await send(altered, sign(body))).status).toBe(401);
  expect((await taken()).length).toBe(had);
  expect((await send(body, sign(body, PREVIOUS_SECRET))).status).toBe(200);
});

test("a shop without the app, and an action it does not have, are final mistakes", async () => {
  const order = { order_id: tail(ours.orders[0]!) };
  expect((await send(step("cancel-order", order, { shopify_domain: "nobody.myshopify.com" }))).status).toBe(404);
  for (const handle of ["delete-shop", "__proto__", "constructor"]) {
    expect((await send(step(handle, order))).status, handle).toBe(404);
  }
  await built.db.write((tx) => tx.shop.update({ where: { id: THEIRS }, data: { uninstalledAt: new Date() } }));
  expect((await send(step("cancel-order", order, { shopify_domain: THEIRS }))).status).toBe(404);
  await built.db.write((tx) => tx.shop.update({ where: { id: THEIRS }, data: { uninstalledAt: null } }));
});

test("what cannot be is refused with a reason for the merchant, and nothing is written down", async () => {
  const had = (await taken()).length;
  const order_id = tail(ours.orders[0]!);
  const wrong: readonly (readonly [handle: string, properties: object, why: string])[] = [
    ["cancel-order", {}, "Choose an order."],
    ["cancel-order", { order_id: "0" }, "This is not an order."],
    ["cancel-order", { order_id, reason: "because" }, "The reason is one of"],
    ["cancel-order", { order_id, minutes_to_keep: "1.5" }, "Whole minutes"],
    ["cancel-order", { order_id, note: "x".repeat(1001) }, "At most 1000 characters"],
    ["approve-return", { order_id: "999" }, "No return of this order waits for an answer."],
    ["approve-return", { order_id, return_number: "seven" }, "This is not the number of a return."],
    ["decline-return", { order_id }, "because"],
    ["send-return-label", { order_id: "999" }, "No return of this order has a prepaid label."],
    ["give-goodwill", { order_id, reason: "Wet", amount: "25.01" }, "You may give"],
    ["give-goodwill", { order_id: "999", reason: "Wet", amount: "5" }, "Aftercare does not know this order."],
    ["expect-shipment", { order_id, leaves_by: "soon" }, "Write the day like 2026-12-24."],
    ["check-shipments", { order_id: "999" }, "Aftercare does not know this order."],
  ];
  for (const [handle, properties, why] of wrong) {
    const { status, text } = await send(step(handle, properties));
    expect([status, text], handle).toEqual([422, expect.stringContaining(why)]);
  }
  expect((await taken()).length).toBe(had);
});

test("another shop's order cannot be reached: it is not known, or Shopify is asked with the own shop's rights", async () => {
  const order_id = tail(theirs.orders[0]!);
  for (const handle of ["approve-return", "send-return-label", "check-shipments"]) {
    expect((await send(step(handle, { order_id }))).status, handle).toBe(422);
  }
  expect((await send(step("give-goodwill", { order_id, amount: 5, reason: "Mine" }))).status).toBe(422);
  expect((await send(step("cancel-order", { order_id }))).status).toBe(200);
  expect((await taken()).at(-1)).toMatchObject({ shop: OURS, subject: theirs.orders[0] });
  expect(rowsOf(built.database, THEIRS)).toBe(theirRows);
});

test("only POST is answered, within a size, and what is no call at all is the sender's mistake", async () => {
  expect((await asNobody({ path: "/flow/actions" })).status).toBe(405);
  expect((await send(Buffer.alloc(MAX_FLOW_BYTES + 1, "x"))).status).toBe(413);
  for (const text of ["", "null", "[]", "no json", "{}", '{"shopify_domain":7}']) {
    expect((await send(Buffer.from(text))).status, text).toBe(400);
  }
});

test("whatever is filled in, the answer is 200 or a 4xx, and no other shop's row moves", async () => {
  const value = fc.oneof(hostileText, fc.double(), fc.boolean(), fc.constant(null), fc.object());
  const handle = fc.constantFrom(...Object.keys(FLOW_ACTIONS));
  const filled = handle.chain((name) =>
    fc
      .record(Object.fromEntries(Object.keys(FLOW_ACTIONS[name]!.properties.shape).map((key) => [key, value])), {
        requiredKeys: [],
      })
      .map((properties) => [name, properties] as const),
  );
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(filled, fc.boolean(), async ([name, properties], isOurs) => {
      const { status } = await send(step(name, { ...properties, ...(isOurs && { order_id: tail(ours.orders[0]!) }) }));
      seen.set(status, (seen.get(status) ?? 0) + 1);
      expect([200, 422]).toContain(status);
    }),
    { seed: SEED, numRuns: 120 },
  );
  expect([...seen.keys()].toSorted()).toEqual([200, 422]);
  expect(rowsOf(built.database, THEIRS)).toBe(theirRows);
});
