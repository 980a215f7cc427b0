import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "../../app/db.server";
import { createSealer, type Sealer } from "../../app/lib/seal";
import { addExpectedReturn } from "../factories/received";
import { type AdminPage, type AdminWorld, startAdminWorld } from "../support/admin-world";

const START_MS = 240_000;
const PATIENT = { timeout: 60_000 };

let admin: AdminWorld;
let db: Database;
let sealer: Sealer;
let order: { readonly id: string; readonly name: string };

beforeAll(async () => {
  admin = await startAdminWorld();
  db = admin.db;
  sealer = createSealer(admin.world.addresses.encryptionKey);
  order = await admin.world.store.placeOrder({ lines: [{ sku: "MUG" }] });
  await vi.waitFor(async () => expect(await db.read.order.count({ where: { id: order.id } })).toBe(1), {
    timeout: 30_000,
    interval: 250,
  });
}, START_MS);
afterAll(() => admin?.close(), START_MS);

const expectOne = (rma?: string) => addExpectedReturn(db, sealer, { shop: admin.world.addresses.shop, order, rma });

/** As a scanner does: a key every 5 ms, then Enter, however busy this machine is. */
async function scan({ page }: AdminPage, code: string) {
  const browser = await page.context().newCDPSession(page);
  // A while after any key before it.
  const start = Date.now() / 1000 + 0.2;
  for (const [index, key] of [...code, "Enter"].entries()) {
    const timestamp = start + index * 0.005;
    const text = key === "Enter" ? "\r" : key;
    const codes = key === "Enter" ? { code: "Enter", windowsVirtualKeyCode: 13 } : {};
    await browser.send("Input.dispatchKeyEvent", { type: "keyDown", key, text, timestamp, ...codes });
    await browser.send("Input.dispatchKeyEvent", { type: "keyUp", key, timestamp, ...codes });
  }
  await browser.detach();
}

const focusOn = (desk: AdminPage, id: RegExp) =>
  vi.waitFor(async () => expect(await focused(desk)).toMatch(id), { timeout: 15_000, interval: 100 });

const focused = ({ app }: AdminPage) => app.evaluate(() => document.activeElement?.id ?? "");

interface Counted {
  readonly returnId: string;
  readonly counts: readonly { readonly quantity: number; readonly condition: string; readonly accepted: boolean }[];
}

async function countsOf(returnId: string): Promise<readonly Counted[]> {
  const events = await db.read.inboundEvent.findMany({ where: { topic: "return/count" } });
  const all = events.map(({ payloadSealed }) => JSON.parse(sealer.openBytes(payloadSealed)) as Counted);
  return all.filter((one) => one.returnId === returnId);
}

describe.sequential("the receiving desk", () => {
  test("scan, count, send and the next scan, without a mouse", PATIENT, async () => {
    const { id, rma } = await expectOne();
    const desk = await admin.open("/app/receive");
    const { page, app, complaints, findBarriers, close } = desk;
    expect(await focused(desk)).toBe("scan");
    await scan(desk, rma);
    await app.getByRole("heading", { name: rma, exact: true }).waitFor();
    // The shopper's words help to look at the right thing.
    await app.getByText("“Too wide at the shoulders”").waitFor();
    await focusOn(desk, /^units-/);
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await page.keyboard.press("-");
    await page.keyboard.press("Enter");
    await page.keyboard.type("1", { delay: 60 });
    await app.getByText("3 units counted now, 3 for the refund.").waitFor();
    await app.getByText("$42.90 to the original payment", { exact: false }).waitFor();
    expect(await findBarriers()).toEqual([]);
    await page.keyboard.press("Control+Enter");
    await page.getByText(`3 units of ${rma} counted in.`).waitFor();
    await focusOn(desk, /^scan$/);
    expect(await countsOf(id)).toHaveLength(1);
    expect((await countsOf(id))[0]?.counts).toMatchObject([
      { quantity: 2, condition: "new", accepted: true },
      { quantity: 1, condition: "new", accepted: true },
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("more than announced is said, and Ctrl+Enter twice is one count", PATIENT, async () => {
    const { id, rma } = await expectOne();
    const desk = await admin.open(`/app/receive?q=${rma}`, 390);
    const { page, app, overflow, close } = desk;
    await focusOn(desk, /^units-/);
    await page.keyboard.type("4", { delay: 60 });
    await app.getByText("2 more of “Linen tee, M” than announced", { exact: false }).first().waitFor();
    expect(await overflow()).toBe(0);
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`4 units of ${rma} counted in.`).waitFor();
    expect(await countsOf(id)).toHaveLength(1);
    await close();
  });

  test(
    "a scan while counting is no count: items add up, another parcel waits until the count is saved",
    PATIENT,
    async () => {
      // A code without digits empties the count it is scanned into.
      const [one, two] = [await expectOne(), await expectOne("RMA-KQMX-VWYZ")];
      const desk = await admin.open(`/app/receive?q=${one.rma}`);
      const { app, close } = desk;
      await focusOn(desk, /^units-/);
      const units = app.getByLabel("Units", { exact: true });
      // The desk's own field takes an item's number as well.
      await app.locator("#scan").focus();
      await scan(desk, "TEE-M");
      await scan(desk, "tee-m");
      // What was scanned shows a moment after its last key.
      await vi.waitFor(async () => expect(await units.first().inputValue()).toBe("2"), {
        timeout: 15_000,
        interval: 100,
      });
      await units.first().focus();
      await scan(desk, two.rma);
      await app.getByText("is not saved", { exact: false }).first().waitFor();
      expect(await units.first().inputValue()).toBe("2");
      await scan(desk, two.rma);
      await app.getByRole("heading", { name: two.rma, exact: true }).waitFor();
      expect(await countsOf(one.id)).toEqual([]);
      await close();
    },
  );

  test("what nobody announced is said, and the next scan can come at once", PATIENT, async () => {
    const { rma } = await expectOne();
    const desk = await admin.open("/app/receive");
    await scan(desk, "NOBODY-KNOWS-THIS");
    await desk.app.getByText("Nobody announced “NOBODY-KNOWS-THIS”").waitFor();
    await scan(desk, rma);
    await desk.app.getByRole("heading", { name: rma, exact: true }).waitFor();
    expect(desk.complaints).toEqual([]);
    await desk.close();
  });
});
