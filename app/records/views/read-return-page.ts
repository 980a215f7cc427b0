import type { Prisma } from "@prisma/client";
import type { Reader } from "./reader";
import type { AnyPolicy } from "../../domain/policy/types";
import { countWaitingEvents } from "./read-cancellation";

const WITH_PARTS = {
  lines: { orderBy: { position: "asc" } },
  counts: { orderBy: { id: "asc" } },
  labels: { orderBy: { preparedAt: "desc" }, include: { events: { orderBy: { at: "desc" } } } },
} satisfies Prisma.OrderReturnInclude;

export type ReturnPageRow = Prisma.OrderReturnGetPayload<{ include: typeof WITH_PARTS }>;
export type ReturnLabelRow = ReturnPageRow["labels"][number];
export type CountedRow = ReturnPageRow["counts"][number];

/** A return with all that happened because of it; null when this shop has no such row. */
export async function readReturnPage(db: Reader, shop: string, id: string) {
  const orderReturn = await db.orderReturn.findFirst({ where: { shop, id }, include: WITH_PARTS });
  if (!orderReturn) return null;
  const of = { shop, returnId: id };
  const [effects, decisions, timeline, messages, files, survey, locations, waiting, order] = await Promise.all([
    db.effect.findMany({
      where: of,
      orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
      include: { log: { orderBy: { number: "asc" } } },
    }),
    db.decision.findMany({ where: of, orderBy: [{ decidedAt: "asc" }, { id: "asc" }] }),
    db.timelineEntry.findMany({ where: of, orderBy: [{ at: "asc" }, { id: "asc" }] }),
    db.message.findMany({ where: of, orderBy: { createdAt: "asc" } }),
    db.storedFile.findMany({ where: of, orderBy: { createdAt: "asc" } }),
    db.survey.findUnique({ where: { shop_kind_key: { shop, kind: "CES", key: id } } }),
    db.location.findMany({ where: { shop }, select: { id: true, name: true } }),
    countWaitingEvents(db, shop, [orderReturn.orderId]),
    db.order.findUnique({
      where: { shop_id: { shop, id: orderReturn.orderId } },
      select: { personalSealed: true, redactedAt: true },
    }),
  ]);
  const policies = await readPolicies(
    db,
    shop,
    decisions.flatMap(({ policyVersionId }) => policyVersionId ?? []),
  );
  return { orderReturn, effects, decisions, policies, timeline, messages, files, survey, locations, waiting, order };
}

/** Policies as they were written in some of their versions. */
async function readPolicies(db: Reader, shop: string, versionIds: readonly string[]) {
  const rows = await db.policyVersion.findMany({
    where: { shop, id: { in: [...new Set(versionIds)] } },
    select: { id: true, document: true },
  });
  return new Map(rows.map(({ id, document }) => [id, JSON.parse(document) as AnyPolicy]));
}

/** What became of commands that staff sent: the events they are, of this shop only. */
export async function readSentCommands(db: Reader, shop: string, eventIds: readonly string[]) {
  return db.inboundEvent.findMany({
    where: { shop, source: "STAFF", id: { in: [...eventIds] } },
    select: { id: true, state: true, outcome: true, note: true },
  });
}
