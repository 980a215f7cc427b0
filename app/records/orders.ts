import type { Database, Transaction } from "../db.server";
import { stopWatch } from "./watch-timer";
import type { OrderRead, OrderSnapshot, PersonalData } from "../domain/order";
import { normalizeEmail, normalizePhone, normalizePostcode } from "../domain/contact";
import type { Gid } from "../domain/gid";
import { HISTORY_MS, historyAt, sameGoodsKey, type Sibling } from "../domain/policy/customer-history";
import type { CustomerHistory } from "../domain/policy/types";
import type { Sealer } from "../lib/seal";
import { findRows, insertRow, updateRows } from "./rows";

/** `fresh` = read from Shopify just now; a payload of the same version knows less and never replaces it. */
export type OrderSource = "fresh" | "payload";

/**
 * Takes an order into the mirror if it is newer than what is there. Returns whether it was taken.
 * A redacted order stays without personal data.
 */
export function mirrorOrder(
  tx: Transaction,
  sealer: Sealer,
  shop: string,
  { snapshot, personal }: OrderRead,
  source: OrderSource,
): boolean {
  const key = { shop, id: snapshot.id };
  const [there] = findRows(tx, "Order", key);
  const updatedAt = new Date(snapshot.updatedAt);
  if (there && (source === "fresh" ? there.updatedAt > updatedAt : there.updatedAt >= updatedAt)) return false;

  const redactedAt = there ? there.redactedAt : redactedBefore(tx, key);
  const data = {
    name: snapshot.name,
    processedAt: new Date(snapshot.processedAt),
    updatedAt,
    cancelledAt: snapshot.cancelledAt ? new Date(snapshot.cancelledAt) : null,
    financialStatus: snapshot.financialStatus,
    fulfillmentStatus: snapshot.fulfillmentStatus,
    currency: snapshot.total.currency,
    totalMinor: BigInt(snapshot.total.minor),
    customerId: snapshot.customer?.id ?? null,
    snapshot: JSON.stringify(snapshot),
    redactedAt,
    ...(redactedAt ? {} : personalColumns(sealer, shop, personal)),
  };
  if (there) updateRows(tx, "Order", key, data);
  else insertRow(tx, "Order", { ...key, ...data });
  for (const { id } of snapshot.fulfillmentOrders ?? []) {
    insertRow(tx, "FulfillmentOrder", { shop, id, orderId: snapshot.id }, ["shop", "id"]);
  }
  return true;
}

const redactedBefore = (tx: Transaction, key: { shop: string; id: string }): Date | null =>
  findRows(tx, "RedactedOrder", key)[0]?.redactedAt ?? null;

function personalColumns(sealer: Sealer, shop: string, personal: PersonalData) {
  const hash = (text: string | null, normalize: (text: string) => string) =>
    text ? sealer.hash(shop, normalize(text)) : null;
  return {
    emailHash: hash(personal.email, normalizeEmail),
    phoneHash: hash(personal.phone, normalizePhone),
    postcodeHash: hash(personal.postcode, normalizePostcode),
    personalSealed: sealer.seal(JSON.stringify(personal)),
  };
}

export async function readOrderSnapshot(db: Database, shop: string, id: string): Promise<OrderSnapshot | null> {
  const row = await db.read.order.findUnique({ where: { shop_id: { shop, id } }, select: { snapshot: true } });
  return row && (JSON.parse(row.snapshot) as OrderSnapshot);
}

/** The shopper's data of an order; null when unknown or redacted. */
export async function readPersonal(
  db: Database,
  sealer: Sealer,
  shop: string,
  id: string,
): Promise<PersonalData | null> {
  const row = await db.read.order.findUnique({ where: { shop_id: { shop, id } }, select: { personalSealed: true } });
  return row?.personalSealed ? (JSON.parse(sealer.open(row.personalSealed)) as PersonalData) : null;
}

/** Whether the shopper's data was deleted on request, be the order in the mirror or not. */
export async function isRedacted(db: Pick<Database, "sql">, shop: string, id: string): Promise<boolean> {
  const [row] = findRows(db, "Order", { shop, id });
  return row ? row.redactedAt !== null : findRows(db, "RedactedOrder", { shop, id }).length > 0;
}

