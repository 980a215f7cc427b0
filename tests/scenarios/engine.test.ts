import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { pino } from "pino";
import { RetryableError } from "../../app/adapters/errors";
import { createDiskStore } from "../../app/adapters/files/disk-store";
import type { ShopifyAdmin } from "../../app/adapters/shopify/port";
import { CANCEL_HOLD } from "../../app/domain/cancellation/judge-stop";
import { aFulfillmentOrder, anOrder } from "../../app/domain/cancellation/testing";
import type { PlannedEffect } from "../../app/domain/planned-effect";
import { createSealer } from "../../app/lib/seal";
import { beginAttempt, markPerforming, planEffects, readEffect } from "../../app/records/effects";
import { rearmEffect, settleEffect } from "../../app/records/mend-effects";
import { addEvent, rearmEvent } from "../../app/records/inbound-events";
import { claimDue, releaseStale } from "../../app/records/leases";
import { setTimer } from "../../app/records/timers";
import { createEmbeddedEngine } from "../../app/worker/embedded-engine";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

const sealer = createSealer(Buffer.alloc(32, 3).toString("base64"));
const SHOP = "a.myshopify.com";
const ORDER = "gid://shopify/Order/1";
let base: TestDatabase;
let now = new Date("2026-11-01T00:00:00Z");

beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  now = new Date("2026-11-01T00:00:00Z");
  await base.db.write(async (tx) => {
    await tx.inboundEvent.deleteMany();
    await tx.effect.deleteMany();
    await tx.timer.deleteMany();
  });
});

/** Shopify as these tests want it: only what is given answers, anything else is a mistake of the test. */
function engineWith(shopify: Partial<ShopifyAdmin>) {
  return createEmbeddedEngine({
    db: base.db,
    sealer,
    now: () => now,
    log: pino({ level: "silent" }),
    random: () => 0.5,
    appUrl: "",
    mailFrom: "",
    sendMail: null,
    files: createDiskStore("unused"),
    openCarrier: () => {
      throw new Error("no carrier is asked here");
    },
    openSms: () => {
      throw new Error("no text message is sent here");
    },
    postWebhook: () => {
      throw new Error("nobody is told here");
    },
    openShopify: async () => shopify as ShopifyAdmin,
  });
}

const add = (shop: string, subject: string, topic = "nothing/known") =>
  base.db.write((tx) =>
    addEvent(tx, sealer, { shop, source: "SYSTEM", topic, dedupeKey: uuid(), subject, payload: {} }, now),
  );
const claim = (owner: string, limit = 10) =>
  claimDue(base.db, "event", { owner, now, leaseUntil: new Date(now.getTime() + 60_000), limit, perShop: 4 });

const tag = { kind: "add-tags", key: "tag/1", input: { orderId: ORDER, tags: ["x"] } } as const;
const plan = (effect: PlannedEffect = tag) =>
  base.db.write((tx) =>
    planEffects(tx, { shop: SHOP, subject: ORDER, cancellationId: null, decisionId: null }, [effect], new Set(), now),
  );
const onlyEffect = () => base.db.read.effect.findFirstOrThrow({ include: { log: true } });

test("one order's events are never worked on side by side, not even by two workers; other orders' are", async () => {
  for (const subject of [ORDER, ORDER, "gid://shopify/Order/2"]) await add(SHOP, subject);
  expect((await claim("one")).map(({ subject }) => subject).sort()).toEqual([ORDER, "gid://shopify/Order/2"]);
  expect(await claim("two")).toEqual([]);
});

test("a busy shop leaves room for a quiet one", async () => {
  for (let order = 0; order < 50; order++) await add("busy.myshopify.com", `gid://shopify/Order/${order}`);
  await add("quiet.myshopify.com", ORDER);
  expect((await claim("one", 8)).map(({ shop }) => shop)).toContain("quiet.myshopify.com");
});

test("a long queue behind one order hides nobody else's work", async () => {
  for (let event = 0; event < 300; event++) await add(SHOP, ORDER);
  now = new Date(now.getTime() + 1000);
  await add(SHOP, "gid://shopify/Order/2");
  const subjects = (claims: Awaited<ReturnType<typeof claim>>) => claims.map(({ subject }) => subject).sort();
  expect(subjects(await claim("one"))).toEqual([ORDER, "gid://shopify/Order/2"]);
  await add(SHOP, "gid://shopify/Order/3");
  expect(subjects(await claim("two"))).toEqual(["gid://shopify/Order/3"]);
});

