import { createHmac } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asData, countingStatuses } from "./support/fuzzing";
import { bodyOf, hostileText, hostileValue, oddHeaders, spoiled } from "./support/hostile";
import { idsOfReturns } from "./support/return-forms";
import { type ReturnsBench, startReturnsBench } from "./support/returns-bench";
import { sealer } from "./support/two-shops";

const SEED = 20_261_122;
const JSON_TYPE = "application/json";

let bench: ReturnsBench;

beforeAll(async () => {
  bench = await startReturnsBench();
});
afterAll(() => bench.close());

const anId = () => fc.constantFrom(...idsOfReturns(bench.ours), ...idsOfReturns(bench.theirs));
const asked = () => bench.database.db.read.inboundEvent.findMany({ where: { topic: "return/request" } });
const requestFor = ({ orderId, ...line }: ReturnsBench["returnable"]) => ({
  orderId,
  lines: [{ ...line, quantity: 1, note: "Too tight" }],
  resolution: "refund",
});

function askAsCustomer(at: "returns" | "return-quote", request: unknown, by = bench.customerId) {
  const bytes = Buffer.from(JSON.stringify(request));
  return bench.ask({ path: `/api/customer/${at}`, method: "POST", type: JSON_TYPE, by, bytes });
}

test("a quote is for the customer whose order it is: anybody else's, of this shop or another, is not found", async () => {
  const { returnable, foreign, theirs, customerId } = bench;
  expect((await askAsCustomer("return-quote", requestFor(returnable))).status).toBe(200);
  const [theirOrder, theirPhoto] = [theirs.orders[0]!, theirs.photo];
  for (const [request, by] of [
    [requestFor(foreign), customerId],
    [requestFor(returnable), theirs.customerId],
    [requestFor(returnable), `${customerId}0`],
    [requestFor({ ...returnable, orderId: theirOrder }), customerId],
  ] as const) {
    const answer = await askAsCustomer("return-quote", request, by);
    expect(answer.status).toBe(404);
    bench.expectHarmless(answer);
  }
  const [line] = requestFor(returnable).lines;
  const withPhoto = { ...requestFor(returnable), lines: [{ ...line, photoKeys: [theirPhoto] }] };
  bench.expectHarmless(await askAsCustomer("return-quote", withPhoto));
  bench.expectTheirsUntouched();
});

test("a shopper's request never names its terms, its customer or its shop", async () => {
  const { returnable, ours, theirs, customerId } = bench;
  const own = { terms: { keep: true, refundWhen: "approved" }, customerId: theirs.customerId, shop: theirs.shop };
  expect((await askAsCustomer("returns", { ...requestFor(returnable), ...own })).status).toBe(202);
  const [event, ...more] = await asked();
  expect(more).toEqual([]);
  expect(event).toMatchObject({ shop: ours.shop, source: "PORTAL", subject: returnable.orderId });
  const payload = JSON.parse(sealer.openBytes(event!.payloadSealed)) as object;
  expect(payload).toMatchObject({ customerId, by: "Shopper" });
  expect(payload).not.toHaveProperty("terms");
  bench.expectTheirsUntouched();
});

