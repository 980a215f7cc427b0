import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore";
import { type AdminServer, startAdminServer } from "../routes/support/admin-server";
import { SECRET } from "../routes/support/webhook-client";
import { launchBrowser } from "../support/browser";
import { findBarriers, overflowOf, PICTURES } from "../support/look-at-page";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

let database: TestDatabase;
let app: AdminServer;
let devstore: Devstore;
let browser: Browser;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startAdminServer(database.url);
  devstore = await startDevstore({ empty: true, apiSecret: SECRET, appUrl: `http://127.0.0.1:${app.port}` });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await devstore?.close();
  await app?.stop();
  await database?.close();
});
beforeEach(async () => {
  await control("PUT", "theme", { look: "light", blocks: { "order-help": {}, "order-help-link": {} } });
  await control("POST", "app", { proxyPath: "/apps/aftercare" });
});

async function control(method: string, call: string, body: object) {
  const headers = { "content-type": "application/json" };
  const url = `${devstore.url}/_control/${call}`;
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  expect([response.status, await response.text()]).toEqual([200, expect.anything()]);
}

/** The shop's front page as a shopper has it who reads this language. */
async function openShop(locale: string, how: { readonly width?: number; readonly script?: boolean } = {}) {
  const { width = 1280, script = true } = how;
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, locale, javaScriptEnabled: script });
  const page = await context.newPage();
  await page.goto(`${devstore.url}/storefront?locale=${locale}`);
  return page;
}
let asked = 1000;
/** Types the number of an order and an address into the block: each another one, the app counts them. */
async function ask(page: Page) {
  await page.locator(".aftercare-help [name=number]").fill(`#${++asked}`);
  await page.locator(".aftercare-help [name=contact]").fill("mia@example.com");
  await page.keyboard.press("Enter");
  await page.locator("[name=code]").waitFor();
}
async function expectSound(page: Page, name: string) {
  if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  expect.soft(await findBarriers(page), `${name}: barriers`).toEqual([]);
  expect.soft(await overflowOf(page), `${name}: overflow`).toBeLessThanOrEqual(0);
}

test("on a phone without script the block leads to the page for the code, in the shopper's language", async () => {
  const page = await openShop("de", { width: 390, script: false });
  await ask(page);
  expect(await page.locator("h1").innerText()).toBe("Code eingeben");
  expect(new URL(page.url()).pathname).toBe("/de/apps/aftercare/find/");
  await page.getByText("Hilfe zur Bestellung").click();
  await page.getByRole("link", { name: "Ohne Kundenkonto" }).click();
  expect(await page.locator("h1").innerText()).toBe("Ihre Bestellung finden");
  await page.context().close();
});

test("after the merchant has renamed the app's path, block, link and portal stay under the new one", async () => {
  await control("POST", "app", { proxyPath: "/a/retouren" });
  const settings = { path: "/a/retouren" };
  await control("PUT", "theme", {
    blocks: { "order-help": settings, "order-help-link": { ...settings, ways: "guest" } },
  });
  const page = await openShop("en", { script: false });
  await ask(page);
  expect(new URL(page.url()).pathname).toBe("/a/retouren/find/");
  await page.locator("[name=code]").fill("12");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  expect(new URL(page.url()).pathname).toBe("/a/retouren/code/");
  await page.goto(`${devstore.url}/storefront?locale=en`);
  await page.getByRole("link", { name: "Order help" }).click();
  await page.waitForURL(/\/a\/retouren\/$/);
  await page.context().close();
});

test.each([
  ["light", { accent: "#ffe600", radius: 24 }, 390],
  ["dark", {}, 1280],
] as const)("in a %s theme with %j, at %i pixels, block, link and portal have no barrier", async (look, own, width) => {
  await control("PUT", "theme", { look, blocks: { "order-help": own, "order-help-link": own } });
  const name = `order-help-${look}-${width}`;
  const page = await openShop("en", { width });
  await page.locator(".aftercare-help").scrollIntoViewIfNeeded();
  await page.locator(".aftercare-link summary").click();
  await expectSound(page, name);
  await ask(page);
  await expectSound(page, `${name}-code`);
  const button = await page.locator(".aftercare button").evaluate((it) => getComputedStyle(it).backgroundColor);
  expect(button === "rgba(0, 0, 0, 0)").toBe(!("accent" in own));
  await page.context().close();
});
