import { Agent } from "node:http";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { signSessionToken } from "../devstore/http/oauth/session-token";
import { keepOrderLink } from "../../app/lib/keep-order-link";
import { stampOf } from "../../app/records/policy-versions";
import { DOCUMENT, formsOf, idsOf, pagesOf } from "./support/admin-forms";
import { API_KEY } from "./support/admin-server";
import { useBuiltServer } from "./support/built-server";
import { asData, BROWSER, countingStatuses, expectHarmlessOf } from "./support/fuzzing";
import { bodyOf, hostileText, oddHeaders, queryOf, spoiled, spoiledJson, URLENCODED } from "./support/hostile";
import { rowsOf, sealer, seedShop, type SeededShop } from "./support/two-shops";
import { SECRET, send, type Answer, type SendOptions } from "./support/webhook-client";

const SEED = 20_261_121;
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

let ours: SeededShop;
let theirs: SeededShop;
let theirRows: string;

const built = useBuiltServer(async (database) => {
  ours = await seedShop(database, "ours.myshopify.com", "harebell", 7001);
  theirs = await seedShop(database, "theirs.myshopify.com", "snapdragon", 8002);
  theirRows = rowsOf(database, theirs.shop);
});

afterAll(() => {
  agent.destroy();
});

interface Sent extends Pick<SendOptions, "method" | "chunked"> {
  readonly path: string;
  readonly as?: SeededShop;
  readonly by?: string;
  readonly type?: string;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask({
  path,
  as = ours,
  by = "42",
  type = "",
  bytes = Buffer.alloc(0),
  headers,
  ...how
}: Sent): Promise<Answer> {
  const token = signSessionToken({ shop: as.shop, apiKey: API_KEY, apiSecret: SECRET, now: new Date(), userId: by });
  const all = { ...BROWSER, Authorization: `Bearer ${token}`, ...(type && { "Content-Type": type }), ...headers };
  return send(built.server.port, { body: bytes, headers: all }, { method: "GET", agent, path, ...how });
}

const expectHarmless = (answer: Answer) => expectHarmlessOf(built.server, answer, theirs.word);

function expectTheirsUntouched(): void {
  expect(rowsOf(built.database, theirs.shop)).toBe(theirRows);
}

const ROOMS =
  "/app/activity /app/cancellations /app/data-requests /app/ledger/effects /app/orders /app/policies /auth /app".split(
    " ",
  );

const oddScope = fc.constantFrom(
  { whole: false, units: [{ lineItemId: "gid://shopify/LineItem/1", quantity: 1 }] },
  { whole: false, units: [] },
  { whole: false, units: [{ lineItemId: "gid://", quantity: 1e308 }] },
  { whole: "true" },
);

const anId = () => fc.constantFrom(...idsOf(ours), ...idsOf(theirs));

/** Pages that show no text a merchant or shopper wrote. */
const WORDLESS = /\/ledger\/effects\/|\/(data-requests|policies|policies\/\w+)$/;

test("a shop sees its own word on its pages, and the other shop's on none of them", async () => {
  for (const page of pagesOf(theirs)) {
    const [own, foreign] = await Promise.all([ask({ path: asData(page), as: theirs }), ask({ path: asData(page) })]);
    expectHarmless(foreign);
    if (!WORDLESS.test(page)) expect(own.text, page).toContain(theirs.word);
  }
  expectTheirsUntouched();
});

test("forms as the pages send them, about another shop's rows, change none of them", async () => {
  for (const { path, fields } of formsOf(theirs)) {
    const bytes = Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());
    const answer = await ask({ path: asData(path), method: "POST", type: URLENCODED, bytes });
    expectHarmless(answer);
    if (/[\da-f]{8}-/.test(path)) expect(answer.status, path).toBe(404);
  }
  expectTheirsUntouched();
});

