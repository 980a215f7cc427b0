import type { Prisma } from "@prisma/client";
import { sameCode } from "../../domain/goodwill/discount-code";
import type { Goodwill, GoodwillSource, GoodwillState } from "../../domain/goodwill/types";
import { toGoodwill } from "../goodwill";
import { orderIdsByName } from "./find-orders";
import { type Cursor, cutPage, olderThan, PAGE_SIZE, readCursor } from "./page-cursor";
import type { Reader } from "./reader";

const EXPORTED_AT_ONCE = 500;

export type GoodwillTab = "all" | "given" | "redeemed" | "expired" | "revoked" | "not-given" | "failed";

// Several states are several queries: no index gives rows of more than one state in the order of time.
const STATES: Readonly<Record<GoodwillTab, readonly (GoodwillState | null)[]>> = {
  all: [null],
  given: ["PLANNED", "GIVEN"],
  redeemed: ["REDEEMED"],
  expired: ["EXPIRED"],
  revoked: ["REVOKED"],
  "not-given": ["HELD_OUT", "OVER_BUDGET"],
  failed: ["FAILED"],
};

export interface GoodwillFilter {
  readonly tab: GoodwillTab;
  readonly source: GoodwillSource | null;
  /** Decided at or after this instant. */
  readonly from: Date | null;
  /** Decided before this instant. */
  readonly before: Date | null;
  /** A code, or the name of an order; "" = any. */
  readonly search: string;
}

const NEWEST_FIRST = [{ plannedAt: "desc" }, { id: "desc" }] satisfies Prisma.GoodwillOrderByWithRelationInput[];

/** Gifts, newest first, a page at a time. */
export async function listGoodwill(db: Reader, shop: string, filter: GoodwillFilter, after: string | null) {
  const found = await findNewest(db, shop, filter, readCursor(after), PAGE_SIZE + 1);
  return cutPage(found, ({ plannedAt }) => plannedAt);
}

/** Every gift of the filtered list, newest first, a batch at a time so that any length can be exported. */
export async function* eachGoodwill(db: Reader, shop: string, filter: GoodwillFilter): AsyncGenerator<Goodwill> {
  let cursor: Cursor | null = null;
  for (;;) {
    const batch: Goodwill[] = await findNewest(db, shop, filter, cursor, EXPORTED_AT_ONCE);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < EXPORTED_AT_ONCE) return;
    cursor = { at: last.plannedAt, id: last.id };
  }
}

/** Gifts for an order, newest first. */
export async function goodwillOfOrder(db: Reader, shop: string, orderId: string): Promise<Goodwill[]> {
  const rows = await db.goodwill.findMany({ where: { shop, orderId }, orderBy: NEWEST_FIRST, take: 50 });
  return rows.map(toGoodwill);
}

async function findNewest(
  db: Reader,
  shop: string,
  { tab, source, from, before, search }: GoodwillFilter,
  cursor: Cursor | null,
  take: number,
): Promise<Goodwill[]> {
  const found = search ? await meantBy(db, shop, search) : {};
  const common = {
    shop,
    ...(source && { source }),
    ...found,
    AND: [
      from ? { plannedAt: { gte: from } } : {},
      before ? { plannedAt: { lt: before } } : {},
      olderThan("plannedAt", cursor),
    ],
  };
  const each = STATES[tab].map((state) =>
    db.goodwill.findMany({ where: { ...common, ...(state && { state }) }, orderBy: NEWEST_FIRST, take }),
  );
  const rows = (await Promise.all(each)).flat().map(toGoodwill);
  return rows.sort(newerFirst).slice(0, take);
}

const newerFirst = (a: Goodwill, b: Goodwill) =>
  b.plannedAt.getTime() - a.plannedAt.getTime() || (a.id < b.id ? 1 : -1);

async function meantBy(db: Reader, shop: string, search: string): Promise<Prisma.GoodwillWhereInput> {
  const code = sameCode(search);
  const isCode = await db.goodwill.findUnique({ where: { shop_code: { shop, code } }, select: { id: true } });
  return isCode ? { code } : { orderId: { in: [...(await orderIdsByName(db, shop, search))] } };
}
