import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createOfflineAccess, type OfflineAccess } from "../../app/adapters/shopify/offline-access";
import { RetryableError } from "../../app/adapters/errors";
import { createSealer } from "../../app/lib/seal";
import { SealedSessionStorage } from "../../app/records/session-storage";
import { Session } from "@shopify/shopify-api";
import { faultsSchema } from "../devstore/http/faults";
import { startDevstore, type Devstore } from "../devstore/http/start-devstore";
import { createTestDatabase, type TestDatabase } from "../support/test-database";
import { ENCRYPTION_KEY } from "./support/webhook-server";

let database: TestDatabase;
let devstore: Devstore;
let sessions: SealedSessionStorage;
let access: OfflineAccess;
let asked = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  devstore = await startDevstore({ empty: true });
  sessions = new SealedSessionStorage(database.db, createSealer(ENCRYPTION_KEY));
  const { world, shop, store, url } = devstore;
  access = createOfflineAccess({
    sessions,
    apiKey: world.app.apiKey,
    apiSecret: world.app.apiSecret,
    now: () => store.clock.now().getTime(),
    // Only the address changes: the store stands on loopback.
    fetch: (address, init) => {
      asked++;
      return fetch(String(address).replace(`https://${shop}`, url), init);
    },
  });
});

afterEach(async () => {
  asked = 0;
  devstore.world.faults.clear();
  await database.db.write((tx) => tx.session.deleteMany());
});

afterAll(async () => {
  await devstore.close();
  await database.close();
});

/** A session as token exchange leaves it. */
async function install(): Promise<string> {
  const { world, shop } = devstore;
  const { accessToken, expiresAt, refresh } = world.tokens.issueOffline(shop, world.app.scopes, true);
  const refreshing = { refreshToken: refresh!.token, refreshTokenExpires: refresh!.expiresAt };
  const base = { id: `offline_${shop}`, shop, state: "", isOnline: false, scope: "read_orders" };
  await sessions.storeSession(new Session({ ...base, accessToken, expires: expiresAt!, ...refreshing }));
  return accessToken;
}

const minutes = (count: number) => devstore.store.clock.advance(count * 60_000);

test("a shop that never opened the app has no access", async () => {
  expect(await access("nobody.myshopify.com")).toBeNull();
  expect(asked).toBe(0);
});

test("a token is sealed at rest and comes back as it was", async () => {
  const token = await install();
  const row = await database.db.read.session.findFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(token);
  expect((await sessions.findSessionsByShop(devstore.shop)).map(({ accessToken }) => accessToken)).toEqual([token]);
});

test("a fresh token is used without asking Shopify", async () => {
  const token = await install();
  expect(await access(devstore.shop)).toBe(token);
  expect(asked).toBe(0);
});

test("five minutes before its end a token is renewed once, however many ask at the same moment", async () => {
  const old = await install();
  await minutes(56);
  const tokens = await Promise.all(Array.from({ length: 10 }, () => access(devstore.shop)));
  expect(new Set(tokens).size).toBe(1);
  expect(tokens[0]).not.toBe(old);
  expect(asked).toBe(1);
  expect(devstore.world.tokens.use(devstore.shop, tokens[0]!)).not.toBeNull();
  expect(await access(devstore.shop)).toBe(tokens[0]);
  expect(asked).toBe(1);
});

test("renewing goes on hour after hour with the token of the hour before", async () => {
  await install();
  for (let hour = 0; hour < 5; hour++) {
    await minutes(60);
    const token = await access(devstore.shop);
    expect(devstore.world.tokens.use(devstore.shop, token!)).not.toBeNull();
  }
});

test("after an uninstall there is no access, and no error", async () => {
  await install();
  devstore.world.tokens.revokeShop(devstore.shop);
  await minutes(61);
  expect(await access(devstore.shop)).toBeNull();
});

test("a refresh token past its own end is not tried", async () => {
  await install();
  await minutes(91 * 24 * 60);
  expect(await access(devstore.shop)).toBeNull();
  expect(asked).toBe(0);
});

test("Shopify out of reach is worth another try, and the next try works", async () => {
  await install();
  await minutes(60);
  devstore.world.faults.set(faultsSchema.parse({ oauth: { failNext: 1 } }));
  await expect(access(devstore.shop)).rejects.toBeInstanceOf(RetryableError);
  expect(await access(devstore.shop)).not.toBeNull();
});
