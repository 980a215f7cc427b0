import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "../../scripts/demo/tell";
import type { World } from "../../scripts/demo/world";
import { USER_AGENT } from "./browser";
import { type Hand, keyboardOn, pointer } from "./hand";
import { findBarriers, overflowOf, PICTURES } from "./look-at-page";

export interface Visitor {
  readonly width: number;
  readonly locale: string;
  /** Whether the browser runs scripts. */
  readonly script: boolean;
  readonly byKeyboard?: boolean;
}

/** A guest's browser on the shop's own pages. */
export interface GuestVisit {
  readonly page: Page;
  readonly hand: Hand;
  /** What the browser complained about, but for answers that say that a form was not filled in. */
  readonly complaints: readonly string[];
  /** No barrier, no overflow, one main heading; what axe does needs a script. */
  expectSound(name: string): Promise<void>;
  /** From the storefront to the page of the order, with the code of its mailbox. */
  findOrder(order: { readonly name: string; readonly email: string }): Promise<void>;
  close(): Promise<void>;
}

export async function visit(browser: Browser, world: World, how: Visitor): Promise<GuestVisit> {
  const { width, locale, script, byKeyboard = false } = how;
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, locale, userAgent: USER_AGENT, javaScriptEnabled: script });
  const page = await context.newPage();
  const hand = byKeyboard ? keyboardOn(page) : pointer;
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("422")) complaints.push(message.text());
  });
  return {
    page,
    hand,
    complaints,
    async expectSound(name) {
      const called = `portal-${name}-${width}${script ? "" : "-plain"}`;
      if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${called}.png`), fullPage: true });
      expect.soft(await page.locator("h1").count(), `${called}: one main heading`).toBe(1);
      if (!script) return;
      expect.soft(await findBarriers(page), `${called}: barriers`).toEqual([]);
      expect.soft(await overflowOf(page), `${called}: overflow`).toBeLessThanOrEqual(0);
    },
    async findOrder({ name, email }) {
      await page.goto(world.addresses.storefrontUrl);
      await hand.press(page.getByRole("link", { name: "Find your order" }));
      await hand.fill(page.locator("[name=number]"), name);
      await hand.fill(page.locator("[name=contact]"), email);
      await page.keyboard.press("Enter");
      await hand.fill(page.locator("[name=code]"), await codeFor(world, email));
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/order\//);
    },
    close: () => context.close(),
  };
}

/** The newest code in a mailbox. */
export const codeFor = (world: World, email: string) =>
  eventually(`a code for ${email}`, async () => {
    const mails = await world.mailbox.mailsTo(email);
    return mails.flatMap(({ text }) => /(?:code is|Code lautet) (\d{6})\./.exec(text)?.[1] ?? [])[0];
  });
