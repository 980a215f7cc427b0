import type { Database } from "../../db.server";

/**
 * Why a question about an order would come at a bad time, in a sentence for staff; null = it may be asked. After a delivery
 * nothing of the order may be open; after a request only the shopper's data has to be there still.
 */
export async function surveyHindrance(
  db: Database,
  shop: string,
  orderId: string,
  afterDelivery: boolean,
): Promise<string | null> {
  const order = await db.read.order.findUnique({
    where: { shop_id: { shop, id: orderId } },
    select: { cancelledAt: true, redactedAt: true },
  });
  if (!order || order.redactedAt) return "The shopper is not known any more.";
  if (!afterDelivery) return null;
  if (order.cancelledAt) return "The order was cancelled.";
  const of = { shop, orderId };
  const [open, claims, returns, cancellations] = await Promise.all([
    db.read.shipment.count({ where: { ...of, endedAt: null, state: { not: "DELIVERED" } } }),
    db.read.delayNotice.count({ where: { ...of, answer: { in: ["claim", "change_address"] }, settledAt: null } }),
    db.read.orderReturn.count({ where: { ...of, endedAt: null } }),
    db.read.cancellation.count({ where: { ...of, endedAt: null } }),
  ]);
  if (open > 0) return "Part of the order is still under way.";
  if (claims > 0) return "What the shopper asked for is not done yet.";
  if (returns > 0) return "A return is under way.";
  return cancellations > 0 ? "A cancellation is under way." : null;
}
