import type { OrderSnapshot } from "../../domain/order";
import type { Reader } from "./reader";

/** The mirror's copies of orders by id; those it does not know are missing. */
export async function readSnapshots(
  db: Reader,
  shop: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrderSnapshot>> {
  const where = { shop, id: { in: [...new Set(ids)] } };
  const rows = await db.order.findMany({ where, select: { id: true, snapshot: true } });
  return new Map(rows.map(({ id, snapshot }) => [id, JSON.parse(snapshot) as OrderSnapshot]));
}
