import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

// The package's arguments are made for cloud functions; these switch off what pages must be tested against.
const UNWANTED = /single-process|no-zygote|disable-web-security|site-isolation|IsolateOrigins|insecure|gpu/;
// Nothing here draws in three dimensions: playing a graphics card takes half of the processor's time.
chromium.setGraphicsMode = false;

/** Shopify's library answers 410 to bots, and headless Chromium calls itself one. */
export const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36";

/** Chromium from the npm package, or the one CHROMIUM_PATH names. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: [...chromium.args.filter((argument) => !UNWANTED.test(argument)), "--disable-gpu", ...more],
    headless: true,
  });
}
