import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "../../app/db.server";
import { gidTail } from "../../app/domain/gid";
import { formatMoney } from "../../app/domain/money";
import { createSealer } from "../../app/lib/seal";
import { callJson } from "../../scripts/demo/call-json";
import { seedAdminRows } from "../factories/admin-rows";
import { type AdminWorld, startAdminWorld } from "../support/admin-world";
import { PICTURES } from "../support/look-at-page";

const START_MS = 240_000;
const PATIENT = { timeout: 60_000 };

let admin: AdminWorld;
let db: Database;

beforeAll(async () => {
  admin = await startAdminWorld();
  db = admin.db;
}, START_MS);
afterAll(() => admin?.close(), START_MS);

const mirrorOf = (id: string) => db.read.order.findFirstOrThrow({ where: { id } });

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

  test(
    "what is not in the theme yet is a step of the set-up, with the ways into the theme editor",
    PATIENT,
    async () => {
      const { addresses } = admin.world;
      const choose = (blocks: object) => callJson(`${addresses.controlUrl}/theme`, { blocks }, "PUT");
      await choose({});
      const lookAt = async () => {
        const { app, ...rest } = await admin.open("/app");
        return { ...rest, step: app.getByRole("listitem").filter({ hasText: "Add order help to your shop" }) };
      };
      const before = await lookAt();
      await before.step.getByText("Still to do").waitFor();
      const links = await before.step.getByRole("link").evaluateAll((all) => all.map((it) => it.getAttribute("href")));
      expect(links).toHaveLength(2);
      for (const link of links) expect(link).toContain(`https://${addresses.shop}/admin/themes/current/editor?`);
      expect(await before.findBarriers()).toEqual([]);
      await choose({ "order-help": {} });
      const after = await lookAt();
      await after.step.getByText("Done", { exact: true }).waitFor();
      expect(await after.step.getByRole("link").count()).toBe(0);
      expect([...before.complaints, ...after.complaints]).toEqual([]);
      if (PICTURES) await before.step.screenshot({ path: path.join(PICTURES, "setup-order-help.png") });
      await before.close();
      await after.close();
    },
  );

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
    // Asks once more, with the amount, before any money moves.
    const refund = `Refund ${formatMoney({ minor: Number((await mirrorOf(order.id)).totalMinor), currency: "USD" })}`;
    await app.getByRole("group", { name: `Whole order of ${order.name}: ${refund}` }).waitFor();
    expect((await db.read.cancellation.findUniqueOrThrow({ where: { id } })).state).toBe("REVIEW");
    await tabTo(`Cancel and ${refund.replace("Refund", "refund")}`);
    await page.keyboard.press("Enter");
    await page.getByText("Approved. It is being cancelled.").waitFor();
    await vi.waitFor(
      async () => {
        const row = await db.read.cancellation.findUniqueOrThrow({ where: { id } });
        expect(["STOPPING", "UNDO", "CANCELLING", "CANCELLED"]).toContain(row.state);
      },
      { timeout: 30_000, interval: 250 },
    );
    await app.getByRole("button", { name: "Approve and cancel" }).waitFor({ state: "detached", timeout: 30_000 });
    expect(complaints).toEqual([]);
    await close();
  });

  test("an order with an open request leads there, and asking anyway is refused with the way on", PATIENT, async () => {
    const order = await admin.world.store.placeOrder({ lines: [{ sku: "MUG" }] });
    await vi.waitFor(async () => expect(await db.read.order.count({ where: { id: order.id } })).toBe(1), {
      timeout: 30_000,
      interval: 250,
    });
    // The form was opened before the shopper asked.
    const form = await admin.open(`/app/cancellations/new?id=${gidTail(order.id)}`);
    const sealer = createSealer(Buffer.alloc(32, 1).toString("base64"));
    const { shop } = admin.world.addresses;
    const seed = { shop, now: new Date(), orders: [order], states: ["REVIEW"], key: "open" };
    const { REVIEW: id } = await seedAdminRows(db, sealer, seed);
    await form.app.getByRole("button", { name: "Cancel the order" }).click();
    await form.app.getByText("A cancellation of this order already waits for you.").waitFor();
    await form.app.getByRole("link", { name: "Decide the request" }).click();
    await form.app.getByRole("heading", { name: `Cancellation of ${order.name}` }).waitFor();
    expect((await db.read.cancellation.findUniqueOrThrow({ where: { id } })).state).toBe("REVIEW");
    expect(form.complaints.filter((text) => !text.includes("409"))).toEqual([]);
    await form.close();

    const { app, complaints, findBarriers, close } = await admin.open(`/app/orders/${gidTail(order.id)}`);
    expect(await app.getByRole("link", { name: "Cancel this order" }).count()).toBe(0);
    await app.getByRole("link", { name: "Decide the request" }).first().click();
    await app.getByRole("heading", { name: `Cancellation of ${order.name}` }).waitFor();
    await app.getByRole("button", { name: "Approve and cancel" }).click();
    await app.getByRole("button", { name: /^Cancel and refund / }).waitFor();
    expect(await findBarriers()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("more units than the order holds are a mistake at their field, and nothing is asked", PATIENT, async () => {
    const order = await admin.world.store.placeOrder({ lines: [{ sku: "MUG", quantity: 3 }] });
    await vi.waitFor(async () => expect(await db.read.order.count({ where: { id: order.id } })).toBe(1), {
      timeout: 30_000,
      interval: 250,
    });
    const { app, close, findBarriers } = await admin.open(`/app/cancellations/new?id=${gidTail(order.id)}`);
    await app.getByText("Some items", { exact: true }).click();
    const count = app.getByLabel(/^How many of/);
    await count.fill("9");
    await app.getByText("At most 3", { exact: true }).waitFor();
    expect(await count.inputValue()).toBe("9");
    await app.getByRole("button", { name: "Cancel these items" }).click();
    await app.getByText("This cannot be asked for yet").waitFor();
    expect(await findBarriers()).toEqual([]);
    expect(await db.read.cancellation.count({ where: { orderId: order.id } })).toBe(0);
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
