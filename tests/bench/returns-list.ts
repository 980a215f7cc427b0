/**
 * The list of 100,000 returns as staff open, filter, page and search it, through the same query the page uses, on SQLite.
 * Prints the median of each and how the database finds the rows. Goal: every page under 30 ms, and no query that reads all
 * returns. Ends with 1 when the goal is missed.
 */
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@prisma/client";
import Sqlite from "better-sqlite3";
import { listReturns, type ReturnFilter } from "~/records/views/list-returns";
import { writeCursor } from "~/records/views/page-cursor";
import { createTestDatabase } from "../support/test-database";
import { seedManyReturns } from "./returns/seed-many";

const RETURNS = 100_000;
const SEED = 20_261_122;
const GOAL_MS = 30;
const TURNS = 15;
const SHOP = "bench.myshopify.com";
const UNTIL = new Date("2026-11-22T00:00:00Z");
const DAY = 86_400_000;

const database = await createTestDatabase();
const file = database.url.slice("file:".length);
const names = seedManyReturns(file, SHOP, RETURNS, UNTIL, SEED);
const adapter = new PrismaBetterSQLite3({ url: database.url }, { timestampFormat: "iso8601" });
const client = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
const queries: { query: string; params: string }[] = [];
client.$on("query", (event) => queries.push(event));

const all: ReturnFilter = { tab: "all", resolution: null, from: null, before: null, search: "" };
const ago = (days: number) => new Date(UNTIL.getTime() - days * DAY);
const deep = writeCursor({ at: ago((RETURNS * 5) / 60 / 24 - 2), id: "r99999999" });
const looks: readonly { name: string; filter: Partial<ReturnFilter>; after?: string }[] = [
  { name: "first page", filter: {} },
  { name: "a deep page", filter: {}, after: deep },
  { name: "needs a decision", filter: { tab: "needs-decision" } },
  { name: "being processed", filter: { tab: "processing" } },
  { name: "done", filter: { tab: "done" } },
  { name: "done, a deep page", filter: { tab: "done" }, after: deep },
  { name: "exchanges", filter: { resolution: "exchange" } },
  { name: "exchanges that wait for a decision", filter: { tab: "needs-decision", resolution: "exchange" } },
  { name: "a week of last year", filter: { from: ago(320), before: ago(313) } },
  {
    name: "done exchanges of a week",
    filter: { tab: "done", resolution: "exchange", from: ago(320), before: ago(313) },
  },
  { name: "search by RMA number", filter: { search: names.rma } },
  { name: "search by order", filter: { search: names.order } },
  { name: "search by tracking number", filter: { search: names.tracking } },
  { name: "search for nothing", filter: { search: "no such thing" } },
];

const raw = new Sqlite(file, { readonly: true });
const results = [];
for (const { filter } of looks) await listReturns(client, SHOP, { ...all, ...filter }, null);
for (const { name, filter, after } of looks) {
  const times: number[] = [];
  let rows = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    queries.length = 0;
    const began = performance.now();
    rows = (await listReturns(client, SHOP, { ...all, ...filter }, after ?? null)).rows.length;
    times.push(performance.now() - began);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(TURNS / 2)]!;
  results.push({ name, rows, median, plans: queries.flatMap(planOf) });
}
raw.close();
await client.$disconnect();
await database.close();

/** How SQLite finds the returns for a query, in its own words. */
function planOf({ query, params }: { query: string; params: string }): readonly string[] {
  if (!query.startsWith("SELECT")) return [];
  const values = JSON.parse(params) as unknown[];
  const plan = raw.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...values) as { detail: string }[];
  return plan
    .map(({ detail }) => detail.replaceAll(/`?main`?\./g, ""))
    .filter((detail) => /^(SCAN|SEARCH)/.test(detail));
}

console.log(`${RETURNS.toLocaleString("en")} returns of seed ${SEED}, median of ${TURNS}`);
console.table(results.map(({ name, rows, median }) => ({ page: name, rows, ms: median.toFixed(1) })));
for (const { name, plans } of results) console.log(`${name}:\n  ${[...new Set(plans)].join("\n  ")}`);
const slow = results.filter(({ median }) => median > GOAL_MS).map(({ name }) => name);
const scans = results.filter(({ plans }) => plans.some((plan) => plan.startsWith("SCAN"))).map(({ name }) => name);
console.log(slow.length > 0 ? `over ${GOAL_MS} ms: ${slow.join("; ")}` : `every page within ${GOAL_MS} ms: reached`);
console.log(scans.length > 0 ? `read without an index: ${scans.join("; ")}` : "every query by index: reached");
if (slow.length > 0 || scans.length > 0) process.exitCode = 1;
