import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@prisma/client";
import Sqlite from "better-sqlite3";
import { createTestDatabase } from "../../support/test-database";

const TURNS = 15;

/** A look at a list by the query its page uses; answers how many rows it showed. */
export type Look = () => Promise<number>;

interface ListBench<Names> {
  /** What is in the database, in words. */
  readonly title: string;
  readonly goalMs: number;
  /** What SQLite says of a query that reads all rows. */
  readonly scan: RegExp;
  /** Fills the database of that file; answers with names to search for. */
  seed(file: string): Names;
  looks(client: PrismaClient, names: Names): Readonly<Record<string, Look>>;
}

/**
 * Looks at lists in a database of their own, on SQLite, and prints the median of each look and how the database finds the
 * rows. The process ends with 1 when a look takes longer than the goal or a query reads all rows.
 */
export async function benchLists<Names>({ title, goalMs, scan, seed, looks }: ListBench<Names>): Promise<void> {
  const database = await createTestDatabase();
  const file = database.url.slice("file:".length);
  const names = seed(file);
  const adapter = new PrismaBetterSQLite3({ url: database.url }, { timestampFormat: "iso8601" });
  const client = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  const queries: Query[] = [];
  client.$on("query", (event) => queries.push(event));
  const raw = new Sqlite(file, { readonly: true });
  const all = Object.entries(looks(client, names));
  for (const [, look] of all) await look();
  const results = [];
  for (const [name, look] of all) {
    const times: number[] = [];
    let rows = 0;
    for (let turn = 0; turn < TURNS; turn++) {
      queries.length = 0;
      const began = performance.now();
      rows = await look();
      times.push(performance.now() - began);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(TURNS / 2)]!;
    results.push({ name, rows, median, plans: queries.flatMap((query) => planOf(raw, query)) });
  }
  raw.close();
  await client.$disconnect();
  await database.close();

  console.log(`${title}, median of ${TURNS}`);
  console.table(results.map(({ name, rows, median }) => ({ page: name, rows, ms: median.toFixed(1) })));
  for (const { name, plans } of results) console.log(`${name}:\n  ${[...new Set(plans)].join("\n  ")}`);
  const slow = results.filter(({ median }) => median > goalMs).map(({ name }) => name);
  const scans = results.filter(({ plans }) => plans.some((plan) => scan.test(plan))).map(({ name }) => name);
  console.log(slow.length > 0 ? `over ${goalMs} ms: ${slow.join("; ")}` : `every page within ${goalMs} ms: reached`);
  console.log(scans.length > 0 ? `read without an index: ${scans.join("; ")}` : "every query by index: reached");
  if (slow.length > 0 || scans.length > 0) process.exitCode = 1;
}

interface Query {
  readonly query: string;
  readonly params: string;
}

/** How SQLite finds the rows for a query, in its own words. */
function planOf(raw: Sqlite.Database, { query, params }: Query): readonly string[] {
  if (!query.startsWith("SELECT")) return [];
  const values = JSON.parse(params) as unknown[];
  const plan = raw.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...values) as { detail: string }[];
  return plan
    .map(({ detail }) => detail.replaceAll(/`?main`?\./g, ""))
    .filter((detail) => /^(SCAN|SEARCH|USE TEMP)/.test(detail));
}
