import { readRma } from "../../domain/returns/rma";
import type { Reader } from "./reader";

const FOUND_AT_MOST = 200;
const ORDERS_AT_MOST = 20;
const LAST_CHARACTER = "\uffff";

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
  const orderIds = await ordersNamed(db, shop, typed);
  if (orderIds.length === 0) return [];
  const where = { shop, orderId: { in: [...orderIds] } };
  return db.orderReturn.findMany({ where, select: { id: true }, take: FOUND_AT_MOST });
}

/** The exact name wins over names that only begin with it. Ranges are asked one by one: joined by OR no index serves them. */
async function ordersNamed(db: Reader, shop: string, typed: string): Promise<readonly string[]> {
  const bare = typed.trim().replace(/^#/, "");
  if (bare === "") return [];
  const starts = [`#${bare}`, bare];
  const found = (name: object) =>
    db.order.findMany({ where: { shop, name }, select: { id: true }, orderBy: { name: "asc" }, take: ORDERS_AT_MOST });
  const exact = await found({ in: starts });
  if (exact.length > 0) return exact.map(({ id }) => id);
  const ranges = await Promise.all(starts.map((start) => found({ gte: start, lt: start + LAST_CHARACTER })));
  return ranges.flat().map(({ id }) => id);
}
