import { createHmac } from "node:crypto";
import { Agent } from "node:http";
import { expect, test } from "vitest";
import { MAX_BODY_BYTES, MAX_UPLOAD_BYTES } from "../../app/page-door";
import { signSessionToken } from "../devstore/http/oauth/session-token";
import { API_KEY } from "./support/admin-server";
import { useBuiltServer } from "./support/built-server";
import { seedShop, type SeededShop } from "./support/two-shops";
import { SECRET, send, type Answer, type SendOptions } from "./support/webhook-client";

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
const NOTHING = Buffer.alloc(0);
const BROWSER = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0 Safari/537.36" };

let seeded: SeededShop;

const built = useBuiltServer(async (database) => {
  seeded = await seedShop(database, "crumbs.myshopify.com", "harebell", 7001);
});

interface Sent extends SendOptions {
  readonly body?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const asStranger = ({ body = NOTHING, headers, ...how }: Sent): Promise<Answer> =>
  send(built.server.port, { body, headers: { ...BROWSER, ...headers } }, how);

const asStaff = (sent: Sent): Promise<Answer> => {
  const by = { apiKey: API_KEY, apiSecret: SECRET, now: new Date(), userId: "42" };
  const token = signSessionToken({ ...by, shop: seeded.shop });
  return asStranger({ ...sent, headers: { ...FORM, Authorization: `Bearer ${token}`, ...sent.headers } });
};

/** Signed as Shopify signs, whatever it says. */
function tokenSaying(claims: object): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1000);
  const said = { aud: API_KEY, sub: "42", iat: now, nbf: now, exp: now + 60, ...claims };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(said)}`;
  return `${signed}.${createHmac("sha256", SECRET).update(signed).digest("base64url")}`;
}

const PLACES = ["/app.data?index", "/app/policies/cancellation", "/api/customer/cancellations", "/keep/x", "/nowhere"];

test.each(PLACES)("a body above the limit is 413 at %s, with its length and in chunks alike", async (path) => {
  const body = Buffer.alloc(MAX_BODY_BYTES + 1, "x");
  for (const chunked of [false, true]) {
    const answer = await asStaff({ method: "POST", path, body, chunked });
    expect(answer).toMatchObject({ status: 413, text: "This is too large." });
  }
});

test("an upload far too large is heard to its end, so that its sender reads why", async () => {
  const body = Buffer.alloc(3 * MAX_UPLOAD_BYTES, "x");
  for (const path of ["/api/customer/photos", "/app/files", "/keep/x"]) {
    const answer = await asStaff({ method: "POST", path, body });
    expect(answer).toMatchObject({ status: 413, text: "This is too large." });
  }
});

test("a form in chunks is read like one with its length", async () => {
  const body = Buffer.from(new URLSearchParams({ intent: "resolve-alarm", alarm: seeded.alarms[0]! }).toString());
  const answer = await asStaff({ method: "POST", path: "/app.data?index", body, chunked: true });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("Closed.");
  expect((await built.db.read.alarm.findFirstOrThrow()).resolvedAt).not.toBeNull();
});

test("a form too large for its page, in chunks or not, is told so in the page's own words", async () => {
  const body = Buffer.alloc(MAX_BODY_BYTES - 1, "x");
  for (const chunked of [false, true]) {
    const answer = await asStaff({ method: "POST", path: "/app.data?index", body, chunked });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain("This form is too large.");
  }
});

test("a body that no page reads does not hold up the connection's next request", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const body = Buffer.alloc(300_000, "x");
  for (const path of ["/keep/x", "/app/orders/1.data", "/api/customer/cancellations", "/app/ledger.data"]) {
    expect((await asStranger({ method: "POST", path, body, agent })).status, path).toBeLessThan(500);
    expect((await asStranger({ method: "GET", path: "/?", agent })).status, path).toBe(200);
  }
  agent.destroy();
});

test.each(["retry", "settle"])("to %s an action that is not there, or another shop's, is 404", async (intent) => {
  const body = Buffer.from(new URLSearchParams({ intent, note: "Done by hand." }).toString());
  const path = "/app/ledger/effects/0199aaaa-0000-7000-8000-000000000001.data";
  expect((await asStaff({ method: "POST", path, body })).status).toBe(404);
});

test("to retry an action that is done is 409", async () => {
  const done = await built.db.read.effect.findFirstOrThrow({ where: { state: "DONE" } });
  const path = `/app/ledger/effects/${done.id}.data`;
  expect((await asStaff({ method: "POST", path, body: Buffer.from("intent=retry") })).status).toBe(409);
});

const ODD_DESTS = [
  "not an address",
  "http://crumbs.myshopify.com",
  "https://evil.example",
  "https://crumbs.myshopify.com.evil.example",
  "https://crumbs.myshopify.com:8443",
  "https://evil.example/crumbs.myshopify.com",
  "",
  null,
  7,
  {},
  undefined,
];

test.each(ODD_DESTS)("a well signed token of %j is 401 at every door, in words", async (dest) => {
  const token = tokenSaying({ dest });
  const headers = { Authorization: `Bearer ${token}` };
  const expected = { status: 401, text: expect.stringMatching(/token is not of a shop|session has ended/) };
  for (const path of ["/app", "/app/ledger/export", "/auth/session"])
    expect(await asStranger({ method: "GET", path, headers }), path).toMatchObject(expected);
  expect((await asStranger({ method: "GET", path: "/app.data", headers })).status).toBe(401);
  expect((await asStranger({ method: "GET", path: `/app?embedded=1&id_token=${token}` })).status).toBe(401);
  const asked = await asStranger({ method: "POST", path: "/api/customer/cancellations", headers });
  expect(asked).toMatchObject({ status: 401, text: '{"error":"This token is not of a shop."}' });
});

test.each([
  "https://evil.example",
  "//evil.example",
  "javascript:alert(1)",
  "https://crumbs.myshopify.com/products",
  "",
])("leaving the frame for %j is refused in words", async (to) => {
  const path = `/auth/exit-iframe?shop=crumbs.myshopify.com&exitIframe=${encodeURIComponent(to)}`;
  expect(await asStranger({ method: "GET", path })).toMatchObject({ status: 400, text: "This address leads nowhere." });
});

test("leaving the frame for the admin is led there", async () => {
  const to = encodeURIComponent("https://admin.shopify.com/store/crumbs/charges/1");
  const { status, text } = await asStranger({ method: "GET", path: `/auth/exit-iframe?exitIframe=${to}` });
  expect(status).toBe(200);
  expect(text).toContain('window.open("https://admin.shopify.com/store/crumbs/charges/1"');
});

test("a host that decodes to no address is the sender's mistake", async () => {
  const host = Buffer.from("a b").toString("base64");
  const path = `/app?embedded=1&shop=crumbs.myshopify.com&host=${encodeURIComponent(host)}`;
  expect((await asStranger({ method: "GET", path })).status).toBe(400);
});

test.each([
  ["a method of no page", { method: "PROPFIND", path: "/app" }, 405],
  ["TRACE", { method: "TRACE", path: "/" }, 405],
  ["a form to a page without one", { method: "POST", path: "/app/activity.data" }, 405],
  ["an older protocol's data request", { method: "GET", path: "/app?_data=routes%2Fapp" }, 400],
  ["a forwarded host with a path in it", { method: "GET", path: "/", headers: { "X-Forwarded-Host": "a/app" } }, 400],
  [
    "another site's form",
    { method: "POST", path: "/app.data?index", headers: { Origin: "https://evil.example" } },
    403,
  ],
  ["a sandboxed site's form", { method: "POST", path: "/app.data?index", headers: { Origin: "null" } }, 403],
  ["an origin that is none", { method: "POST", path: "/app?index", headers: { Origin: "a b" } }, 403],
  ["another site's link of a mail", { method: "POST", path: "/keep/x", headers: { Origin: "null" } }, 404],
  ["an empty shop at the sign-in", { method: "HEAD", path: "/auth/login?shop=" }, 200],
])("%s is answered as its sender's mistake", async (_, sent, status) => {
  expect((await asStaff(sent)).status).toBe(status);
});

test.each([
  ["/app/orders/1", asStaff, "This page does not exist · Aftercare"],
  ["/app/no/such/page", asStaff, "This page does not exist · Aftercare"],
  ["/no/such/page", asStranger, "This page does not exist · Aftercare"],
  [
    "/app",
    () => asStranger({ method: "GET", path: "/app", headers: { Authorization: "Bearer x" } }),
    "Your session has ended · Aftercare",
  ],
])("the error page of %s has a title", async (path, ask, title) => {
  expect((await ask({ method: "GET", path })).text).toContain(`<title>${title}</title>`);
});
