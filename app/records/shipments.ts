import type { Prisma } from "@prisma/client";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { ParcelNews } from "../domain/shipping/news";
import type { Shipment } from "../domain/shipping/shipment";
import type { DelayKind, PromiseSource, ShipmentItem, ShipmentState } from "../domain/shipping/types";
import { cutText } from "../lib/cut-text";
import { findRows, insertRow, updateRows } from "./rows";

const WITH_EVENTS = { events: { orderBy: { at: "asc" } } } as const;
type Row = Prisma.ShipmentGetPayload<{ include: typeof WITH_EVENTS }>;

/** The shipments of an order, with all that was said of them. */
export async function shipmentsOf(db: Database, shop: string, orderId: string): Promise<readonly Shipment[]> {
  const rows = findRows(db, "Shipment", { shop, orderId }, ["orderedAt", "key"]);
  const events = findRows(db, "ShipmentEvent", { shipmentId: rows.map(({ id }) => id) }, ["at"]);
  return rows.map((row) => fromRow({ ...row, events: events.filter(({ shipmentId }) => shipmentId === row.id) }));
}

const MANY = 200;
const heard = (when: string) => `SELECT EXISTS (SELECT 1 FROM (
  SELECT "id", "handedOverAt" FROM "Shipment" WHERE "shop" = ? AND "carrier" = ? AND "orderedAt" ${when} LIMIT ${MANY}
) AS near WHERE "handedOverAt" IS NOT NULL AND EXISTS (
  SELECT 1 FROM "ShipmentEvent" WHERE "shipmentId" = near."id" AND "source" <> 'STAFF'
)) AS "isHeard"`;
const HEARD = [heard(`<= ? ORDER BY "orderedAt" DESC`), heard(`> ? ORDER BY "orderedAt"`)];

/** Whether a scan was heard, not only staff's word, of a parcel of the same carrier, among the two hundred before it and the two hundred after it. */
export const isHeardOf = (
  { sql }: Pick<Database, "sql">,
  shop: string,
  { carrier, orderedAt }: Pick<Shipment, "carrier" | "orderedAt">,
): boolean =>
  carrier !== null &&
  HEARD.some((statement) => sql.all(statement, [shop, carrier, orderedAt.getTime()])[0]!.isHeard === 1);

/** Orders of which something is under way or has still to leave, a page at a time, by id. */
export async function ordersUnderWay(
  db: Database,
  shop: string,
  take: number,
  after: string | null,
): Promise<readonly string[]> {
  const rows = await db.read.shipment.groupBy({
    by: ["orderId"],
    where: { shop, endedAt: null, ...(after && { orderId: { gt: after } }) },
    orderBy: { orderId: "asc" },
    take,
  });
  return rows.map(({ orderId }) => orderId);
}

export async function readShipment(db: Database, shop: string, id: string): Promise<Shipment | null> {
  const row = await db.read.shipment.findFirst({ where: { id, shop }, include: WITH_EVENTS });
  return row && fromRow(row);
}

/** Parcels a tracking number may mean: carriers use their numbers again, so the newest comes first. */
export const shipmentsByTracking = (db: Database, shop: string, trackingNumber: string) =>
  findRows(db, "Shipment", { shop, trackingNumber }, ["orderedAt"]).toReversed().slice(0, 20);

export function fromRow({ events, ...row }: Row): Shipment {
  return {
    ...row,
    items: JSON.parse(row.items) as readonly ShipmentItem[],
    state: row.state as ShipmentState,
    expectedSource: row.expectedSource as PromiseSource | null,
    promiseSource: row.promiseSource as PromiseSource | null,
    delayKind: row.delayKind as DelayKind | null,
    events: events.map((event) => ({ ...event, source: event.source as ParcelNews["source"] })),
  };
}

/** Writes a shipment as it is now, with news not kept yet. Work on one order is serial, so nothing newer is overwritten. */
export function saveShipment(tx: Transaction, shipment: Shipment, before: Shipment | null, now: Date) {
  const { id, events } = shipment;
  const data = { ...columnsOf(shipment), updatedAt: now };
  if (before) updateRows(tx, "Shipment", { id }, changed(data, columnsOf(before)));
  else insertRow(tx, "Shipment", data);
  const known = new Set(before?.events.map(({ key }) => key));
  const news = events.filter(({ key }) => !known.has(key));
  for (const { key, at, status, detail, text, place, source, trackingNumber, estimatedDeliveryAt } of news) {
    const said = { at, status, detail, source, trackingNumber, estimatedDeliveryAt };
    const row = { id: uuid(), shipmentId: id, key, ...said, text: cutText(text, 500), place: cutText(place, 200) };
    insertRow(tx, "ShipmentEvent", row);
  }
}

const columnsOf = ({ events: _events, items, ...rest }: Shipment) => ({ ...rest, items: JSON.stringify(items) });

function changed<Columns extends object>(now: Columns, before: object): Partial<Columns> {
  const was = new Map(Object.entries(before).map(([name, value]) => [name, JSON.stringify(value)]));
  const different = Object.entries(now).filter(([name, value]) => was.get(name) !== JSON.stringify(value));
  return Object.fromEntries(different) as Partial<Columns>;
}

export interface NewPromise {
  readonly shop: string;
  readonly shipmentId: string;
  readonly source: PromiseSource | null;
  readonly earliest: Date | null;
  /** null = told as not known yet */
  readonly latest: Date | null;
  readonly because: string;
  readonly toldAt: Date | null;
  readonly noticeId: string | null;
}

/** Writes down a date a shipment was promised for; earlier ones stay as they were. */
export function addPromise(tx: Transaction, promise: NewPromise, at: Date): void {
  insertRow(tx, "ShipmentPromise", { id: uuid(), ...promise, source: promise.source ?? "UNKNOWN", at });
}

/** What a shipment was promised for first. */
export const firstPromise = (tx: Transaction, shipmentId: string) =>
  findRows(tx, "ShipmentPromise", { shipmentId }, ["at"]).find(({ latest }) => latest !== null) ?? null;