test("a dead owner's items go back, a living owner's stay", async () => {
  await add(SHOP, ORDER);
  await claim("host:1:a");
  expect(await releaseStale(base.db, now, (owner) => owner !== "host:1:a")).toBe(0);
  expect(await releaseStale(base.db, now, () => true)).toBe(1);
  expect(await claim("host:2:b")).toHaveLength(1);
});

test("an event that cannot be worked is laid aside after its tries, stays visible, and can be armed again", async () => {
  const id = (await add(SHOP, ORDER, "cancellation/check")) ?? "";
  const engine = engineWith({});
  for (let tries = 0; tries < 6; tries++) {
    await engine.drain();
    now = new Date(now.getTime() + 3_600_000);
  }
  expect(await base.db.read.inboundEvent.findUnique({ where: { id } })).toMatchObject({ state: "DEAD", attempts: 6 });
  expect(await base.db.write((tx) => rearmEvent(tx, SHOP, id, now))).toBe(true);
  expect(await base.db.write((tx) => rearmEvent(tx, "b.myshopify.com", id, now))).toBe(false);
});

test("planning an effect twice is one row", async () => {
  await plan();
  await plan();
  expect(await base.db.read.effect.count()).toBe(1);
});

test("an effect found done by looking is not done again", async () => {
  await plan();
  let performed = 0;
  const snapshot = { tags: ["x"] } as never;
  const engine = engineWith({
    readOrder: async () => ({ snapshot, personal: {} as never }),
    addTags: async () => {
      performed++;
      return { outcome: "done" };
    },
  });
  await engine.drain();
  expect(await onlyEffect()).toMatchObject({ state: "DONE", attempts: 1, startedAt: null });
  expect(performed).toBe(0);
});

test("without a mail server a mail ends without a failure, and says that nothing was sent", async () => {
  await plan({
    kind: "send-mail",
    key: "mail/1",
    input: { orderId: ORDER, template: "cancellation-done", cancellationId: null },
  });
  await engineWith({}).drain();
  expect(await onlyEffect()).toMatchObject({
    state: "DONE",
    startedAt: null,
    proof: "No mail server is set up: nothing was sent.",
  });
  expect(await base.db.read.message.count()).toBe(0);
});

test("what may have been done and can never be seen ends as unproved, not as failed, and staff settle it", async () => {
  await plan();
  const lost = new RetryableError("cut", { sentence: "No answer came.", outcomeUnknown: true });
  const engine = engineWith({
    readOrder: async () => ({ snapshot: { tags: [] } as never, personal: {} as never }),
    addTags: async () => Promise.reject(lost),
  });
  for (let tries = 0; tries < 8; tries++) {
    await engine.drain();
    now = new Date(now.getTime() + 3_600_000);
  }
  const effect = await onlyEffect();
  expect(effect).toMatchObject({ state: "UNPROVED", sentence: "No answer came." });
  expect(effect.log.filter(({ performed }) => performed)).toHaveLength(8);
  expect(await base.db.write((tx) => rearmEffect(tx, "b.myshopify.com", effect.id, now))).toBe(false);
  const settled = { by: "Staff", note: "Seen in Shopify", now };
  expect(await base.db.write((tx) => settleEffect(tx, SHOP, effect.id, settled))).toBe(true);
  expect(await onlyEffect()).toMatchObject({ state: "DONE", settledBy: "Staff" });
});

test("what was accepted and never shows is looked for ever more rarely, and ends as unproved after hours", async () => {
  const hold = { id: "h", handle: CANCEL_HOLD, ours: true, reason: "OTHER" };
  const snapshot = anOrder({ fulfillmentOrders: [aFulfillmentOrder({ status: "ON_HOLD", holds: [hold] })] });
  const input = { orderId: ORDER, reason: "CUSTOMER", refund: "none", restock: true, staffNote: "" } as const;
  await plan({ kind: "cancel-order", key: "cancel/1", input });
  let sent = 0;
  const engine = engineWith({
    readOrder: async () => ({ snapshot, personal: {} as never }),
    cancelOrder: async () => {
      sent++;
      return { outcome: "started", jobId: "gid://shopify/Job/1" };
    },
    readJob: async () => ({ done: false }),
  });
  const begun = now.getTime();
  const waits: number[] = [];
  for (let effect = await onlyEffect(); effect.state === "PLANNED" && waits.length < 500; effect = await onlyEffect()) {
    waits.push(effect.runAt.getTime() - now.getTime());
    now = effect.runAt;
    await engine.drain();
  }
  const hours = (now.getTime() - begun) / 3_600_000;
  expect(await onlyEffect()).toMatchObject({ state: "UNPROVED", sentence: expect.stringContaining("accepted") });
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.length).toBeLessThan(100);
  expect(hours).toBeGreaterThan(6);
  expect(hours).toBeLessThan(7);
  expect(sent).toBe(1);
});

