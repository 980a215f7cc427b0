import type { Prisma } from "@prisma/client";
import type { Reader } from "./reader";

const EFFECT_WITH_LOG = { include: { log: { orderBy: { number: "asc" } } } } satisfies Prisma.EffectDefaultArgs;
export type EffectWithLog = Prisma.EffectGetPayload<typeof EFFECT_WITH_LOG>;

/** A cancellation with all that happened because of it; null when this shop has no such row. */
export async function readCancellation(db: Reader, shop: string, id: string) {
  const cancellation = await db.cancellation.findFirst({ where: { shop, id } });
  if (!cancellation) return null;
  const of = { shop, cancellationId: id };
  const [effects, decisions, timeline, messages, waiting] = await Promise.all([
    db.effect.findMany({ where: of, orderBy: [{ plannedAt: "asc" }, { id: "asc" }], ...EFFECT_WITH_LOG }),
    db.decision.findMany({ where: of, orderBy: { decidedAt: "asc" } }),
    db.timelineEntry.findMany({ where: of, orderBy: [{ at: "asc" }, { id: "asc" }] }),
    db.message.findMany({ where: of, orderBy: { createdAt: "asc" } }),
    countWaitingEvents(db, shop, [cancellation.orderId, id]),
  ]);
  return { cancellation, effects, decisions, timeline, messages, waiting };
}

/** Requests about an order that are accepted and not yet worked on. */
export async function countWaitingEvents(db: Reader, shop: string, subjects: readonly string[]): Promise<number> {
  return db.inboundEvent.count({
    where: { shop, subject: { in: [...subjects] }, state: { in: ["PENDING", "RUNNING"] } },
  });
}
