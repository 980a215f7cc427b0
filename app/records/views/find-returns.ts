import { readRma } from "../../domain/returns/rma";
import { orderIdsByName } from "./find-orders";
import type { Reader } from "./reader";

const FOUND_AT_MOST = 200;

/** Ids of the returns with this RMA or tracking number, or of orders with this name; each a look-up by index. */
export async function findReturnIds(db: Reader, shop: string, typed: string): Promise<readonly string[]> {
  const rma = readRma(typed);
  const tracking = typed.replace(/\s/g, "");
  const [byRma, byTracking, byOrder] = await Promise.all([
    rma ? db.orderReturn.findMany({ where: { shop, rma }, select: { id: true } }) : [],
    db.returnLabel.findMany({
      where: { shop, trackingNumber: { in: [...new Set([tracking, tracking.toUpperCase()])] } },
      select: { returnId: true },
      take: FOUND_AT_MOST,
    }),
    ofOrders(db, shop, typed),
  ]);
  return [...new Set([...byRma, ...byOrder].map(({ id }) => id).concat(byTracking.map(({ returnId }) => returnId)))];
}

async function ofOrders(db: Reader, shop: string, typed: string) {
  const orderIds = await orderIdsByName(db, shop, typed);
  const where = { shop, orderId: { in: [...orderIds] } };
  return db.orderReturn.findMany({ where, select: { id: true }, take: FOUND_AT_MOST });
}
