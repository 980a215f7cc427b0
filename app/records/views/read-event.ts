import { namesOfOrders } from "./list-events";
import type { Reader } from "./reader";

/** An event with the decisions it led to and what was done because of them; null when this shop has no such row. */
export async function readEvent(db: Reader, shop: string, id: string) {
  const event = await db.inboundEvent.findFirst({ where: { shop, id }, omit: { payloadSealed: true } });
  if (!event) return null;
  const decisions = await db.decision.findMany({ where: { shop, inboundEventId: id }, orderBy: { decidedAt: "asc" } });
  const [effects, names] = await Promise.all([
    db.effect.findMany({
      where: { shop, decisionId: { in: decisions.map((decision) => decision.id) } },
      orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
      include: { log: { orderBy: { number: "asc" } } },
    }),
    namesOfOrders(db, shop, [event.subject]),
  ]);
  return { event, decisions, effects, orderName: names.get(event.subject) ?? null };
}

/** The sealed body of an event, read only when somebody asks to see it. */
export async function readSealedPayload(db: Reader, shop: string, id: string): Promise<Uint8Array | null> {
  const row = await db.inboundEvent.findFirst({ where: { shop, id }, select: { payloadSealed: true } });
  return row?.payloadSealed ?? null;
}