/** Workers that take the only row of a queue and die with it in hand. */
async function dieWith(queue: "event" | "effect", times: number, before: (owner: string) => Promise<void>) {
  for (let death = 0; death < times; death++) {
    const owner = `gone:${death}:x`;
    const claims = await claimDue(base.db, queue, { owner, now, leaseUntil: now, limit: 1, perShop: 1 });
    expect(claims).toHaveLength(1);
    await before(owner);
    await releaseStale(base.db, now, () => true);
  }
}

test.each([true, false])("an effect that ends the process every time is left to a person (sent: %s)", async (sent) => {
  await plan();
  const begin = async (owner: string) => {
    const effect = (await readEffect(base.db, (await onlyEffect()).id))!;
    await base.db.write((tx) => beginAttempt(tx, effect, now));
    if (sent) await base.db.write((tx) => markPerforming(tx, effect, owner, now));
  };
  let looks = 0;
  const engine = engineWith({
    readOrder: async () => {
      looks++;
      return { snapshot: { tags: ["x"] } as never, personal: {} as never };
    },
  });
  await dieWith("effect", 50, begin);
  await engine.drain();
  expect(looks).toBe(0);
  const { id, ...ended } = await onlyEffect();
  expect(ended).toMatchObject({
    state: sent ? "UNPROVED" : "FAILED",
    sentence: expect.stringContaining(sent ? "may have been done" : "Nothing was sent"),
  });
  expect(await base.db.write((tx) => rearmEffect(tx, SHOP, id, now))).toBe(true);
  await dieWith("effect", 49, begin);
  await engine.drain();
  expect(await onlyEffect()).toMatchObject({ state: "DONE" });
});

test("an event that ends the process every time is laid aside", async () => {
  await add(SHOP, ORDER);
  await dieWith("event", 50, async () => {});
  await engineWith({}).drain();
  const dead = await base.db.read.inboundEvent.findFirstOrThrow();
  expect(dead).toMatchObject({ state: "DEAD", lastError: expect.stringContaining("was cut off each of the 50 times") });
});

test("while an attempt may still take effect it is only looked for, and said to be a guess", async () => {
  const snapshot = anOrder({
    fulfillmentOrders: [
      aFulfillmentOrder({
        status: "ON_HOLD",
        holds: [{ id: "h", handle: CANCEL_HOLD, ours: true, reason: "OTHER" }],
      }),
    ],
  });
  const input = { orderId: ORDER, reason: "CUSTOMER", refund: "none", restock: true, staffNote: "" } as const;
  await plan({ kind: "cancel-order", key: "cancel/2", input });
  const engine = engineWith({
    readOrder: async () => ({ snapshot, personal: {} as never }),
    cancelOrder: async () => Promise.reject(new RetryableError("cut", { sentence: "Cut.", outcomeUnknown: true })),
  });
  await engine.drain();
  now = (await onlyEffect()).runAt;
  await engine.drain();
  const { state, sentence, log } = await onlyEffect();
  expect({ state, sentence }).toEqual({ state: "PLANNED", sentence: expect.stringContaining("may have begun") });
  expect(log.at(-1)).toMatchObject({ performed: false, outcome: "looking_again" });
});

test("a timer fires once, only when due, and moving it moves the firing", async () => {
  const timer = { shop: SHOP, key: "k", kind: "grace", subject: ORDER, dueAt: new Date(now.getTime() + 60_000) };
  await base.db.write((tx) => setTimer(tx, timer));
  const engine = engineWith({ readOrder: async () => null });
  await engine.drain();
  expect(await base.db.read.inboundEvent.count()).toBe(0);
  await base.db.write((tx) => setTimer(tx, { ...timer, dueAt: new Date(now.getTime() + 120_000) }));
  now = new Date(now.getTime() + 90_000);
  await engine.drain();
  expect(await base.db.read.inboundEvent.count()).toBe(0);
  now = new Date(now.getTime() + 60_000);
  await engine.drain();
  await engine.drain();
  expect(await base.db.read.inboundEvent.count({ where: { topic: "timer/grace" } })).toBe(1);
});
