import type { Gid } from "../../domain/gid";
import { readMirrorOrder } from "./find-orders";
import { goodwillOfOrder } from "./list-goodwill";
import { listReturnsOfOrder } from "./list-returns";
import { listShipmentsOfOrder } from "./list-shipments";
import { countWaitingEvents } from "./read-cancellation";
import { readGiftLimits } from "./read-gift-limits";
import { readOpenCancellation } from "./read-open-cancellation";
import type { Reader } from "./reader";

/** Of each kind; the app's own page shows all. */
const NEWEST = 3;

/** What the extensions on Shopify's order page show, newest first; null when the mirror has never seen the order. */
export async function readAdminOrder(db: Reader, shop: string, id: Gid, now: Date) {
  const order = await readMirrorOrder(db, shop, id);
  if (!order) return null;
  const about = { shop, orderId: id };
  const [cancellations, open, returns, shipments, notices, gifts, limits, decision, waiting] = await Promise.all([
    db.cancellation.findMany({ where: about, orderBy: { requestedAt: "desc" }, take: NEWEST }),
    readOpenCancellation(db, shop, id),
    listReturnsOfOrder(db, shop, id, NEWEST),
    listShipmentsOfOrder(db, shop, id),
    db.delayNotice.findMany({
      where: about,
      orderBy: { plannedAt: "desc" },
      take: NEWEST,
      include: { parcels: { orderBy: { shipmentId: "asc" }, take: 1 } },
    }),
    goodwillOfOrder(db, shop, id),
    readGiftLimits(db, shop, order.snapshot, now),
    db.decision.findFirst({ where: { shop, subject: id }, orderBy: { decidedAt: "desc" } }),
    countWaitingEvents(db, shop, [id]),
  ]);
  return { order, cancellations, open, returns, shipments, notices, gifts, limits, decision, waiting };
}

export type FoundAdminOrder = NonNullable<Awaited<ReturnType<typeof readAdminOrder>>>;
