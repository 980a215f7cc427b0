import path from "node:path";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { startAdminServer } from "../routes/support/admin-server";
import { launchBrowser } from "./browser";
import { findBarriers, overflowOf, PICTURES } from "./look-at-page";
import { createTestDatabase, type TestDatabase } from "./test-database";

/** What a page or letter is called in messages and pictures, and its address or its HTML. */
export type Named = readonly [name: string, content: string];

/** The built app without its worker, looked at by a shopper's browser. */
export interface ShopperWorld {
  readonly browser: Browser;
  readonly database: TestDatabase;
  urlOf(address: string): string;
  /** Each has no barrier, no overflow, one main heading and no complaint of the browser. */
  expectPagesSound(pages: readonly Named[], width: number): Promise<void>;
  /** Each has no barrier and no overflow. */
  expectLettersSound(letters: readonly Named[], width: number): Promise<void>;
  close(): Promise<void>;
}

export async function startShopperWorld(): Promise<ShopperWorld> {
  const browser = await launchBrowser();
  const database = await createTestDatabase();
  const server = await startAdminServer(database.url);
  const urlOf = (address: string) => `http://127.0.0.1:${server.port}${address}`;
  const openPage = (width: number) => browser.newPage({ viewport: { width, height: 800 } });
  return {
    browser,
    database,
    urlOf,
    async expectPagesSound(pages, width) {
      const page = await openPage(width);
      const complaints: string[] = [];
      let url = "";
      page.on("console", (message) => {
        // A page that is not there is a page too.
        const isItsStatus = message.location().url === url && message.text().includes("404");
        if (message.type() === "error" && !isItsStatus) complaints.push(message.text());
      });
      for (const [name, address] of pages) {
        url = urlOf(address);
        await page.goto(url);
        if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true });
        expect.soft(await findBarriers(page), `${name}: barriers`).toEqual([]);
        expect.soft(await overflowOf(page), `${name}: overflow`).toBeLessThanOrEqual(0);
        expect.soft(complaints.splice(0), `${name}: complaints`).toEqual([]);
        expect.soft(await page.locator("h1").count(), `${name}: one main heading`).toBe(1);
      }
      await page.close();
    },
    async expectLettersSound(letters, width) {
      const page = await openPage(width);
      for (const [name, html] of letters) {
        await page.setContent(html);
        if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `mail-${name}-${width}.png`), fullPage: true });
        expect.soft(await findBarriers(page), `${name}: barriers`).toEqual([]);
        expect.soft(await overflowOf(page), `${name}: overflow`).toBeLessThanOrEqual(0);
      }
      await page.close();
    },
    async close() {
      await browser.close();
      await server.stop();
      await database.close();
    },
  };
}
