import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "../../app/db.server";
import { gidTail } from "../../app/domain/gid";
import { createSealer } from "../../app/lib/seal";
import { seedReturns } from "../factories/returns";
import { type AdminWorld, startAdminWorld } from "../support/admin-world";

const START_MS = 240_000;
const PATIENT = { timeout: 120_000 };
const SOON = { timeout: 60_000, interval: 250 };

let admin: AdminWorld;
let db: Database;

beforeAll(async () => {
  admin = await startAdminWorld();
  db = admin.db;
}, START_MS);
afterAll(() => admin?.close(), START_MS);

async function shippedOrder(sku: string, quantity: number) {
  const { store } = admin.world;
  const order = await store.placeOrder({ lines: [{ sku, quantity }] });
  await vi.waitFor(async () => expect(await db.read.order.count({ where: { id: order.id } })).toBe(1), SOON);
  await store.ship(order.id);
  return order;
}

describe.sequential("staff work with returns in the admin", () => {
  test("a return is started on the quote shown, and nothing is asked before that", PATIENT, async () => {
    const order = await shippedOrder("MUG", 3);
    const { page, app, complaints, findBarriers, close } = await admin.open(`/app/returns/new?id=${gidTail(order.id)}`);
    const count = app.getByLabel(/^How many of/);
    // On a busy machine the store may take longer to answer than the page waits.
    const again = app.getByRole("button", { name: "Try again" });
    await vi.waitFor(async () => {
      if (await again.isVisible()) await again.click();
      expect(await count.isVisible()).toBe(true);
    }, SOON);
    await count.fill("9");
    await app.getByText("At most 3", { exact: true }).waitFor();
    await app.getByLabel(/^Why .* comes back$/).selectOption({ index: 1 });
    await app.getByRole("button", { name: "Show what it is worth" }).click();
    await app.getByText("This cannot be started yet").waitFor();

    await count.fill("2");
    await app.getByRole("button", { name: "Show what it is worth" }).click();
    const start = app.getByRole("button", { name: /^Start the return: \$/ });
    await start.waitFor();
    expect(await findBarriers()).toEqual([]);
    expect(await db.read.orderReturn.count({ where: { orderId: order.id } })).toBe(0);

    // What was quoted no longer holds once anything changes.
    await count.fill("1");
    expect(await start.count()).toBe(0);
    await app.getByRole("button", { name: "Show what it is worth" }).click();
    await start.click();
    await page.getByText("Started.").waitFor();
    await app.getByText("Open: the shopper is to send it.").first().waitFor({ timeout: 30_000 });
    const { units, state } = await db.read.orderReturn.findFirstOrThrow({ where: { orderId: order.id } });
    expect({ units, state }).toEqual({ units: 1, state: "AWAITING_PARCEL" });
    expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
    await close();
  });

  test("several returns are declined at once, and those to which it does not apply are named", PATIENT, async () => {
    const { shop, encryptionKey } = admin.world.addresses;
    const orders = await db.read.order.findMany({ where: { shop }, take: 2 });
    const seed = { shop, now: new Date(), orders, states: ["REVIEW", "IN_TRANSIT"] as const };
    const seeded = await seedReturns(db, createSealer(encryptionKey), seed);
    const { app, complaints, findBarriers, close } = await admin.open("/app/returns");
    await app.getByLabel(`Choose ${seeded.REVIEW!.rma}`).check();
    await app.getByLabel(`Choose ${seeded.IN_TRANSIT!.rma}`).check();
    await app.getByRole("button", { name: "Decline", exact: true }).click();
    await app.getByLabel("Why not?").fill("These are worn.");
    await app.getByRole("button", { name: "Decline them" }).click();
    await app.getByText("1 of 2 returns declined").waitFor({ timeout: 30_000 });
    await app.getByText(`${seeded.IN_TRANSIT!.rma} of`, { exact: false }).first().waitFor();
    expect(await findBarriers()).toEqual([]);
    const row = await db.read.orderReturn.findUniqueOrThrow({ where: { id: seeded.REVIEW!.id } });
    expect({ state: row.state, sentence: row.sentence }).toEqual({ state: "DECLINED", sentence: "These are worn." });
    expect(complaints).toEqual([]);
    await close();
  });
});
