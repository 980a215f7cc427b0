import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "../../app/db.server";
import { gidTail } from "../../app/domain/gid";
import { seedGoodwill } from "../factories/goodwill";
import { turnOnPolicy } from "../factories/turn-on-policy";
import { type AdminWorld, startAdminWorld } from "../support/admin-world";
import { expectSound } from "../support/expect-sound";
import { goodwillPolicy } from "../support/goodwill";

const START_MS = 240_000;
const PATIENCE = { timeout: 60_000, interval: 250 };

let admin: AdminWorld;
let db: Database;

beforeAll(async () => {
  admin = await startAdminWorld();
  db = admin.db;
}, START_MS);
afterAll(() => admin?.close(), START_MS);

/** Goodwill is on: staff may give 20 at a time. */
const turnOn = (shop: string) => turnOnPolicy(db, shop, goodwillPolicy(), new Date());

describe.sequential("goodwill in the admin", () => {
  test("is sound before anything was given", { timeout: START_MS }, async () => {
    for (const address of ["/app/goodwill", "/app/goodwill?tab=redeemed&search=nothing"])
      await expectSound(admin, address);
  });

  test("staff give something on an order's page, see its code, and take it back", { timeout: START_MS }, async () => {
    const { world } = admin;
    const { shop } = world.addresses;
    await turnOn(shop);
    await world.store.placeOrder({ lines: [{ sku: "TEE-S", quantity: 2 }] });
    const order = await vi.waitFor(
      () =>
        db.read.order.findFirstOrThrow({
          where: { shop, customerId: { not: null } },
          orderBy: { processedAt: "desc" },
        }),
      PATIENCE,
    );
    const opened = await admin.open(`/app/orders/${gidTail(order.id)}`);
    const { app } = opened;
    await app.getByRole("button", { name: "Give something" }).click();
    await app.getByLabel("Amount").fill("50");
    await app.getByLabel("Reason").fill("It came wet");
    await app.getByRole("button", { name: "Give it" }).click();
    await app.getByText("You may give $20.00 at a time.").waitFor();
    await app.getByLabel("Amount").fill("12,50");
    expect.soft(await opened.findBarriers()).toEqual([]);
    await app.getByRole("button", { name: "Give it" }).click();
    const gift = await vi.waitFor(async () => {
      const row = await db.read.goodwill.findFirstOrThrow({ where: { orderId: order.id } });
      expect(row.state).toBe("GIVEN");
      return row;
    }, PATIENCE);
    await app.getByText(gift.code!).waitFor();
    await opened.close();

    const detail = await admin.open(`/app/goodwill/${gift.id}`);
    await detail.app.getByRole("button", { name: "Take it back" }).click();
    await detail.app.getByLabel("Why is it taken back?").fill("By mistake");
    await detail.app.getByRole("button", { name: "Take it back" }).click();
    await detail.app.getByText("Taken back: By mistake").waitFor();
    await vi.waitFor(
      async () => expect((await db.read.goodwill.findFirst({ where: { id: gift.id } }))?.state).toBe("REVOKED"),
      PATIENCE,
    );
    expect.soft([...opened.complaints, ...detail.complaints].filter((text) => !/409/.test(text))).toEqual([]);
    await detail.close();
  });

  test("is sound with gifts in every state, and in each of them", { timeout: START_MS }, async () => {
    const { shop } = admin.world.addresses;
    const orders = await db.read.order.findMany({ where: { shop, customerId: { not: null } }, take: 8 });
    const ids = await seedGoodwill(db, { shop, now: new Date(), orders });
    await expectSound(admin, "/app/goodwill");
    for (const id of Object.values(ids)) await expectSound(admin, `/app/goodwill/${id}`);
    await expectSound(admin, `/app/orders/${gidTail(orders[0]!.id)}`);
    const opened = await admin.open("/app/goodwill?tab=not-given");
    expect(await opened.app.getByRole("list", { name: "Goodwill, newest first" }).getByRole("listitem").count()).toBe(
      2,
    );
    await opened.close();
  });
});