test("whatever a shopper's request or quote holds: a 4xx at worst, and nothing of the other shop", async () => {
  const { returnable, foreign, ours, theirs, customerId } = bench;
  const ids = anId();
  const odd = fc.oneof(ids, hostileValue);
  const usual = <Value>(value: Value) => ({ weight: 12, arbitrary: fc.constant<unknown>(value) });
  const line = fc.record(
    {
      fulfillmentLineItemId: fc.oneof(usual(returnable.fulfillmentLineItemId), odd),
      quantity: fc.oneof(usual(1), fc.constantFrom<unknown>(0, -1, 1.5, 100_000, 1e308, "1", null), odd),
      reasonId: fc.oneof(usual(returnable.reasonId), odd),
      note: fc.oneof(usual("Too tight"), odd),
      photoKeys: fc.oneof(usual([]), fc.array(odd, { maxLength: 3 }), odd),
    },
    { requiredKeys: ["fulfillmentLineItemId", "quantity", "reasonId"] },
  );
  const swap = fc.record({
    variantId: fc.oneof(usual("gid://shopify/ProductVariant/1"), odd),
    quantity: usual(1).arbitrary,
  });
  const request = fc.record(
    {
      orderId: fc.oneof(usual(returnable.orderId), fc.constantFrom(foreign.orderId, theirs.orders[0]!), odd),
      lines: fc.oneof({ weight: 12, arbitrary: fc.array<unknown>(line, { minLength: 1, maxLength: 3 }) }, odd),
      resolution: fc.oneof(usual("refund"), usual("exchange"), usual("store_credit"), odd),
      exchange: fc.oneof({ weight: 12, arbitrary: fc.array<unknown>(swap, { maxLength: 2 }) }, odd),
      ifSoldOut: fc.oneof(usual("refund"), odd),
      gift: fc.oneof(usual(true), odd),
      note: fc.oneof(usual(""), odd),
      requestKey: fc.oneof({ weight: 12, arbitrary: fc.uuid() }, odd),
      terms: odd,
      customerId: odd,
      shop: ids,
    },
    { requiredKeys: ["orderId", "lines", "resolution"] },
  );
  const bytes = fc.oneof(
    { weight: 8, arbitrary: request.map((value) => Buffer.from(JSON.stringify(value))) },
    hostileText.map((text) => Buffer.from(text)),
    fc.integer({ min: 1, max: 300_000 }).map((depth) => Buffer.from("[".repeat(depth) + "]".repeat(depth))),
    fc.uint8Array({ maxLength: 100 }).map((array) => Buffer.from(array)),
  );
  const sent = fc.record({
    bytes,
    path: fc.constantFrom("/api/customer/returns", "/api/customer/return-quote"),
    by: fc.constantFrom(customerId, customerId, customerId, ours.customerId, theirs.customerId, "", "__proto__", null),
    method: fc.constantFrom("POST", "POST", "POST", "POST", "POST", "GET", "PUT", "DELETE"),
    chunked: fc.boolean(),
    type: fc.constantFrom(JSON_TYPE, JSON_TYPE, "text/plain", "multipart/form-data", ""),
    headers: oddHeaders,
  });
  const { seen, take } = countingStatuses();
  const property = fc.asyncProperty(sent, async (one) => {
    const answer = await bench.ask(one);
    take(answer);
    bench.expectHarmless(answer);
  });
  await fc.assert(property, { numRuns: 300, seed: SEED });
  bench.expectTheirsUntouched();
  for (const status of [200, 202, 400, 404, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(3);
  for (const { shop, payloadSealed } of await asked()) {
    expect(shop).toBe(ours.shop);
    // What the worker reads next is text that a database and Shopify take.
    expect(sealer.openBytes(payloadSealed)).not.toMatch(/\\ud[89a-f][\da-f]{2}/i);
  }
});

test("a key opens the one door it was made for, in its own shop, and no other", async () => {
  const { ours, theirs, ask } = bench;
  const doors = ["/r/", "/survey/", "/files/", "/keep/", "/carrier-events/easypost/", "/carrier-events/shippo/"];
  const keyOf = (link: string) => link.slice(link.lastIndexOf("/") + 1);
  const [own, foreign] = [ours.links, theirs.links];
  const genuine = new Map([
    [foreign.page, "/r/"],
    [foreign.survey, "/survey/"],
    [foreign.photo, "/files/"],
    [foreign.label, "/files/"],
    [theirs.carrier.token, "/carrier-events/easypost/"],
  ]);
  const swapped = (["page", "survey", "photo", "label"] as const).flatMap((name) => {
    const [mine, other] = [keyOf(own[name]).split("."), keyOf(foreign[name]).split(".")] as [string[], string[]];
    return [`${other[0]}.${mine[1]}`, `${mine[0]}.${other[1]}`, other[0]!, `${other[0]}.`, `${other[0]}.${other[1]}A`];
  });
  const keys = [
    ...[...genuine.keys()].map(keyOf),
    ...swapped,
    theirs.carrier.webhookSecret,
    theirs.returns["REVIEW"]!.id,
  ];
  for (const door of doors) {
    for (const key of keys) {
      const isItsOwn = [...genuine].some(([link, room]) => keyOf(link) === key && room === door);
      if (isItsOwn) continue;
      for (const method of door.startsWith("/carrier") ? ["POST"] : ["GET", "POST"]) {
        const answer = await ask({
          path: `${door}${key}`,
          method,
          by: null,
          type: "application/x-www-form-urlencoded",
        });
        bench.expectHarmless(answer);
        expect(answer.status, `${method} ${door}${key}`).toBeGreaterThanOrEqual(404);
      }
    }
  }
  for (const file of ["label", "qr", "slip"]) {
    for (const key of swapped) {
      const answer = await ask({ path: `/r/${key}/${file}`, by: null });
      bench.expectHarmless(answer);
      expect(answer.status).toBe(404);
    }
  }
  bench.expectTheirsUntouched();
});

test("who holds a link of one shop gets that shop's return and nothing of the other, whatever they add to it", async () => {
  const { ours, theirs, ask } = bench;
  const { seen, take } = countingStatuses();
  const ids = anId();
  const fields = [
    ["intent", "label"],
    ["score", "3"],
    ["words", "fine"],
  ] as const;
  const { page, survey, photo, label } = ours.links;
  const sent = fc.record({
    path: fc
      .tuple(
        fc.constantFrom(page, page, `${page}/label`, `${page}/qr`, `${page}/slip`, survey, photo, label),
        fc.constantFrom("", "", "", ".data"),
        fc.array(fc.tuple(fc.constantFrom("id", "return", "shop", "score", "done", "ask", "download"), ids), {
          maxLength: 3,
        }),
      )
      .map(([at, data, query]) => `${at}${data}?${new URLSearchParams(query).toString()}`),
    method: fc.constantFrom("GET", "GET", "POST", "POST", "HEAD"),
    body: bodyOf(spoiled(fields, ids)),
    headers: oddHeaders,
  });
  const property = fc.asyncProperty(sent, async ({ body, method, ...rest }) => {
    const answer = await ask({ ...rest, method, by: null, ...(method === "POST" && body) });
    take(answer);
    bench.expectHarmless(answer);
  });
  await fc.assert(property, { numRuns: 120, seed: SEED });
  bench.expectTheirsUntouched();
  for (const status of [200, 303, 405, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(3);
  // The word stands on both shops' own pages, so that its absence above says something.
  for (const shop of [ours, theirs]) {
    for (const at of [shop.links.page, shop.links.survey, shop.links.label]) {
      expect((await ask({ path: at, by: null })).text, at).toContain(shop.word);
    }
  }
});

test("genuine news of a carrier about another shop's parcel is stored for the shop whose account it is, and is about none", async () => {
  const { ours, theirs, ask, database } = bench;
  const { token, webhookSecret } = ours.carrier;
  const [trackingNumber] = theirs.trackingNumbers;
  const status = { status: "delivered", status_detail: "arrived_at_destination" };
  const details = [{ ...status, message: "Delivered", datetime: "2026-11-20T10:00:00Z", tracking_location: {} }];
  const result = {
    id: "trk_1",
    object: "Tracker",
    mode: "test",
    tracking_code: trackingNumber,
    ...status,
    tracking_details: details,
  };
  const bytes = Buffer.from(
    JSON.stringify({ id: "evt_1", object: "Event", description: "tracker.updated", mode: "test", result }),
  );
  const digest = createHmac("sha256", webhookSecret.normalize("NFKD")).update(bytes).digest("hex");
  const headers = { "X-Hmac-Signature": `hmac-sha256-hex=${digest}` };
  const sent = { path: `/carrier-events/easypost/${token}`, method: "POST", type: JSON_TYPE, by: null, bytes, headers };
  expect((await ask(sent)).status).toBe(200);
  const events = await database.db.read.inboundEvent.findMany({ where: { source: "CARRIER" } });
  expect(events).toMatchObject([{ shop: ours.shop, subject: "" }]);
  const stolen = { ...sent, path: `/carrier-events/easypost/${theirs.carrier.token}` };
  expect((await ask(stolen)).status).toBe(401);
  bench.expectTheirsUntouched();
});

test("what staff of one shop see of a shopper's door is never the other shop's", async () => {
  const { ask, theirs } = bench;
  for (const at of Object.values(theirs.links)) {
    // A session of ours changes nothing about whose link it is, and lends it no more than it opens.
    const [nobody, staff] = [await ask({ path: at, by: null }), await ask({ path: at })];
    expect([staff.status, staff.text]).toEqual([nobody.status, nobody.text]);
    bench.expectHarmless(await ask({ path: asData(`/app/files?kind=photo&return=${theirs.returns["REVIEW"]!.id}`) }));
  }
});
