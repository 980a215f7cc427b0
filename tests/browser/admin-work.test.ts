import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "../../app/db.server";
import { createSealer } from "../../app/lib/seal";
import { seedAdminRows } from "../factories/admin-rows";
import { type AdminWorld, startAdminWorld } from "../support/admin-world";

const START_MS = 240_000;
const PATIENT = { timeout: 60_000 };

let admin: AdminWorld;
let db: Database;

beforeAll(async () => {
  admin = await startAdminWorld();
  db = await openDatabase(admin.world.addresses.databaseUrl);
}, START_MS);
afterAll(async () => {
  await db?.close();
  await admin?.close();
}, START_MS);

describe.sequential("staff work in the admin", () => {
  test("by keyboard alone a new shop is turned on", PATIENT, async () => {
    const { page, app, tabTo, complaints, close } = await admin.open("/app");
    await tabTo("Turn on cautious cancellations");
    await page.keyboard.press("Enter");
    await page.getByText("Cautious cancellations are on.").waitFor();
    await app.getByText("On. Requests are answered by your rules.").waitFor();
    expect(await app.getByRole("button", { name: "Turn on cautious cancellations" }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("by keyboard alone a request is approved, and the page shows how it goes on", PATIENT, async () => {
    const { store, addresses } = admin.world;
    const order = await store.placeOrder({ lines: [{ sku: "MUG" }] });
    await vi.waitFor(async () => expect(await db.read.order.count({ where: { id: order.id } })).toBe(1), {
      timeout: 30_000,
      interval: 250,
    });
    const sealer = createSealer(Buffer.alloc(32, 1).toString("base64"));
    const { shop } = addresses;
    const { REVIEW: id } = await seedAdminRows(db, sealer, {
      shop,
      now: new Date(),
      orders: [order],
      states: ["REVIEW"],
    });

    const { page, app, tabTo, complaints, close } = await admin.open("/app");
    await tabTo(`Cancellation of ${order.name}`);
    await page.keyboard.press("Enter");
    await app.getByRole("heading", { name: `Cancellation of ${order.name}` }).waitFor();
    await tabTo("Approve and cancel");
    await page.keyboard.press("Enter");
    await page.getByText("Approved. It is being cancelled.").waitFor();
    await app.getByRole("button", { name: "Approve and cancel" }).waitFor({ state: "detached", timeout: 30_000 });
    const row = await db.read.cancellation.findUniqueOrThrow({ where: { id } });
    expect(["STOPPING", "UNDO", "CANCELLING", "CANCELLED"]).toContain(row.state);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a rule is changed, saved from the save bar, tried, and published with its note", PATIENT, async () => {
    const { page, app, complaints, close } = await admin.open("/app/policies/cancellation");
    await app.getByRole("button", { name: "Change Within an hour, nothing started" }).click();
    const minutes = app.getByRole("textbox", { name: "Value of Minutes since order" });
    await minutes.fill("soon");
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.getByText("Draft saved, with mistakes to mend.").waitFor();
    await app
      .getByText(/needs a number/)
      .first()
      .waitFor();
    expect(await minutes.getAttribute("aria-invalid")).toBe("true");

    await minutes.fill("90");
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.getByText("Draft saved.", { exact: true }).waitFor();
    await app.getByText(/now matches when .* at most 90/).waitFor();

    await app.getByRole("button", { name: "Try" }).click();
    await app.getByRole("heading", { name: "Rules tried, in order" }).waitFor();

    await app.getByLabel("Asked").selectOption("10 minutes after ordering");
    await app.getByRole("button", { name: "Replay" }).click();
    await app.getByText(/orders would have been decided|There was no order to ask about/).waitFor();

    await app.getByLabel("Note for the version list").fill("More time");
    await app.getByRole("button", { name: "Publish" }).click();
    await page.getByText("Version 2 is in force.").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test("an earlier version is brought back as a copy", PATIENT, async () => {
    const { page, app, complaints, close } = await admin.open("/app/policies/cancellation/versions");
    await app.getByText("More time").waitFor();
    await app.getByRole("button", { name: "Bring version 1 back" }).click();
    await page.getByText("Version 3, a copy of version 1, is in force.").waitFor();
    await app.getByRole("heading", { name: "Version 3" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test("staff cancel an order, and may keep it while there is time", PATIENT, async () => {
    const order = await admin.world.store.placeOrder({ lines: [{ sku: "MUG", quantity: 2 }] });
    await vi.waitFor(async () => expect(await db.read.order.count({ where: { id: order.id } })).toBe(1), {
      timeout: 30_000,
      interval: 250,
    });
    const { page, app, complaints, close } = await admin.open("/app/cancellations/new");
    await app.getByLabel("Order name").fill(order.name);
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("link", { name: order.name }).click();
    await app.getByRole("button", { name: "Cancel the order" }).click();
    await page.getByText("Asked. It is stopped first, then cancelled.").waitFor();
    await app.getByRole("link", { name: "Whole order" }).click({ timeout: 30_000 });
    await app.getByText(/It can still be kept for/).waitFor({ timeout: 30_000 });
    await app.getByRole("button", { name: "Keep the order" }).click();
    await app.getByText("Order kept").waitFor({ timeout: 30_000 });
    expect(complaints).toEqual([]);
    await close();
  });
});
