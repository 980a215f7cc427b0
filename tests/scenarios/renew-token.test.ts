import { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createOfflineAccess, type OfflineAccess } from "../../app/adapters/shopify/offline-access";
import { createShopifyAdmin } from "../../app/adapters/shopify/shopify-admin";
import { createSealer } from "../../app/lib/seal";
import { SealedSessionStorage } from "../../app/records/session-storage";
import { startDevstore, type Devstore } from "../devstore/http/start-devstore";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

let database: TestDatabase;
let devstore: Devstore;
let sessions: SealedSessionStorage;
let access: OfflineAccess;
let renewals = 0;

/** Only the address changes: the store stands on loopback. */
const local: typeof fetch = (url, init) => {
  if (String(url).endsWith("/access_token")) renewals++;
  return fetch(String(url).replace(`https://${devstore.shop}`, devstore.url), init);
};

beforeAll(async () => {
  database = await createTestDatabase();
  devstore = await startDevstore({ empty: true });
  sessions = new SealedSessionStorage(database.db, createSealer(Buffer.alloc(32, 5).toString("base64")));
});
afterAll(async () => {
  await devstore.close();
  await database.close();
});

/** A shop whose token Shopify ended before the time the app knows of. */
async function withTokenRefusedEarly({ refreshable = true } = {}) {
  const { world, shop, store } = devstore;
  const appTime = store.clock.now().getTime();
  const { apiKey, apiSecret } = world.app;
  access = createOfflineAccess({ sessions, apiKey, apiSecret, now: () => appTime, fetch: local });
  const grant = world.tokens.issueOffline(shop, world.app.scopes, true);
  const refreshing = { refreshToken: grant.refresh!.token, refreshTokenExpires: grant.refresh!.expiresAt };
  const base = { id: `offline_${shop}`, shop, state: "", isOnline: false, scope: "read_orders" };
  const { accessToken, expiresAt } = grant;
  await sessions.storeSession(
    new Session({ ...base, accessToken, expires: expiresAt!, ...(refreshable && refreshing) }),
  );
  await store.clock.advance(61 * 60_000);
  const renewToken = (dead: string) => access(shop, dead);
  return { accessToken, open: () => createShopifyAdmin({ shop, accessToken, renewToken, fetch: local }) };
}

beforeEach(() => {
  renewals = 0;
});

test("a token Shopify refuses before its time is renewed, not given again, and what was asked is answered", async () => {
  const { accessToken, open } = await withTokenRefusedEarly();
  expect(await access(devstore.shop)).toBe(accessToken);
  expect((await open().readShop()).currency).toMatch(/^[A-Z]{3}$/);
  expect(renewals).toBe(1);
  expect(await access(devstore.shop)).not.toBe(accessToken);
});

test("however many find the same token dead at one moment, it is renewed once", async () => {
  const { open } = await withTokenRefusedEarly();
  const shopify = open();
  const reads = [shopify, shopify, open(), open()].map((one) => one.readShop());
  // Somebody who needs no renewal asks at the same moment.
  await Promise.all([...reads, access(devstore.shop)]);
  expect(renewals).toBe(1);
});

test("a refused token that cannot be renewed asks a person to open the app", async () => {
  const { open } = await withTokenRefusedEarly({ refreshable: false });
  await expect(open().readShop()).rejects.toMatchObject({ name: "PermanentError" });
  expect(renewals).toBe(0);
});
