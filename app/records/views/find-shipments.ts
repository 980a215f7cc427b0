import { orderIdsByName } from "./find-orders";
import type { Reader } from "./reader";

const FOUND_AT_MOST = 200;

/** Ids of the shipments with this tracking number, or of orders with this name; each a look-up by index. */
export async function findShipmentIds(db: Reader, shop: string, typed: string): Promise<readonly string[]> {
  const tracking = typed.replace(/\s/g, "");
  const [byTracking, orderIds] = await Promise.all([
    db.shipment.findMany({
      where: { shop, trackingNumber: { in: [...new Set([tracking, tracking.toUpperCase()])] } },
      select: { id: true },
      take: FOUND_AT_MOST,
    }),
    orderIdsByName(db, shop, typed),
  ]);
  if (orderIds.length === 0) return byTracking.map(({ id }) => id);
  const byOrder = await db.shipment.findMany({
    where: { shop, orderId: { in: [...orderIds] } },
    select: { id: true },
    take: FOUND_AT_MOST,
  });
  return [...new Set([...byTracking, ...byOrder].map(({ id }) => id))];
}
