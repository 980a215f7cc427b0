import type { Prisma } from "@prisma/client";
import type { DelayKind, ShipmentState } from "../../domain/shipping/types";
import { findShipmentIds } from "./find-shipments";
import { type Cursor, cutPage, olderThan, PAGE_SIZE, readCursor } from "./page-cursor";
import type { Reader } from "./reader";

const EXPORTED_AT_ONCE = 500;

export type ShipmentTab = "all" | "trouble" | "late" | "unshipped" | "on-the-way" | "problem" | "arrived" | "ended";

// Several states are several queries: no index gives rows of more than one state in the order of time.
const STATES: Readonly<Partial<Record<ShipmentTab, readonly ShipmentState[]>>> = {
  unshipped: ["UNSHIPPED"],
  "on-the-way": ["LABELED", "IN_TRANSIT", "OUT_FOR_DELIVERY", "READY_FOR_PICKUP"],
  problem: ["ATTEMPTED", "RETURNING", "LOST"],
  arrived: ["DELIVERED"],
  ended: ["RETURNED", "CANCELLED"],
};

export interface ShipmentFilter {
  readonly tab: ShipmentTab;
  readonly kind: DelayKind | null;
  readonly carrier: string | null;
  /** A country, or country-province; "US" is all of its provinces too. */
  readonly destination: string | null;
  /** Ordered at or after this instant. */
  readonly from: Date | null;
  /** Ordered before this instant. */
  readonly before: Date | null;
  /** Tracking number, or name of an order; "" = any. */
  readonly search: string;
  readonly now: Date;
}

export type ShipmentRow = Prisma.ShipmentGetPayload<object>;
type Sort = "orderedAt" | "updatedAt" | "delaySince" | "promisedBy";

/** Each list is sorted by the time its index keeps, so that a page costs the same however many shipments there are. */
function sortOf({ tab, kind }: Pick<ShipmentFilter, "tab" | "kind">): Sort {
  if (kind || tab === "trouble") return "delaySince";
  if (tab === "late") return "promisedBy";
  return tab === "all" ? "orderedAt" : "updatedAt";
}

/** Shipments, newest first, a page at a time. */
export async function listShipments(db: Reader, shop: string, filter: ShipmentFilter, after: string | null) {
  const sort = sortOf(filter);
  const found = await findNewest(db, shop, filter, readCursor(after), PAGE_SIZE + 1);
  return cutPage(found, (row) => timeOf(row, sort));
}

/** Every shipment of the filtered list, newest first, a batch at a time so that any length can be exported. */
export async function* eachShipment(db: Reader, shop: string, filter: ShipmentFilter): AsyncGenerator<ShipmentRow> {
  const sort = sortOf(filter);
  let cursor: Cursor | null = null;
  for (;;) {
    const batch: ShipmentRow[] = await findNewest(db, shop, filter, cursor, EXPORTED_AT_ONCE);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < EXPORTED_AT_ONCE) return;
    cursor = { at: timeOf(last, sort), id: last.id };
  }
}

/** Shipments of one order, what has not left first. */
export const listShipmentsOfOrder = (db: Reader, shop: string, orderId: string) =>
  db.shipment.findMany({ where: { shop, orderId, state: { not: "SHIPPED" } }, orderBy: { key: "desc" }, take: 50 });

/** How many are in trouble now, of parcels and of what has not left. */
export async function countTrouble(db: Reader, shop: string): Promise<number> {
  return db.shipment.count({ where: { shop, delaySince: { not: null } } });
}

async function findNewest(
  db: Reader,
  shop: string,
  filter: ShipmentFilter,
  cursor: Cursor | null,
  take: number,
): Promise<ShipmentRow[]> {
  const { from, before, search } = filter;
  const sort = sortOf(filter);
  const narrow = narrowOf(filter);
  const [found, few] = await Promise.all([
    search ? findShipmentIds(db, shop, search) : null,
    Promise.all(narrow.map((one) => idsOfFew(db, shop, one))),
  ]);
  const known = [found, ...few].filter((ids) => ids !== null);
  if (known.some((ids) => ids.length === 0)) return [];
  const common: Prisma.ShipmentWhereInput = {
    // Ids were found in this shop. Naming it again leads the planner to walk one of the shop's indexes instead.
    ...(known.length === 0 && { shop }),
    AND: [
      // What has left goes on as its parcels, which stand in the list by themselves.
      { state: { not: "SHIPPED" } },
      ...known.map((ids) => ({ id: { in: [...ids] } })),
      ...narrow.flatMap(({ amongMany }, nth) => (few[nth] === null ? [amongMany] : [])),
      from ? { orderedAt: { gte: from } } : {},
      before ? { orderedAt: { lt: before } } : {},
      olderThan(sort, cursor),
    ],
  };
  const orderBy: Prisma.ShipmentOrderByWithRelationInput[] = [{ [sort]: "desc" }, { id: "desc" }];
  const branches = branchesOf(filter).map((branch) =>
    db.shipment.findMany({ where: { AND: [common, branch] }, orderBy, take }),
  );
  const newer = (a: ShipmentRow, b: ShipmentRow) =>
    timeOf(b, sort).getTime() - timeOf(a, sort).getTime() || (a.id < b.id ? 1 : -1);
  return (await Promise.all(branches)).flat().sort(newer).slice(0, take);
}

/** What is asked one by one, each by its index. */
function branchesOf({ tab, kind, now }: ShipmentFilter): readonly Prisma.ShipmentWhereInput[] {
  const states = STATES[tab];
  // What has ended is in no trouble: its kind is cleared.
  if (kind) return [{ delayKind: kind, ...(states && { state: { in: [...states] } }) }];
  if (tab === "trouble") return [{ delaySince: { not: null } }];
  if (tab === "late") return [{ endedAt: null, promisedBy: { lt: now } }];
  return states?.map((state) => ({ state })) ?? [{}];
}

const timeOf = (row: ShipmentRow, sort: Sort): Date => row[sort] ?? row.orderedAt;

interface Narrowing {
  /** Served by an index of its own. */
  readonly where: Prisma.ShipmentWhereInput;
  readonly inOrder: readonly Prisma.ShipmentOrderByWithRelationInput[];
  /** For a walk through another index that meets it often. */
  readonly amongMany: Prisma.ShipmentWhereInput;
}

/** Filters that leave few rows or many. "US" is each of its provinces too. */
function narrowOf({ carrier, destination }: ShipmentFilter): readonly Narrowing[] {
  const inOrder = [{ orderedAt: "asc" }] as const;
  const ofCarrier = carrier ? [{ where: { carrier }, inOrder, amongMany: { carrier } }] : [];
  if (!destination) return ofCarrier;
  if (destination.includes("-")) return [...ofCarrier, { where: { destination }, inOrder, amongMany: { destination } }];
  const country: Narrowing = {
    where: { destination: { gte: destination, lt: `${destination}-\uffff` } },
    inOrder: [{ destination: "asc" }, ...inOrder],
    amongMany: { OR: [{ destination }, { destination: { startsWith: `${destination}-` } }] },
  };
  return [...ofCarrier, country];
}

/** So many are looked up one by one. */
const FEW = 500;

/** The ids where a filter leaves few: no other index would find those among all. null = many, so that any page has some. */
async function idsOfFew(db: Reader, shop: string, { where, inOrder }: Narrowing): Promise<readonly string[] | null> {
  const rows = await db.shipment.findMany({
    where: { shop, ...where },
    orderBy: [...inOrder],
    select: { id: true },
    take: FEW + 1,
  });
  return rows.length > FEW ? null : rows.map(({ id }) => id);
}
