import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "../../app/db.server";
import { gidTail } from "../../app/domain/gid";
import { createSealer } from "../../app/lib/seal";
import { seedAdminRows } from "../factories/admin-rows";
import { seedReturns } from "../factories/returns";
import { type AdminWorld, startAdminWorld } from "../support/admin-world";
import { expectSound } from "../support/expect-sound";

const START_MS = 240_000;
const LISTS = [
  "/app",
  "/app/cancellations",
  "/app/cancellations?tab=needs-you",
  "/app/cancellations/new",
  "/app/returns",
  "/app/returns?tab=needs-decision",
  "/app/returns?search=nothing&resolution=refund&from=2026-01-01&until=2026-01-31",
  "/app/returns/new",
  "/app/policies",
  "/app/policies/cancellation",
  "/app/policies/auto_cancellation",
  "/app/policies/cancellation/versions",
  "/app/policies/delay_no_scan",
  "/app/policies/delay_at_risk",
  "/app/policies/goodwill",
  "/app/activity",
  "/app/activity?show=dead",
  "/app/ledger",
  "/app/ledger?show=all",
];

let admin: AdminWorld;
let db: Database;

beforeAll(async () => {
  admin = await startAdminWorld();
  db = admin.db;
}, START_MS);
afterAll(() => admin?.close(), START_MS);

describe.sequential("every page of the admin is sound: no barrier, no overflow, no complaint of the browser", () => {
  test("in a new shop", { timeout: START_MS }, async () => {
    for (const address of LISTS) await expectSound(admin, address);
  });

  describe("in a shop where everything happens", () => {
    const details: string[] = [];

    beforeAll(async () => {
      const { world } = admin;
      const { shop } = world.addresses;
      for (let count = 0; count < 3; count++) {
        await world.store.placeOrder({ lines: [{ sku: "TEE-S", quantity: 2 }, { sku: "MUG" }] });
      }
      const orders = await vi.waitFor(
        async () => {
          const rows = await db.read.order.findMany({ where: { shop }, orderBy: { processedAt: "desc" }, take: 11 });
          expect(rows.length).toBeGreaterThanOrEqual(3);
          return rows;
        },
        { timeout: 60_000, interval: 250 },
      );
      const sealer = createSealer(Buffer.alloc(32, 1).toString("base64"));
      const { dead, ...cancellations } = await seedAdminRows(db, sealer, { shop, now: new Date(), orders });
      const returns = await seedReturns(db, sealer, { shop, now: new Date(), orders });
      details.push(
        ...Object.values(returns).map(({ id }) => `/app/returns/${id}`),
        `/app/returns/new?id=${gidTail(orders[0]!.id)}`,
        ...Object.values(cancellations).map((id) => `/app/cancellations/${id}`),
        `/app/activity/${dead}`,
        `/app/activity/${dead}?show=payload`,
        `/app/orders/${gidTail(orders[0]!.id)}`,
        `/app/cancellations/new?id=${gidTail(orders[0]!.id)}`,
      );
    }, START_MS);

    test("on its lists and on every case", { timeout: START_MS }, async () => {
      for (const address of [...LISTS, ...details]) await expectSound(admin, address);
    });

    test("what does not exist says so in the frame", { timeout: START_MS }, async () => {
      for (const address of [
        "/app/orders/1",
        "/app/cancellations/nobody",
        "/app/returns/nobody",
        "/app/returns/new?id=1",
        "/app/activity/none",
        "/app/policies/x",
        "/app/y",
      ]) {
        const opened = await admin.open(address);
        expect.soft(await opened.app.locator("h1").innerText(), address).toBe("This page does not exist");
        expect.soft(await opened.findBarriers(), address).toEqual([]);
        await opened.close();
      }
    });
  });
});
