import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "../../app/db.server";
import { gidTail } from "../../app/domain/gid";
import { type AdminWorld, startAdminWorld } from "../support/admin-world";
import { findBarriers, overflowOf, PICTURES } from "../support/look-at-page";

const START_MS = 240_000;
const PATIENCE = { timeout: 60_000, interval: 250 };

let admin: AdminWorld;
let db: Database;

beforeAll(async () => {
  admin = await startAdminWorld();
  db = admin.db;
}, START_MS);
afterAll(() => admin?.close(), START_MS);

/** The page inside the frame of an extension. */
async function frameOf(page: Page, name: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[name="${name}"]`);
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`${name} has no frame`);
  return frame;
}

async function expectFrameSound(page: Page, frame: Frame, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await findBarriers(frame), `${name} at ${width}: barriers`).toEqual([]);
    expect.soft(await overflowOf(frame), `${name} at ${width}: overflow`).toBeLessThanOrEqual(0);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/extension-${name}-${width}.png` });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe.sequential("the app on Shopify's own order page", () => {
  test(
    "tells what is open, and cancels the order once however often it is pressed",
    { timeout: START_MS },
    async () => {
      const { id } = await admin.world.store.placeOrder({ lines: [{ sku: "TEE-S", quantity: 2 }] });
      await vi.waitFor(() => db.read.order.findFirstOrThrow({ where: { id } }), PATIENCE);
      const { page, complaints } = await admin.openStore(`/orders/${gidTail(id)}`);
      const block = await frameOf(page, "admin-order-block");
      await block.getByText("Nobody asked to cancel or to return anything.").waitFor();
      await expectFrameSound(page, block, "block-quiet");

      await block.getByRole("button", { name: "Cancel", exact: true }).click();
      const action = await frameOf(page, "admin-cancel-order");
      await action.getByText("2 × ").waitFor();
      await action.getByLabel("Minutes in which it can still be kept").fill("2000");
      await action.getByRole("button", { name: "Cancel the order" }).click();
      await action.getByText("From 0 to 1440 minutes").waitFor();
      await expectFrameSound(page, action, "cancel");
      await action.getByLabel("Minutes in which it can still be kept").fill("0");
      await action.getByRole("button", { name: "Cancel the order" }).dblclick();
      await action.getByText("Asked. It is stopped first, then cancelled.").waitFor();
      await expectFrameSound(page, action, "cancel-asked");
      await action.getByRole("button", { name: "Close" }).click();

      await vi.waitFor(async () => {
        const made = await db.read.cancellation.findMany({ where: { orderId: id } });
        expect(made).toMatchObject([{ state: "CANCELLED", source: "STAFF", requestedBy: "Staff 902541635" }]);
      }, PATIENCE);
      expect(await db.read.inboundEvent.count({ where: { topic: "cancellation/request", subject: id } })).toBe(1);
      await page.reload();
      await page.getByText("Cancelled 20").waitFor();
      const after = await frameOf(page, "admin-order-block");
      await after.getByRole("link", { name: "Whole order" }).waitFor();
      await after.getByText("Staff decided to cancel.").first().waitFor();
      await expectFrameSound(page, after, "block-cancelled");
      // The form that was wrong once is answered with 422, which the browser notes.
      expect.soft(complaints.filter((text) => !/422/.test(text))).toEqual([]);
      await page.close();
    },
  );

  test(
    "leads to the form of a return with the order chosen, and takes what staff know of a parcel",
    { timeout: START_MS },
    async () => {
      const { id, name } = await admin.world.store.placeOrder({ lines: [{ sku: "TEE-S", quantity: 2 }] });
      await admin.world.store.ship(id);
      await vi.waitFor(
        () => db.read.shipment.findFirstOrThrow({ where: { orderId: id, fulfillmentId: { not: null } } }),
        PATIENCE,
      );
      const { page, complaints } = await admin.openStore(`/orders/${gidTail(id)}`);
      await page.getByRole("button", { name: "Update on shipping" }).click();
      const update = await frameOf(page, "admin-shipping-update");
      await update.getByLabel("It is").selectOption("Delivered");
      await expectFrameSound(page, update, "update");
      await update.getByRole("button", { name: "Save" }).click();
      await update.getByText("Recorded.").waitFor();
      await update.getByRole("button", { name: "Close" }).click();
      await vi.waitFor(
        () => db.read.shipment.findFirstOrThrow({ where: { orderId: id, state: "DELIVERED" } }),
        PATIENCE,
      );

      await page.getByRole("button", { name: "Give goodwill" }).first().click();
      const goodwill = await frameOf(page, "admin-give-goodwill");
      await goodwill.getByText("Goodwill is switched off, or staff may give nothing.").waitFor();
      await expectFrameSound(page, goodwill, "goodwill-off");
      await goodwill
        .getByRole("button", { name: "Close" })
        .or(goodwill.getByRole("button", { name: "Not now" }))
        .click();

      await page.getByRole("button", { name: "Return with Aftercare" }).click();
      const orderReturn = await frameOf(page, "admin-start-return");
      await orderReturn.getByText("Nothing of this order is coming back yet.").waitFor();
      await expectFrameSound(page, orderReturn, "return");
      await orderReturn.getByRole("button", { name: "Choose the items" }).click();
      const app = await frameOf(page, "app-iframe");
      await app.getByRole("heading", { name: `Return of ${name}` }).waitFor();
      expect.soft(complaints).toEqual([]);
      await page.close();
    },
  );
});
