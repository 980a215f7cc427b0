/**
 * The list of 100,000 shipments as staff open, filter, page and search it, and the delays beside it, through the same queries
 * the pages use, on SQLite. Prints the median of each and how the database finds the rows. Goal: every page under 50 ms, and
 * no query that reads all shipments. Ends with 1 when the goal is missed.
 */
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@prisma/client";
import Sqlite from "better-sqlite3";
import { carriersOf, destinationsOf } from "~/records/views/list-shipment-places";
import { countTrouble, listShipments, type ShipmentFilter } from "~/records/views/list-shipments";
import { listDelayNotices, listWaitingAnswers } from "~/records/views/list-delay-notices";
import { writeCursor } from "~/records/views/page-cursor";
import { createTestDatabase } from "../support/test-database";
import { seedManyShipments } from "./shipments/seed-many";

const SHIPMENTS = 100_000;
const SEED = 20_261_122;
const GOAL_MS = 50;
const TURNS = 15;
const SHOP = "bench.myshopify.com";
const NOW = new Date("2026-11-22T00:00:00Z");
const DAY = 86_400_000;

const database = await createTestDatabase();
const file = database.url.slice("file:".length);
const names = seedManyShipments(file, SHOP, SHIPMENTS, NOW, SEED);
const adapter = new PrismaBetterSQLite3({ url: database.url }, { timestampFormat: "iso8601" });
const client = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
const queries: { query: string; params: string }[] = [];
client.$on("query", (event) => queries.push(event));

const any: ShipmentFilter = {
  ...{ tab: "all", kind: null, carrier: null, destination: null, from: null, before: null, search: "" },
  now: NOW,
};
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);
const deep = writeCursor({ at: ago(300), id: "s99999999" });
const list =
  (filter: Partial<ShipmentFilter>, after: string | null = null) =>
  async () =>
    (await listShipments(client, SHOP, { ...any, ...filter }, after)).rows.length;
const looks: Readonly<Record<string, () => Promise<number>>> = {
  "first page": list({}),
  "a deep page": list({}, deep),
  "in trouble": list({ tab: "trouble" }),
  "past the promised day": list({ tab: "late" }),
  "not shipped": list({ tab: "unshipped" }),
  "on the way": list({ tab: "on-the-way" }),
  "attempted, returning, lost": list({ tab: "problem" }),
  delivered: list({ tab: "arrived" }),
  "delivered, a deep page": list({ tab: "arrived" }, deep),
  "came back": list({ tab: "ended" }),
  "one kind of delay": list({ kind: "no_scan" }),
  "a rare carrier": list({ carrier: "Rare Post" }),
  "a rare carrier, delivered": list({ carrier: "Rare Post", tab: "arrived" }),
  "a rare carrier in trouble": list({ carrier: "Rare Post", tab: "trouble" }),
  "one province": list({ destination: "US-CA" }),
  "a country of many provinces": list({ destination: "US" }),
  "a rare country": list({ destination: "IS" }),
  "late to a rare country": list({ destination: "IS", tab: "late" }),
  "a week of last year": list({ from: ago(320), before: ago(313) }),
  "search by order": list({ search: names.order }),
  "search by tracking number": list({ search: names.tracking }),
  "search for nothing": list({ search: "no such thing" }),
  "carriers to choose from": async () => (await carriersOf(client, SHOP)).length,
  "places to choose from": async () => (await destinationsOf(client, SHOP)).length,
  "how many are in trouble": () => countTrouble(client, SHOP),
  "notices of delay": async () => (await listDelayNotices(client, SHOP, { tab: "sent", search: "" }, null)).rows.length,
  "answers that wait": async () => (await listWaitingAnswers(client, SHOP)).count,
};

const raw = new Sqlite(file, { readonly: true });
const results = [];
for (const look of Object.values(looks)) await look();
for (const [name, look] of Object.entries(looks)) {
  const times: number[] = [];
  let rows = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    queries.length = 0;
    const began = performance.now();
    rows = await look();
    times.push(performance.now() - began);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(TURNS / 2)]!;
  results.push({ name, rows, median, plans: queries.flatMap(planOf) });
}
raw.close();
await client.$disconnect();
await database.close();

/** How SQLite finds the rows for a query, in its own words. */
function planOf({ query, params }: { query: string; params: string }): readonly string[] {
  if (!query.startsWith("SELECT")) return [];
  const values = JSON.parse(params) as unknown[];
  const plan = raw.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...values) as { detail: string }[];
  return plan
    .map(({ detail }) => detail.replaceAll(/`?main`?\./g, ""))
    .filter((detail) => /^(SCAN|SEARCH|USE TEMP)/.test(detail));
}

console.log(`${SHIPMENTS.toLocaleString("en")} shipments of seed ${SEED}, median of ${TURNS}`);
console.table(results.map(({ name, rows, median }) => ({ page: name, rows, ms: median.toFixed(1) })));
for (const { name, plans } of results) console.log(`${name}:\n  ${[...new Set(plans)].join("\n  ")}`);
const slow = results.filter(({ median }) => median > GOAL_MS).map(({ name }) => name);
const scans = results
  .filter(({ plans }) => plans.some((plan) => /^SCAN `?(Shipment|DelayNotice)`?/.test(plan)))
  .map(({ name }) => name);
console.log(slow.length > 0 ? `over ${GOAL_MS} ms: ${slow.join("; ")}` : `every page within ${GOAL_MS} ms: reached`);
console.log(scans.length > 0 ? `read without an index: ${scans.join("; ")}` : "every query by index: reached");
if (slow.length > 0 || scans.length > 0) process.exitCode = 1;
