import type { Prisma } from "@prisma/client";
import type { Resolution, ReturnState } from "../../domain/returns/types";
import { findReturnIds } from "./find-returns";
import { type Cursor, cutPage, olderThan, PAGE_SIZE, readCursor } from "./page-cursor";
import type { Reader } from "./reader";

const EXPORTED_AT_ONCE = 500;

export type ReturnTab =
  "needs-decision" | "to-be-sent" | "on-its-way" | "arrived" | "processing" | "failed" | "done" | "all";

const UNDER_WAY: readonly ReturnState[] = [
  "REVIEW",
  "OPENING",
  "AWAITING_PARCEL",
  "IN_TRANSIT",
  "DELIVERED",
  "PROCESSING",
  "FAILED",
];

// "Done" is written as what it is not, so that the index by time serves it however long the history is. Several states
// are several queries: no index gives rows of more than one state in the order of time.
const STATES: Readonly<Record<ReturnTab, readonly Prisma.OrderReturnWhereInput[]>> = {
  "needs-decision": [{ state: "REVIEW" }],
  "to-be-sent": [{ state: "AWAITING_PARCEL" }],
  "on-its-way": [{ state: "IN_TRANSIT" }],
  arrived: [{ state: "DELIVERED" }],
  processing: [{ state: "OPENING" }, { state: "PROCESSING" }],
  failed: [{ state: "FAILED" }],
  done: [{ state: { notIn: [...UNDER_WAY] } }],
  all: [{}],
};

export interface ReturnFilter {
  readonly tab: ReturnTab;
  readonly resolution: Resolution | null;
  /** Asked for at or after this instant. */
  readonly from: Date | null;
  /** Asked for before this instant. */
  readonly before: Date | null;
  /** RMA number, tracking number or name of an order; "" = any. */
  readonly search: string;
}

const NEWEST_FIRST = [{ requestedAt: "desc" }, { id: "desc" }] satisfies Prisma.OrderReturnOrderByWithRelationInput[];
/** What lists show of a return's items. */
export const FOR_LIST = {
  lines: {
    orderBy: { position: "asc" },
    select: { id: true, title: true, quantity: true, reasonName: true, answer: true, because: true },
  },
} satisfies Prisma.OrderReturnInclude;
const FOR_FILE = {
  lines: { orderBy: { position: "asc" } },
  labels: { orderBy: { preparedAt: "asc" } },
} satisfies Prisma.OrderReturnInclude;

export type ListedReturnRow = Prisma.OrderReturnGetPayload<{ include: typeof FOR_LIST }>;
export type ExportedReturnRow = Prisma.OrderReturnGetPayload<{ include: typeof FOR_FILE }>;

/** Returns, newest first, a page at a time. */
export async function listReturns(db: Reader, shop: string, filter: ReturnFilter, after: string | null) {
  const take = PAGE_SIZE + 1;
  const found = await eachState(db, shop, filter, readCursor(after), (where) =>
    db.orderReturn.findMany({ where, orderBy: NEWEST_FIRST, take, include: FOR_LIST }),
  );
  return cutPage(newestOf(found, take), (row) => row.requestedAt);
}

/** Every return of the filtered list, newest first, a batch at a time so that any length can be exported. */
export async function* eachReturn(db: Reader, shop: string, filter: ReturnFilter) {
  const take = EXPORTED_AT_ONCE;
  let cursor: Cursor | null = null;
  for (;;) {
    const found: ExportedReturnRow[] = await eachState(db, shop, filter, cursor, (where) =>
      db.orderReturn.findMany({ where, orderBy: NEWEST_FIRST, take, include: FOR_FILE }),
    );
    const batch = newestOf(found, take);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < take) return;
    cursor = { at: last.requestedAt, id: last.id };
  }
}

async function eachState<Row>(
  db: Reader,
  shop: string,
  { tab, resolution, from, before, search }: ReturnFilter,
  cursor: Cursor | null,
  find: (where: Prisma.OrderReturnWhereInput) => Promise<Row[]>,
): Promise<Row[]> {
  const ids = search ? await findReturnIds(db, shop, search) : null;
  if (ids?.length === 0) return [];
  const since = from ? [{ requestedAt: { gte: from } }] : [];
  const until = before ? [{ requestedAt: { lt: before } }] : [];
  const common = {
    shop,
    ...(resolution && { resolution }),
    ...(ids && { id: { in: [...ids] } }),
    AND: [...since, ...until, olderThan("requestedAt", cursor)],
  };
  return (await Promise.all(STATES[tab].map((state) => find({ ...common, ...state })))).flat();
}

function newestOf<Row extends { readonly requestedAt: Date; readonly id: string }>(rows: Row[], count: number): Row[] {
  const newer = (a: Row, b: Row) => b.requestedAt.getTime() - a.requestedAt.getTime() || (a.id < b.id ? 1 : -1);
  return rows.sort(newer).slice(0, count);
}

/** Returns by id, of this shop only; those that are not there are left out. */
export async function readReturnRows(db: Reader, shop: string, ids: readonly string[]): Promise<ListedReturnRow[]> {
  return db.orderReturn.findMany({ where: { shop, id: { in: [...ids] } }, include: FOR_LIST });
}

/** Returns of one order, newest first. */
export async function listReturnsOfOrder(db: Reader, shop: string, orderId: string, take: number) {
  return db.orderReturn.findMany({ where: { shop, orderId }, orderBy: NEWEST_FIRST, take, include: FOR_LIST });
}
