import type { OrderSnapshot } from "../../domain/order";
import { cutText } from "../../lib/cut-text";
import type { Reader } from "./reader";

const FOUND_AT_MOST = 20;
const IN_LIST = {
  id: true,
  name: true,
  processedAt: true,
  totalMinor: true,
  currency: true,
  cancelledAt: true,
  fulfillmentStatus: true,
} as const;
const LAST_CHARACTER = "\uffff";

/** Orders whose name begins with what was typed, with or without "#"; a look-up by index. */
export async function findOrdersByName(db: Reader, shop: string, typed: string) {
  const name = cutText(typed.trim(), 60);
  if (name === "") return [];
  const starts = name.startsWith("#") ? [name] : [`#${name}`, name];
  // Joined by OR no index serves them.
  const found = await Promise.all(
    starts.map((start) =>
      db.order.findMany({
        where: { shop, name: { gte: start, lt: start + LAST_CHARACTER } },
        select: IN_LIST,
        take: FOUND_AT_MOST,
        orderBy: { name: "asc" },
      }),
    ),
  );
  return found.flat().slice(0, FOUND_AT_MOST);
}

/** Ids for a filter by order name; the exact name wins over names that only begin with it. */
export async function orderIdsByName(db: Reader, shop: string, typed: string): Promise<readonly string[]> {
  const found = await findOrdersByName(db, shop, typed);
  const wanted = typed.trim().replace(/^#/, "");
  const exact = found.filter((order) => order.name.replace(/^#/, "") === wanted);
  return (exact.length > 0 ? exact : found).map((order) => order.id);
}

/** The mirror's copy of an order, or null. */
export async function readMirrorOrder(db: Reader, shop: string, id: string) {
  const row = await db.order.findUnique({ where: { shop_id: { shop, id } }, omit: { personalSealed: true } });
  return row && { ...row, snapshot: JSON.parse(row.snapshot) as OrderSnapshot };
}

/** The newest orders, for trying a policy on. */
export async function recentOrders(db: Reader, shop: string, count: number) {
  return db.order.findMany({
    where: { shop },
    select: IN_LIST,
    orderBy: { processedAt: "desc" },
    take: count,
  });
}
