import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { type Database, openDatabase } from "../../app/db.server";
import { Stage } from "../../scripts/demo/stage";
import { startWorld, type World } from "../../scripts/demo/world";
import { launchBrowser, USER_AGENT } from "./browser";
import { findBarriers, overflowOf } from "./look-at-page";

const SIDEBAR = 240;
/** At most as wide as this the admin has no sidebar. */
const FOLDED = 700;

/** The built app, the stand-in store and its admin, looked at by a real browser. */
export interface AdminWorld {
  readonly world: World;
  /** What the app reads and writes. */
  readonly db: Database;
  /** Opens a page of the app in the admin; the app's frame gets the width. */
  open(path: string, width?: number): Promise<AdminPage>;
  /** Opens a page of the store's own admin, such as an order's. */
  openStore(path: string, width?: number): Promise<StorePage>;
  close(): Promise<void>;
}

export interface StorePage {
  readonly page: Page;
  /** Whatever the browser complained about, also in frames. */
  readonly complaints: string[];
}

export interface AdminPage {
  /** The admin around the app. */
  readonly page: Page;
  readonly app: Frame;
  /** Whatever the browser complained about: console errors and warnings, exceptions. */
  readonly complaints: string[];
  /** Gives the app's frame another width. */
  resize(width: number): Promise<void>;
  /** Serious and critical findings of axe. */
  findBarriers(): Promise<readonly string[]>;
  overflow(): Promise<number>;
  /** Tabs until the focus is on something with this text or label. */
  tabTo(name: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

export async function startAdminWorld(): Promise<AdminWorld> {
  const stage = new Stage(path.join(tmpdir(), "aftercare-browser"), () => {});
  let browser: Browser | undefined;
  let db: Database | undefined;
  const close = async () => {
    await db?.close();
    await browser?.close();
    await stage.close({ keepLogs: false });
  };
  try {
    const world = await startWorld(stage);
    db = await openDatabase(world.addresses.databaseUrl);
    browser = await launchBrowser();
    // One context for all pages: what is cached is not fetched and compiled again for each.
    const context = await browser.newContext({ userAgent: USER_AGENT });
    return {
      world,
      db,
      close,
      open: (address, width = 1280) => openPage(context, world, address, width),
      async openStore(address, width = 1280) {
        const opened = await newPage(context);
        await opened.page.setViewportSize({ width, height: 900 });
        await opened.page.goto(world.addresses.adminUrl.replace(/\/apps\/.*$/, address));
        return opened;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openPage(context: BrowserContext, world: World, address: string, width: number): Promise<AdminPage> {
  const { page, complaints } = await newPage(context);
  const resize = (to: number) =>
    page.setViewportSize({ width: to + SIDEBAR > FOLDED ? to + SIDEBAR : to, height: 900 });
  await resize(width);
  await page.goto(world.addresses.adminUrl.replace(/\/app\/?$/, address));
  const app = await (await page.waitForSelector("#app")).contentFrame();
  if (!app) throw new Error("the admin shows no app");
  await app.waitForSelector(".Polaris-Page");
  await app.waitForFunction(isAlive);
  return {
    page,
    app,
    complaints,
    resize,
    close: () => page.close(),
    overflow: () => overflowOf(app),
    findBarriers: () => findBarriers(app),
    async tabTo(name) {
      await app.evaluate(() => window.focus());
      const wanted = typeof name === "string" ? (text: string) => text === name : (text: string) => name.test(text);
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press("Tab");
        const focused = await app.evaluate(() => {
          const element = document.activeElement;
          return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
        });
        if (wanted(focused)) return;
      }
      throw new Error(`the keyboard does not reach ${String(name)}`);
    },
  };
}

async function newPage(context: BrowserContext): Promise<StorePage> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  return { page, complaints };
}

/** In the frame: React has taken the page over, so that buttons answer. */
function isAlive(): boolean {
  const element = document.querySelector(".Polaris-Page");
  return element !== null && Object.keys(element).some((key) => key.startsWith("__reactFiber"));
}