test("whatever a form holds and however it is sent: a 4xx at worst, and only this shop's rows", async () => {
  const ids = anId();
  const { seen, take } = countingStatuses();
  const sent = fc.oneof(
    ...[...formsOf(ours), ...formsOf(theirs)].map(({ path, fields }) =>
      fc.record({
        // A whole page takes much longer to draw.
        path: fc.oneof({ weight: 9, arbitrary: fc.constant(asData(path)) }, fc.constant(path)),
        body: bodyOf(spoiled(fields, ids)),
        method: fc.constantFrom("POST", "POST", "POST", "POST", "PUT", "PATCH", "DELETE"),
        chunked: fc.boolean(),
        headers: oddHeaders,
      }),
    ),
  );
  const property = fc.asyncProperty(sent, async ({ body, ...rest }) => {
    const answer = await ask({ ...rest, ...body });
    take(answer);
    expectHarmless(answer);
  });
  await fc.assert(property, { numRuns: 400, seed: SEED });
  expectTheirsUntouched();
  for (const status of [200, 404, 409, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(10);
});

test("whatever a policy's draft holds, it is checked, tried, kept or refused", async () => {
  const { seen, take } = countingStatuses();
  const order = ours.orders[0]!.slice("gid://shopify/Order/".length);
  const sent = fc.record({ intent: fc.constantFrom("check", "save", "try"), document: spoiledJson(DOCUMENT) });
  const property = fc.asyncProperty(sent, async (fields) => {
    const where = { shop: ours.shop, state: "DRAFT", policy: { kind: "cancellation" } };
    const draft = await built.db.read.policyVersion.findFirst({ where });
    const stamp = draft ? stampOf(draft.document) : "";
    const body = Buffer.from(new URLSearchParams({ ...fields, order, stamp }).toString());
    const answer = await ask({
      path: "/app/policies/cancellation.data",
      method: "POST",
      type: URLENCODED,
      bytes: body,
    });
    take(answer);
    expectHarmless(answer);
    // A kept draft is shown again, whatever is in it.
    if (answer.status === 200) expectHarmless(await ask({ path: "/app/policies/cancellation.data" }));
  });
  await fc.assert(property, { numRuns: 100, seed: SEED });
  for (const status of [200, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(10);
});

test("whatever an address holds: a 4xx at worst, and nothing of the other shop", async () => {
  const ids = anId();
  const { seen, take } = countingStatuses();
  const part = fc.oneof(ids, hostileText).map((text) => encodeURIComponent(text.slice(0, 300)).replace(/^\.+$/, "x"));
  const page = fc.constantFrom(...pagesOf(ours), ...pagesOf(theirs));
  const path = fc.oneof(
    page,
    fc.tuple(fc.constantFrom(...ROOMS), part).map(([room, id]) => `${room}/${id}`),
  );
  const methods = ["GET", "GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "TRACE", "PROPFIND", "QUERY"];
  const sent = fc.record({
    path: fc.tuple(path, fc.constantFrom(".data", ".data", ""), queryOf(ids)).map(([at, data, query]) => {
      return `${at.split("?")[0]}${data}?${query}`;
    }),
    method: fc.constantFrom(...methods),
    headers: oddHeaders,
  });
  const property = fc.asyncProperty(sent, async (request) => {
    const answer = await ask(request);
    take(answer);
    expectHarmless(answer);
  });
  await fc.assert(property, { numRuns: 300, seed: SEED });
  expectTheirsUntouched();
  for (const status of [200, 404]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(10);
});

test("whatever a shopper's request holds: a 4xx at worst, and an order of their own only", async () => {
  const ids = anId();
  const { seen, take } = countingStatuses();
  const json = fc.jsonValue({ maxDepth: 4 });
  const request = fc.record(
    {
      requestKey: fc.oneof(fc.uuid(), json),
      orderId: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ours.orders) }, ids, hostileText, json),
      scope: fc.oneof({ weight: 3, arbitrary: fc.constant({ whole: true }) }, json, oddScope),
      reason: fc.oneof({ weight: 3, arbitrary: fc.constant("Changed my mind") }, hostileText, json),
      note: fc.oneof({ weight: 3, arbitrary: fc.constant("") }, hostileText, json),
      terms: json,
      shop: ids,
    },
    { requiredKeys: ["orderId", "scope"] },
  );
  const bytes = fc.oneof(
    { weight: 5, arbitrary: request.map((value) => Buffer.from(JSON.stringify(value))) },
    hostileText.map((text) => Buffer.from(text)),
    fc.integer({ min: 1, max: 300_000 }).map((depth) => Buffer.from("[".repeat(depth) + "]".repeat(depth))),
    fc.uint8Array({ maxLength: 100 }).map((array) => Buffer.from(array)),
  );
  const sent = fc.record({
    bytes,
    by: fc.constantFrom(ours.customerId, ours.customerId, ours.customerId, theirs.customerId, "", "__proto__"),
    chunked: fc.boolean(),
    type: fc.constantFrom("application/json", "text/plain", "multipart/form-data", ""),
    headers: oddHeaders,
  });
  const property = fc.asyncProperty(sent, async (one) => {
    const answer = await ask({ ...one, path: "/api/customer/cancellations", method: "POST" });
    take(answer);
    expectHarmless(answer);
  });
  await fc.assert(property, { numRuns: 250, seed: SEED });
  expectTheirsUntouched();
  for (const status of [202, 400, 404, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(3);
});

test("a link of a mail that was tampered with says nothing and does nothing", async () => {
  const seen = new Set<number>();
  const link = (shop: string, id: string) => keepOrderLink(sealer, "", { shop, id }).replace("/keep/", "");
  const [own, foreign] = [ours.cancellations[0]!, theirs.cancellations[0]!];
  const signature = link(ours.shop, own).split(".")[1]!;
  const forged = [link(ours.shop, foreign), `${foreign}.${signature}`, `${foreign}.${"x".repeat(43)}`, `${foreign}.`];
  const token = fc.oneof(
    fc.constantFrom(...forged, link(ours.shop, own)),
    hostileText.map((text) => text.slice(0, 200)),
  );
  const sent = fc.record({
    path: fc.tuple(token, fc.constantFrom("", "", ".data")).map(([text, data]) => {
      return `/keep/${encodeURIComponent(text).replace(/^\.+$/, "x")}${data}`;
    }),
    method: fc.constantFrom("GET", "POST", "HEAD", "PUT", "OPTIONS"),
    bytes: hostileText.map((text) => Buffer.from(text)),
    headers: oddHeaders,
  });
  const property = fc.asyncProperty(sent, async (request) => {
    const answer = await ask(request);
    seen.add(answer.status);
    expectHarmless(answer);
  });
  await fc.assert(property, { numRuns: 120, seed: SEED });
  expectTheirsUntouched();
  expect([...seen]).toEqual(expect.arrayContaining([200, 404]));
});
