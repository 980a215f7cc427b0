import { afterAll, beforeAll, expect, test } from "vitest";
import { signSessionToken } from "../devstore/http/oauth/session-token.ts";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";

const apiKey = "test-key";
const apiSecret = "test-secret";
const hour = 3_600_000;
let devstore: Devstore;

beforeAll(async () => {
  devstore = await startDevstore({ empty: true, apiKey, apiSecret });
});
afterAll(() => devstore.close());

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(devstore.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const sessionToken = (change: Partial<Parameters<typeof signSessionToken>[0]> = {}) =>
  signSessionToken({
    shop: devstore.shop,
    apiKey,
    apiSecret,
    now: devstore.store.clock.now(),
    userId: "42",
    ...change,
  });

const exchange = (change: Record<string, unknown> = {}) =>
  post("/admin/oauth/access_token", {
    client_id: apiKey,
    client_secret: apiSecret,
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    subject_token: sessionToken(),
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    requested_token_type: "urn:shopify:params:oauth:token-type:offline-access-token",
    expiring: "1",
    ...change,
  });

const refresh = (refresh_token: unknown) =>
  post("/admin/oauth/access_token", {
    client_id: apiKey,
    client_secret: apiSecret,
    grant_type: "refresh_token",
    refresh_token,
  });

const askShop = (token: unknown) =>
  post("/admin/api/2026-07/graphql.json", { query: "{ shop { name } }" }, { "x-shopify-access-token": String(token) });

test("a session token is exchanged for an offline token that works and expires after an hour of store time", async () => {
  const { status, body } = await exchange();
  expect(status).toBe(200);
  expect(body).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 7_776_000 });
  expect(body).not.toHaveProperty("associated_user");
  expect(await askShop(body.access_token)).toMatchObject({ status: 200, body: { data: { shop: {} } } });
  await devstore.store.clock.advance(hour);
  expect(await askShop(body.access_token)).toMatchObject({ status: 401, body: { errors: expect.any(String) } });
});

test("without expiring the token has no end", async () => {
  const { body } = await exchange({ expiring: "0" });
  expect(body).not.toHaveProperty("expires_in");
  await devstore.store.clock.advance(1_000 * hour);
  expect((await askShop(body.access_token)).status).toBe(200);
});

test("an online token names its user", async () => {
  const { body } = await exchange({ requested_token_type: "urn:shopify:params:oauth:token-type:online-access-token" });
  expect(body).toMatchObject({ associated_user: { id: 42 }, expires_in: 86_400 });
  expect((await askShop(body.access_token)).status).toBe(200);
});

test.each([
  ["a foreign signature", () => sessionToken({ apiSecret: "other" })],
  ["another app's token", () => sessionToken({ apiKey: "other" })],
  ["another shop's token", () => sessionToken({ shop: "other.myshopify.com" })],
  ["an expired token", () => sessionToken({ now: new Date(devstore.store.clock.now().getTime() - 61_000) })],
  ["a token that is none", () => "nonsense"],
])("the exchange refuses %s", async (_, token) => {
  expect(await exchange({ subject_token: token() })).toMatchObject({
    status: 400,
    body: { error: "invalid_subject_token" },
  });
});

test("the exchange refuses a wrong secret and an unknown app", async () => {
  expect((await exchange({ client_secret: "wrong" })).body.error).toBe("invalid_client");
  expect((await exchange({ client_id: "unknown" })).body.error).toBe("application_cannot_be_found");
});

test("a refresh token goes on working until the token made from it is first used, then never again", async () => {
  const first = (await exchange()).body;
  const second = (await refresh(first.refresh_token)).body;
  expect(second.refresh_token).not.toBe(first.refresh_token);
  const third = (await refresh(first.refresh_token)).body;
  expect((await askShop(third.access_token)).status).toBe(200);
  expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect((await refresh(third.refresh_token)).status).toBe(200);
});

test("a refresh token ends after 90 days", async () => {
  const { refresh_token } = (await exchange()).body;
  await devstore.store.clock.advance(90 * 24 * hour);
  expect((await refresh(refresh_token)).status).toBe(400);
});

test("an uninstalled shop's tokens are dead and new ones are refused until it installs again", async () => {
  const { access_token, refresh_token } = (await exchange()).body;
  await post("/_control/app/uninstall", {});
  expect((await askShop(access_token)).status).toBe(401);
  expect((await refresh(refresh_token)).body.error).toBe("app_not_installed");
  expect((await exchange()).body.error).toBe("app_not_installed");
  await post("/_control/app/install", {});
  expect((await exchange()).status).toBe(200);
});
