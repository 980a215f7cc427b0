import type { Database, Transaction } from "../db.server";
import { findRows } from "./rows";

export type SyncState = "NONE" | "RUNNING" | "DONE" | "FAILED";

/** Makes sure a shop has a row; a shop that comes back after an uninstall starts over. Returns whether it is new. */
export async function openShop(tx: Transaction, shop: string, now: Date): Promise<boolean> {
  const there = await tx.shop.findUnique({ where: { id: shop } });
  if (there && there.uninstalledAt === null) return false;
  const data = { installedAt: now, uninstalledAt: null, readyAt: null, syncState: "NONE", syncOperationId: null };
  await tx.shop.upsert({ where: { id: shop }, create: { id: shop, ...data }, update: data });
  return true;
}

export const readShop = async (db: Database, shop: string) => findRows(db, "Shop", { id: shop })[0] ?? null;

/** Its pages are closed and nothing can be asked, until everything about it is deleted. */
export const isUninstalled = async (db: Database, shop: string): Promise<boolean> =>
  ((await readShop(db, shop))?.uninstalledAt ?? null) !== null;

export async function updateShop(
  tx: Transaction,
  shop: string,
  data: Partial<{
    name: string;
    currency: string;
    timeZone: string;
    contactEmail: string;
    scopes: string;
    readyAt: Date | null;
    uninstalledAt: Date | null;
    syncState: SyncState;
    syncOperationId: string | null;
    syncedOrders: number;
    syncedAt: Date;
    provedUpTo: Date;
  }>,
): Promise<void> {
  await tx.shop.updateMany({ where: { id: shop }, data });
}

const SHOP_TABLES = [
  "inboundEvent",
  "order",
  "redactedOrder",
  "fulfillmentOrder",
  "decision",
  "effect",
  "cancellation",
  "orderReturn",
  "carrierAccount",
  "returnReason",
  "location",
  "storedFile",
  "survey",
  "shipment",
  "shipmentPromise",
  "delayNotice",
  "goodwill",
  "guestLookup",
  "withdrawal",
  "case",
  "laneWeek",
  "forecastScore",
  "messageTemplate",
  "webhookEndpoint",
  "outgoingEvent",
  "smsAccount",
  "timer",
  "timelineEntry",
  "message",
  "alarm",
  "reconciliationRun",
  "complianceRequest",
  "policyVersion",
  "policy",
  "session",
] as const;

/** Deletes everything of a shop except the event that asks for it (shop/redact). */
export async function eraseShop(tx: Transaction, shop: string, exceptEventId: string): Promise<void> {
  for (const table of SHOP_TABLES) {
    const where = table === "inboundEvent" ? { shop, id: { not: exceptEventId } } : { shop };
    await (tx[table] as unknown as { deleteMany(args: { where: object }): Promise<unknown> }).deleteMany({ where });
  }
  await tx.shop.deleteMany({ where: { id: shop } });
}

export async function deleteSessions(tx: Transaction, shop: string): Promise<void> {
  await tx.session.deleteMany({ where: { shop } });
}
