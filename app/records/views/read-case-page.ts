import type { CaseMessage, ShopperCase } from "../../domain/cases/case";
import type { Sealer } from "../../lib/seal";
import { toCase, toMessage } from "../cases";
import type { Reader } from "./reader";

const UNDER_WAY = ["PENDING", "RUNNING"];

/** A case with everything that was written and mailed; null = this shop has none of this id. */
export async function readCasePage(
  db: Reader,
  sealer: Sealer,
  shop: string,
  id: string,
): Promise<{
  readonly shopperCase: ShopperCase;
  readonly messages: readonly CaseMessage[];
  readonly mails: Awaited<ReturnType<Reader["message"]["findMany"]>>;
  readonly others: readonly ShopperCase[];
  readonly isMoving: boolean;
} | null> {
  const row = await db.case.findFirst({ where: { id, shop } });
  if (!row) return null;
  const [said, effects, others, waiting] = await Promise.all([
    db.caseMessage.findMany({ where: { caseId: id }, orderBy: { position: "asc" } }),
    db.effect.findMany({
      where: { shop, subject: row.orderId, kind: "send-mail", key: { startsWith: "mail/case-", contains: id } },
      select: { id: true, state: true },
    }),
    db.case.findMany({ where: { shop, orderId: row.orderId, id: { not: id } }, orderBy: { number: "desc" }, take: 10 }),
    db.inboundEvent.count({
      where: { shop, subject: row.orderId, topic: { startsWith: "case/" }, state: { in: UNDER_WAY } },
    }),
  ]);
  const messageId = { in: effects.map((effect) => `<${effect.id}@aftercare>`) };
  return {
    shopperCase: toCase(row),
    messages: said.map((one) => toMessage(sealer, one)),
    mails: await db.message.findMany({ where: { shop, messageId }, orderBy: { createdAt: "asc" } }),
    others: others.map(toCase),
    isMoving: waiting > 0 || effects.some(({ state }) => state === "PLANNED" || state === "RUNNING"),
  };
}
