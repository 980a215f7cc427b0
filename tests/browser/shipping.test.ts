import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "../../app/db.server";
import { gidTail } from "../../app/domain/gid";
import { shippingIn } from "../../app/domain/shipping/settings";
import { createSealer } from "../../app/lib/seal";
import { seedPromises, seedShipments } from "../factories/shipments";
import { type AdminWorld, startAdminWorld } from "../support/admin-world";
import { expectSound } from "../support/expect-sound";

const START_MS = 240_000;
const PATIENCE = { timeout: 60_000, interval: 250 };

let admin: AdminWorld;
let db: Database;

beforeAll(async () => {
  admin = await startAdminWorld();
  db = admin.db;
}, START_MS);
afterAll(() => admin?.close(), START_MS);

const settings = async () => {
  const row = await db.read.shop.findUniqueOrThrow({ where: { id: admin.world.addresses.shop } });
  return shippingIn(JSON.parse(row.settings));
};

describe.sequential("shipping in the admin", () => {
  test("is sound before anything was sent", { timeout: START_MS }, async () => {
    await expectSound(admin, "/app/shipments?search=nothing", "shipments-empty");
    await expectSound(admin, "/app/delays", "delays-empty");
    await expectSound(admin, "/app/promises", "promises-empty");
    await expectSound(admin, "/app/settings/surveys", "surveys");
    await expectSound(admin, "/app/settings", "settings-all");
  });

  test("staff set their shipping days, and are told what is wrong beside it", { timeout: START_MS }, async () => {
    const opened = await admin.open("/app/settings/shipping");
    const { app } = opened;
    await app.getByLabel("An order leaves within").fill("many");
    await app.getByRole("button", { name: "Add countries" }).click();
    await app.getByLabel("Countries", { exact: true }).fill("DE, QQ");
    await app.getByRole("button", { name: "Save", exact: true }).click();
    await app.getByText("A whole number of days, from 0 to 120").waitFor();
    await app.getByText("“QQ” is no country").waitFor();
    expect.soft(await opened.findBarriers()).toEqual([]);
    await app.getByLabel("An order leaves within").fill("3");
    await app.getByLabel("Countries", { exact: true }).fill("de, at");
    await app.getByRole("button", { name: "Save", exact: true }).click();
    await vi.waitFor(async () => expect((await settings()).handlingDays).toBe(3), PATIENCE);
    expect((await settings()).transitByCountry).toEqual([{ countries: ["DE", "AT"], days: 7 }]);
    expect.soft(opened.complaints.filter((text) => !/422/.test(text))).toEqual([]);
    await opened.close();
    await expectSound(admin, "/app/settings/shipping", "settings");
  });

  test("is sound with parcels in every state, and notices in every state", { timeout: START_MS }, async () => {
    const { shop, encryptionKey } = admin.world.addresses;
    const found = await db.read.order.findMany({ where: { shop }, take: 4, orderBy: { name: "asc" } });
    const orders = found.map(({ id, name }) => ({ id, name }));
    await seedShipments(db, createSealer(encryptionKey), { shop, now: new Date(), orders });
    // What the app learns by itself when it starts is over.
    await vi.waitFor(() => db.read.laneWeek.findFirstOrThrow({ where: { shop, lane: "warnings" } }), PATIENCE);
    await seedPromises(db, { shop, now: new Date() });
    await expectSound(admin, "/app/shipments", "shipments");
    await expectSound(admin, "/app/shipments?tab=trouble", "trouble");
    await expectSound(admin, "/app/delays", "delays");
    await expectSound(admin, "/app/promises", "promises");
    for (const [index, { id }] of orders.entries()) {
      await expectSound(admin, `/app/shipments/${gidTail(id)}`, `order-${index}`);
    }
    await expectSound(admin, `/app/orders/${gidTail(orders[0]!.id)}`, "order-page");
    await expectSound(admin, "/app", "home");
  });

  test("a chart is there before any script, with its numbers behind a button", { timeout: START_MS }, async () => {
    const opened = await admin.open("/app/promises", 390);
    const { app } = opened;
    const chart = app.getByRole("img", { name: /came in time/ }).first();
    expect((await chart.boundingBox())!.width).toBeLessThan(390);
    await app.getByRole("button", { name: "The numbers, by week" }).first().click();
    await app.getByRole("columnheader", { name: "95 % interval" }).first().waitFor();
    expect.soft(await opened.findBarriers()).toEqual([]);
    expect.soft(await opened.overflow()).toBeLessThanOrEqual(0);
    await app.getByRole("button", { name: /^Write \d+ % into the draft$/ }).waitFor();
    const slider = app.getByRole("slider", { name: "Warn from a chance of" });
    await slider.focus();
    await slider.press("ArrowLeft");
    await slider.press("ArrowLeft");
    await app.getByRole("button", { name: /^Write \d+ % into the draft$/ }).click();
    await app.getByRole("heading", { name: "Likely to be late" }).first().waitFor();
    expect.soft(opened.complaints).toEqual([]);
    await opened.close();
  });
});
