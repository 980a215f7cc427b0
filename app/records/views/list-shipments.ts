import type { Prisma } from "@prisma/client";
import { DELAY_KINDS, type DelayKind, type ShipmentState } from "../../domain/shipping/types";
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
export function sortOf({ tab, kind }: Pick<ShipmentFilter, "tab" | "kind">): Sort {
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
  return db.shipment.count({ where: { shop, delayKind: { in: [...DELAY_KINDS] }, endedAt: null } });
}

async function findNewest(
  db: Reader,
  shop: string,
  filter: ShipmentFilter,
  cursor: Cursor | null,
  take: number,
): Promise<ShipmentRow[]> {
  const { tab, kind, carrier, from, before, search, now } = filter;
  const sort = sortOf(filter);
  const ids = search ? await findShipmentIds(db, shop, search) : null;
  if (ids?.length === 0) return [];
  const common: Prisma.ShipmentWhereInput = {
    shop,
    ...(carrier && { carrier }),
    ...(ids && { id: { in: [...ids] } }),
    AND: [
      from ? { orderedAt: { gte: from } } : {},
      before ? { orderedAt: { lt: before } } : {},
      tab === "late" ? { endedAt: null, promisedBy: { lt: now } } : {},
      olderThan(sort, cursor),
    ],
  };
  const orderBy: Prisma.ShipmentOrderByWithRelationInput[] = [{ [sort]: "desc" }, { id: "desc" }];
  const branches = (await branchesOf(db, shop, filter)).map((branch) =>
    db.shipment.findMany({ where: { ...common, ...branch }, orderBy, take }),
  );
  const newer = (a: ShipmentRow, b: ShipmentRow) =>
    timeOf(b, sort).getTime() - timeOf(a, sort).getTime() || (a.id < b.id ? 1 : -1);
  return (await Promise.all(branches)).flat().sort(newer).slice(0, take);
}

/** What is asked one by one, each by its index. */
async function branchesOf(
  db: Reader,
  shop: string,
  { tab, kind, destination }: ShipmentFilter,
): Promise<readonly Prisma.ShipmentWhereInput[]> {
  const kinds = kind ? [kind] : tab === "trouble" ? DELAY_KINDS : null;
  const inTrouble = (kinds ?? []).map((delayKind) => ({ delayKind, endedAt: null }));
  const states = STATES[tab];
  const first: readonly Prisma.ShipmentWhereInput[] = kinds
    ? inTrouble.map((one) => ({ ...one, ...(states && { state: { in: [...states] } }) }))
    : (states?.map((state) => ({ state })) ?? [{}]);
  if (!destination) return first;
  const places = await placesIn(db, shop, destination);
  return first.flatMap((one) => places.map((place) => ({ ...one, destination: place })));
}

const timeOf = (row: ShipmentRow, sort: Sort): Date => row[sort] ?? row.orderedAt;

/** What a destination means: a country is each of its provinces that was ever sent to. */
async function placesIn(db: Reader, shop: string, destination: string): Promise<readonly string[]> {
  if (destination.includes("-")) return [destination];
  const places = await distinctOf(db, shop, "destination", destination);
  return places.filter((place) => place === destination || place.startsWith(`${destination}-`));
}

export const carriersOf = (db: Reader, shop: string) => distinctOf(db, shop, "carrier", "");
export const destinationsOf = (db: Reader, shop: string) => distinctOf(db, shop, "destination", "");

const MOST_DISTINCT = 200;

/** Each value once, by stepping through the index from one to the next: what it costs follows how many there are. */
async function distinctOf(
  db: Reader,
  shop: string,
  field: "carrier" | "destination",
  start: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  while (found.length < MOST_DISTINCT) {
    const last = found.at(-1);
    const range = last === undefined ? { gte: start } : { gt: last };
    const next = await db.shipment.findFirst({
      where: { shop, [field]: start ? { ...range, lt: `${start}\uffff` } : range },
      orderBy: { [field]: "asc" },
      select: { carrier: true, destination: true },
    });
    const value = next?.[field];
    if (!value) break;
    found.push(value);
  }
  return found;
}
