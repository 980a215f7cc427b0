import { Session } from "@shopify/shopify-api";
import { SMTPServer } from "smtp-server";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSealer } from "../../app/lib/seal";
import { addEvent } from "../../app/records/inbound-events";
import { ensurePolicies, setMode } from "../../app/records/policies";
import { publishDraft, saveDraft, stampOf } from "../../app/records/policy-versions";
import { SealedSessionStorage } from "../../app/records/session-storage";
import { openShop } from "../../app/records/shops";
import { faultsSchema } from "../devstore/http/faults";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore";
import { sayYes } from "../factories/policies";
import { type AppProcess, startAppProcess } from "../support/app-process";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

const KEY = Buffer.alloc(32, 9).toString("base64");
const SECRET = "test-secret-0123456789";
/** 20 deaths at 20 different moments, five cancellations in each: 100 rounds. */
const DEATHS = Number(process.env["KILL_ROUNDS"] ?? 20);
const ORDERS_PER_DEATH = 5;

let devstore: Devstore;
let database: TestDatabase;
let smtp: SMTPServer;
const mailIds: string[] = [];
const sealer = createSealer(KEY);

beforeAll(async () => {
  devstore = await startDevstore({ empty: true, apiSecret: SECRET });
  database = await createTestDatabase();
  smtp = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"], onData: readMail });
  // A killed app leaves its connections torn.
  smtp.on("error", () => {});
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", () => resolve()));
  await connect();
});
afterAll(async () => {
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await devstore.close();
  await database.close();
});

const readMail: NonNullable<ConstructorParameters<typeof SMTPServer>[0]>["onData"] = (stream, _session, done) => {
  let text = "";
  stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  stream.on("end", () => {
    mailIds.push(/^Message-ID: (.+)$/im.exec(text)?.[1] ?? "");
    done();
  });
};

/** The shop has opened the app and switched a policy on. */
async function connect() {
  const { shop, world } = devstore;
  const { accessToken } = world.tokens.issueOffline(shop, world.app.scopes, false);
  const session = new Session({ id: `offline_${shop}`, shop, state: "", isOnline: false, accessToken });
  await new SealedSessionStorage(database.db, sealer).storeSession(session);
  const now = new Date();
  const document = sayYes(0);
  await database.db.write(async (tx) => {
    await openShop(tx, shop, now);
    await ensurePolicies(tx, shop, now);
    const draft = await tx.policyVersion.findFirstOrThrow({ where: { shop, policy: { kind: "cancellation" } } });
    await saveDraft(tx, shop, "cancellation", { document, seenStamp: stampOf(draft.document), by: "Test", now });
    const seenStamp = stampOf(JSON.stringify(document));
    await publishDraft(tx, shop, "cancellation", { seenStamp, note: "", by: "Test", now });
    await setMode(tx, shop, "cancellation", "ON");
  });
}

async function start(): Promise<AppProcess> {
  const app = await startAppProcess({
    DEVSTORE_URL: devstore.url,
    DATABASE_URL: database.url,
    SHOPIFY_API_KEY: devstore.world.app.apiKey,
    SHOPIFY_API_SECRET: SECRET,
    SHOPIFY_APP_URL: devstore.tunnelUrl,
    ENCRYPTION_KEY: KEY,
    SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    MAIL_FROM: "shop@example.com",
    LOG_LEVEL: "info",
  });
  devstore.world.app.url = app.url;
  return app;
}

/** Kills the app at its nth call to Shopify: before the store hears of it, or after the store has done it. */
function killAt(call: number, when: "before" | "after", kill: () => void): Promise<void> {
  const { store } = devstore;
  const execute = Object.getPrototypeOf(store).execute as typeof store.execute;
  let seen = 0;
  return new Promise((dead) => {
    store.execute = async (request, caller) => {
      const mine = ++seen === call;
      if (mine && when === "before") kill();
      const answer = await execute.call(store, request, caller);
      if (mine && when === "after") kill();
      if (mine) dead();
      return answer;
    };
  });
}

async function until(check: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const done = async (ids: readonly string[]) =>
  (await database.db.read.cancellation.count({ where: { orderId: { in: [...ids] }, state: "CANCELLED" } })) ===
    ids.length &&
  (await database.db.read.effect.count({ where: { subject: { in: [...ids] }, state: { not: "DONE" } } })) === 0;

test("killed at every moment, with answers cut off: each order is cancelled and refunded once, none is lost", async () => {
  const { store, shop, world } = devstore;
  const all: string[] = [];
  let app = await start();
  for (let death = 1; death <= DEATHS; death++) {
    world.faults.set(faultsSchema.parse({ seed: death, graphql: { cutAfter: [{ probability: 0.2 }] } }));
    const ids: string[] = [];
    for (let one = 0; one < ORDERS_PER_DEATH; one++) {
      const line = { sku: "TEE-M", quantity: 2 };
      const { id } = await store.placeOrder(shop, {
        lines: [line],
        financialStatus: "PAID",
        customer: { email: "a@example.com" },
      });
      ids.push(id);
    }
    all.push(...ids);
    const now = new Date();
    const dead = killAt(death, death % 2 ? "before" : "after", () => process.kill(app.pid, "SIGKILL"));
    await database.db.write(async (tx) => {
      for (const orderId of ids) {
        const payload = { orderId, scope: { whole: true }, reason: "" };
        const event = { shop, source: "PORTAL", topic: "cancellation/request", subject: orderId, payload } as const;
        await addEvent(tx, sealer, { ...event, dedupeKey: `ask/${orderId}` }, now);
      }
    });
    await dead;
    await app.kill();
    app = await start();
    await until(() => done(ids), `round ${death}: every cancellation ends`);
  }
  await app.stop();

  const entries = (id: string) => store.ledger.filter((entry) => entry.resourceIds.includes(id));
  for (const id of all) {
    const performed = entries(id);
    expect(
      performed.filter(({ mutation }) => mutation === "orderCancel"),
      id,
    ).toHaveLength(1);
    expect(
      performed.filter(({ money }) => money !== undefined),
      id,
    ).toHaveLength(1);
  }
  expect(await database.db.read.effect.count({ where: { state: { in: ["FAILED", "UNPROVED"] } } })).toBe(0);
  // A mail may go out twice after a crash, but never as a different mail.
  expect(new Set(mailIds).size).toBe(await database.db.read.message.count());
}, 600_000);
