/**
 * Lighthouse on a guest's pages, as on a phone, inside the stand-in's theme and against the whole built app. Reported:
 * performance, accessibility and best practices (1 is best), and what is transferred. Ends with 1 when a score is below 0.98
 * or a page is heavier than 60 KB; what was found missing is named. Lighthouse is fetched by npx: it is as large as a sixth of
 * all else that is installed, and nothing but this needs it.
 */
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { openAppRecords } from "../../scripts/demo/app-records.ts";
import { freePort } from "../../scripts/demo/free-port.ts";
import { Stage } from "../../scripts/demo/stage.ts";
import { eventually } from "../../scripts/demo/tell.ts";
import { turnOnPolicies } from "../../scripts/demo/turn-on-policies.ts";
import { startWorld } from "../../scripts/demo/world.ts";
import { launchBrowser } from "../support/browser.ts";
import { visit } from "../support/guest-visit.ts";

const LIGHTHOUSE = "lighthouse@12.8.2";
const LEAST_SCORE = 0.98;
const MOST_BYTES = 60_000;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const customer = { email: "bench@example.com", firstName: "Bea", locale: "en" };

const stage = new Stage(path.join(tmpdir(), "aftercare-bench-portal"), () => {});
const world = await startWorld(stage);
const records = openAppRecords(world.addresses.databaseUrl);
const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
try {
  const order = await prepareOrder();
  const guest = await visit(browser, world, { width: 390, locale: "en", script: true });
  await guest.findOrder({ name: order.name, email: customer.email });
  await eventually("the order can come back", async () => {
    await guest.page.reload();
    return guest.page.locator("a[href$='/return/']").count();
  });
  const [page] = guest.page.url().split("?");
  const portal = page!.replace(/order\/.*$/, "");
  const pages = {
    ...{ "find an order": portal, withdraw: `${portal}withdraw/`, rules: `${portal}rules/`, gift: `${portal}gift/` },
    ...{ "the order": page!, return: `${page}return/`, "something is wrong": `${page}case/`, help: `${page}help/` },
  };
  for (const [name, address] of Object.entries(pages)) await judge(name, address);
} finally {
  await browser.close();
  records.close();
  await stage.close({ keepLogs: false });
}

/** One that has arrived, so that its page offers all there is. */
async function prepareOrder() {
  await world.staff.open("/app");
  await turnOnPolicies(world.staff, records);
  const order = await world.store.placeOrder({ lines: [{ sku: "TEE-S" }, { sku: "MUG" }], customer });
  await eventually("the app hears of the order", async () => records.knowsOrder(order.id));
  await world.store.ship(order.id);
  await world.goods.deliver(order.id);
  return order;
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string };
}

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
  readonly numericValue?: number;
}

async function judge(name: string, address: string): Promise<void> {
  const options = [`--port=${port}`, "--output=json", "--quiet", `--only-categories=${CATEGORIES.join()}`];
  const run = promisify(execFile)("npx", ["--yes", LIGHTHOUSE, address, ...options], { maxBuffer: 50_000_000 });
  // A page that cannot be opened ends it with an error, and the report says which.
  const { stdout } = await run.catch((error: unknown) => error as { readonly stdout: string });
  const { categories, audits, runtimeError } = JSON.parse(stdout) as Report;
  if (runtimeError) throw new Error(`${name}: ${runtimeError.message}`);
  const scores = CATEGORIES.map((id) => categories[id]?.score ?? 0);
  const bytes = audits["total-byte-weight"]?.numericValue ?? Infinity;
  console.log(`${name}: ${scores.join(" / ")}, ${(bytes / 1000).toFixed(1)} KB`);
  if (Math.min(...scores) >= LEAST_SCORE && bytes <= MOST_BYTES) return;
  process.exitCode = 1;
  const missed = Object.values(audits).filter(({ score }) => score !== null && score < LEAST_SCORE);
  for (const { id, title, displayValue = "" } of missed) console.error(`  ${id}: ${title} ${displayValue}`);
}
