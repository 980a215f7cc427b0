import { toGoodwill } from "../goodwill";
import { countWaitingEvents } from "./read-cancellation";
import type { Reader } from "./reader";

/** One gift with what was done for it; null = there is no such gift in this shop. */
export async function readGoodwillPage(db: Reader, shop: string, id: string) {
  const row = await db.goodwill.findFirst({ where: { id, shop } });
  if (!row) return null;
  const effects = await db.effect.findMany({
    where: { goodwillId: id },
    orderBy: { plannedAt: "desc" },
    include: { log: { orderBy: { number: "asc" } } },
  });
  const used = row.redeemedOrderId;
  const [decision, order, waiting] = await Promise.all([
    row.decisionId ? db.decision.findFirst({ where: { id: row.decisionId, shop } }) : null,
    used ? db.order.findUnique({ where: { shop_id: { shop, id: used } }, select: { name: true } }) : null,
    countWaitingEvents(db, shop, [row.orderId]),
  ]);
  return { gift: toGoodwill(row), effects, decision, redeemedOrderName: order?.name ?? null, waiting };
}
