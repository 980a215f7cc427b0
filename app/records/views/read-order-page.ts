import { readMirrorOrder } from "./find-orders";
import { listReturnsOfOrder } from "./list-returns";
import type { Reader } from "./reader";

const SHOWN = 50;

/** All the app knows of an order, newest first; null when the mirror has never seen it. */
export async function readOrderPage(db: Reader, shop: string, id: string) {
  const order = await readMirrorOrder(db, shop, id);
  if (!order) return null;
  const of = { shop, subject: id };
  const [cancellations, returns, decisions, effects, timeline, events] = await Promise.all([
    db.cancellation.findMany({ where: { shop, orderId: id }, orderBy: { requestedAt: "desc" }, take: SHOWN }),
    listReturnsOfOrder(db, shop, id, SHOWN),
    db.decision.findMany({ where: of, orderBy: { decidedAt: "desc" }, take: SHOWN }),
    db.effect.findMany({
      where: of,
      orderBy: { plannedAt: "desc" },
      take: SHOWN,
      include: { log: { orderBy: { number: "asc" } } },
    }),
    db.timelineEntry.findMany({ where: of, orderBy: [{ at: "desc" }, { id: "desc" }], take: SHOWN }),
    db.inboundEvent.findMany({
      where: of,
      omit: { payloadSealed: true },
      orderBy: { receivedAt: "desc" },
      take: SHOWN,
    }),
  ]);
  return { order, cancellations, returns, decisions, effects, timeline, events };
}
