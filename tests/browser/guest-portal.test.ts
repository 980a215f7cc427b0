import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Stage } from "../../scripts/demo/stage";
import { startWorld, type World } from "../../scripts/demo/world";
import { launchBrowser, USER_AGENT } from "../support/browser";
import { findBarriers, overflowOf, PICTURES } from "../support/look-at-page";

const START_MS = 240_000;
const stage = new Stage(path.join(tmpdir(), "aftercare-portal"), () => {});
let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld(stage);
  // The merchant opens the app once: until then it has no access to the shop.
  await world.staff.open("/app");
  browser = await launchBrowser();
}, START_MS);
afterAll(async () => {
  await browser?.close();
  await stage.close({ keepLogs: false });
}, START_MS);

/** A page as a shopper's browser has it, and what it complained about. */
async function openPage(how: { readonly width: number; readonly locale: string; readonly script?: boolean }) {
  const { width, locale, script = true } = how;
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, locale, userAgent: USER_AGENT, javaScriptEnabled: script });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { page, complaints };
}

/** No barrier, no overflow, one main heading. What axe does needs a script. */
async function expectSound(page: Page, name: string, script: boolean) {
  if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
  expect.soft(await page.locator("h1").count(), `${name}: one main heading`).toBe(1);
  if (!script) return;
  expect.soft(await findBarriers(page), `${name}: barriers`).toEqual([]);
  expect.soft(await overflowOf(page), `${name}: overflow`).toBeLessThanOrEqual(0);
}

const codeFor = (email: string) =>
  vi.waitFor(
    async () => {
      const mails = await world.mailbox.mailsTo(email);
      const codes = mails.flatMap(({ text }) => /(?:code is|Code lautet) (\d{6})\./.exec(text)?.[1] ?? []);
      return codes[0] ?? expect.fail("no code yet");
    },
    { timeout: 30_000, interval: 250 },
  );

describe("a guest finds their order on the shop's own pages", () => {
  test.each([
    ["at a desk", { width: 1280, locale: "en-GB" }, "Find your order", "Your order"],
    [
      "on a phone, without script",
      { width: 390, locale: "de-DE", script: false },
      "Ihre Bestellung finden",
      "Bestellung",
    ],
    ["on a phone", { width: 390, locale: "de-DE" }, "Ihre Bestellung finden", "Bestellung"],
  ])("%s", { timeout: START_MS }, async (name, how, first, last) => {
    const script = !("script" in how);
    const email = `guest-${name.replace(/\W+/g, "-")}@example.com`;
    const customer = { email, firstName: "Gesa", locale: how.locale };
    const order = await world.store.placeOrder({ lines: [{ sku: "TEE-S", quantity: 2 }, { sku: "MUG" }], customer });
    const { page, complaints } = await openPage(how);
    await page.goto(world.addresses.storefrontUrl);
    await page.getByRole("link", { name: "Find your order" }).click();
    expect(await page.locator("h1").innerText()).toBe(first);
    await expectSound(page, `portal-find-${how.width}`, script);
    await page.locator("[name=number]").fill(order.name);
    await page.locator("[name=contact]").fill(email);
    await page.keyboard.press("Enter");
    await page.locator("[name=code]").waitFor();
    await expectSound(page, `portal-code-${how.width}`, script);
    await page.locator("[name=code]").fill("12");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    await page.locator("[name=code]").fill(await codeFor(email));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/order\//);
    const heading = await page.locator("h1").innerText();
    expect([heading.includes(last), heading.includes(order.name)]).toEqual([true, true]);
    await expectSound(page, `portal-order-${how.width}-${script ? "" : "plain"}`, script);
    // The page can be opened again; the wrong code before was the only complaint.
    await page.reload();
    expect(await page.locator("h1").innerText()).toBe(heading);
    expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
    await page.context().close();
  });
});