/** Version of the mirrored order, for the comparison with Shopify. */
export async function mirroredVersions(db: Database, shop: string, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db.read.order.findMany({
    where: { shop, id: { in: [...ids] } },
    select: { id: true, updatedAt: true },
  });
  return new Map(rows.map((row) => [row.id, row.updatedAt]));
}

/** Marks orders the mirror does not hold. */
export async function rememberRedacted(tx: Transaction, shop: string, ids: readonly string[], redactedAt: Date) {
  for (const id of ids) {
    const key = { shop_id: { shop, id } };
    await tx.redactedOrder.upsert({ where: key, create: { shop, id, redactedAt }, update: {} });
  }
}

export async function removeOrder(tx: Transaction, shop: string, id: string): Promise<void> {
  const order = await tx.order.findUnique({ where: { shop_id: { shop, id } }, select: { redactedAt: true } });
  if (order?.redactedAt) await rememberRedacted(tx, shop, [id], order.redactedAt);
  await tx.order.deleteMany({ where: { shop, id } });
  await tx.fulfillmentOrder.deleteMany({ where: { shop, orderId: id } });
  await tx.shipment.deleteMany({ where: { shop, orderId: id } });
  await stopWatch(tx, shop, id);
}

/** The order that holds a fulfillment order, for webhooks that name only the latter; null = never seen. */
export async function orderOfFulfillmentOrder(db: Database, shop: string, id: string): Promise<string | null> {
  const row = await db.read.fulfillmentOrder.findUnique({ where: { shop_id: { shop, id } } });
  return row?.orderId ?? null;
}

/** Orders that can still be cancelled, a page at a time, by id. */
export async function openOrderIds(
  db: Database,
  shop: string,
  take: number,
  after: string | null,
): Promise<readonly string[]> {
  const rows = await db.read.order.findMany({
    where: { shop, cancelledAt: null, fulfillmentStatus: { not: "FULFILLED" }, ...(after && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The mirrored order with the shopper's data; null when it is not there. */
export async function readMirrored(db: Database, sealer: Sealer, shop: string, id: string): Promise<OrderRead | null> {
  const [row] = findRows(db, "Order", { shop, id });
  if (!row) return null;
  const personal = row.personalSealed ? (JSON.parse(sealer.open(row.personalSealed)) as PersonalData) : NOBODY;
  return { snapshot: JSON.parse(row.snapshot) as OrderSnapshot, personal };
}

const NOBODY: PersonalData = { email: null, phone: null, firstName: null, postcode: null, locale: null };

/** What the mirror knows of an order's customer; feeds the history facts. */
export async function customerHistory(
  db: Database,
  shop: string,
  order: OrderSnapshot,
  now: Date,
): Promise<CustomerHistory> {
  const customerId = order.customer?.id;
  if (!customerId) return historyAt(order, [], now);
  const since = new Date(now.getTime() - HISTORY_MS);
  const others = { shop, customerId, id: { not: order.id } };
  const [cancellations90Days, siblings] = await Promise.all([
    db.read.order.count({ where: { ...others, processedAt: { gte: since }, cancelledAt: { not: null } } }),
    db.read.order.findMany({
      where: { ...others, cancelledAt: null, processedAt: { gte: since, lte: new Date(order.processedAt) } },
      orderBy: { processedAt: "desc" },
      take: 20,
      select: { id: true, name: true, processedAt: true, cancelledAt: true, snapshot: true },
    }),
  ]);
  return { ...historyAt(order, siblings.map(readSibling), now), cancellations90Days };
}

type SiblingRow = Omit<Sibling, "id" | "sameGoodsKey"> & { readonly id: string; readonly snapshot: string };

/** A row as what the history of another order is made of. */
export function readSibling({ id, name, processedAt, cancelledAt, snapshot }: SiblingRow): Sibling {
  const key = sameGoodsKey(JSON.parse(snapshot) as OrderSnapshot);
  return { id: id as Gid, name, processedAt, cancelledAt, sameGoodsKey: key };
}
