import type { Database } from "../../db.server";

/** Returns whose shoppers were told where to send them, and whose parcels are not here yet. */
export function countReturnsUnderWay(db: Database, shop: string): Promise<number> {
  const state = { in: ["AWAITING_PARCEL", "IN_TRANSIT"] };
  return db.read.orderReturn.count({ where: { shop, state, openedAt: { not: null }, deliveredAt: null } });
}
