/**
 * The list of 100,000 returns as staff open, filter, page and search it, through the same query the page uses, on SQLite.
 * Prints the median of each and how the database finds the rows. Goal: every page under 30 ms, and no query that reads all
 * returns. Ends with 1 when the goal is missed.
 */
import { listReturns, type ReturnFilter } from "~/records/views/list-returns";
import { writeCursor } from "~/records/views/page-cursor";
import { benchLists } from "./lists/bench-lists";
import { seedManyReturns } from "./returns/seed-many";

const RETURNS = 100_000;
const SEED = 20_261_122;
const SHOP = "bench.myshopify.com";
const UNTIL = new Date("2026-11-22T00:00:00Z");
const DAY = 86_400_000;

const all: ReturnFilter = { tab: "all", resolution: null, from: null, before: null, search: "" };
const ago = (days: number) => new Date(UNTIL.getTime() - days * DAY);
const deep = writeCursor({ at: ago((RETURNS * 5) / 60 / 24 - 2), id: "r99999999" });

await benchLists({
  title: `${RETURNS.toLocaleString("en")} returns of seed ${SEED}`,
  goalMs: 30,
  scan: /^SCAN/,
  seed: (file) => seedManyReturns(file, SHOP, RETURNS, UNTIL, SEED),
  looks(client, names) {
    const list =
      (filter: Partial<ReturnFilter>, after: string | null = null) =>
      async () =>
        (await listReturns(client, SHOP, { ...all, ...filter }, after)).rows.length;
    return {
      "first page": list({}),
      "a deep page": list({}, deep),
      "needs a decision": list({ tab: "needs-decision" }),
      "being processed": list({ tab: "processing" }),
      done: list({ tab: "done" }),
      "done, a deep page": list({ tab: "done" }, deep),
      exchanges: list({ resolution: "exchange" }),
      "exchanges that wait for a decision": list({ tab: "needs-decision", resolution: "exchange" }),
      "a week of last year": list({ from: ago(320), before: ago(313) }),
      "done exchanges of a week": list({ tab: "done", resolution: "exchange", from: ago(320), before: ago(313) }),
      "search by RMA number": list({ search: names.rma }),
      "search by order": list({ search: names.order }),
      "search by tracking number": list({ search: names.tracking }),
      "search for nothing": list({ search: "no such thing" }),
    };
  },
});
