import { namesOfOrders } from "./list-events";
import { cutPage, olderThan, PAGE_SIZE, readCursor, type Cursor } from "./page-cursor";
import type { Reader } from "./reader";

const WITH_LOG = { log: { orderBy: { number: "asc" } } } as const;
const NEWEST_FIRST = [{ plannedAt: "desc" }, { id: "desc" }] as const;
const SHOWN_ON_TOP = 50;
const EXPORTED_AT_ONCE = 500;

/** Actions, newest first; only those on money and labels, or all. */
export async function listEffects(db: Reader, shop: string, filter: { moneyOnly: boolean; after: string | null }) {
  const rows = await db.effect.findMany({
    where: {
      shop,
      ...(filter.moneyOnly ? { money: true } : {}),
      ...olderThan("plannedAt", readCursor(filter.after)),
    },
    orderBy: [...NEWEST_FIRST],
    take: PAGE_SIZE + 1,
    include: WITH_LOG,
  });
  const page = cutPage(rows, (row) => row.plannedAt);
  return {
    ...page,
    orderNames: await namesOfOrders(
      db,
      shop,
      page.rows.map((row) => row.subject),
    ),
  };
}

/** Actions nobody could prove, or that failed: the oldest first, they wait the longest. */
export async function listUnsettled(db: Reader, shop: string, moneyOnly: boolean) {
  const rows = await db.effect.findMany({
    where: { shop, state: { in: ["UNPROVED", "FAILED"] }, ...(moneyOnly ? { money: true } : {}) },
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
    take: SHOWN_ON_TOP,
    include: WITH_LOG,
  });
  return {
    rows,
    orderNames: await namesOfOrders(
      db,
      shop,
      rows.map((row) => row.subject),
    ),
  };
}

/** Every action of the ledger, oldest page last, a batch at a time so that any length can be exported. */
export async function* eachEffect(db: Reader, shop: string, moneyOnly: boolean) {
  let cursor: Cursor | null = null;
  for (;;) {
    const batch: Awaited<ReturnType<typeof readBatch>> = await readBatch(db, shop, moneyOnly, cursor);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < EXPORTED_AT_ONCE) return;
    cursor = { at: last.plannedAt, id: last.id };
  }
}

function readBatch(db: Reader, shop: string, moneyOnly: boolean, cursor: Cursor | null) {
  return db.effect.findMany({
    where: { shop, ...(moneyOnly ? { money: true } : {}), ...olderThan("plannedAt", cursor) },
    orderBy: [...NEWEST_FIRST],
    take: EXPORTED_AT_ONCE,
  });
}

export async function listReconciliations(db: Reader, shop: string, count: number) {
  return db.reconciliationRun.findMany({ where: { shop }, orderBy: { startedAt: "desc" }, take: count });
}
