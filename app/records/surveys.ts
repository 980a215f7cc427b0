import type { Database, Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";
import { tellOutside } from "./outgoing-events";

/** Writes down that somebody is asked; asking again is the same question. */
export async function askSurvey(
  tx: Transaction,
  survey: { readonly id: string; readonly shop: string; readonly returnId: string; readonly orderId: string },
  now: Date,
): Promise<void> {
  const { shop, returnId: key } = survey;
  await tx.survey.upsert({
    where: { shop_kind_key: { shop, kind: "CES", key } },
    create: { ...survey, kind: "CES", key, askedAt: now },
    update: {},
  });
}

export const readSurvey = (db: Database, id: string) => db.read.survey.findUnique({ where: { id } });

/** The answer; a second one replaces the first within its day, and never later. */
export async function answerSurvey(
  tx: Transaction,
  sealer: Sealer,
  id: string,
  answer: { readonly score: number; readonly words: string },
  now: Date,
): Promise<boolean> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  const { count } = await tx.survey.updateMany({
    where: { id, OR: [{ answeredAt: null }, { answeredAt: { gte: dayAgo } }] },
    data: {
      score: answer.score,
      wordsSealed: answer.words ? sealer.seal(answer.words) : null,
      answeredAt: now,
    },
  });
  if (count === 1) await tellAnswer(tx, id, answer.score, now);
  return count === 1;
}

async function tellAnswer(tx: Transaction, id: string, score: number, now: Date): Promise<void> {
  const { shop, orderId: subject, returnId, kind } = await tx.survey.findUniqueOrThrow({ where: { id } });
  const payload = { orderId: subject, surveyId: id, kind: kind as "CSAT" | "NPS" | "CES", score, returnId };
  await tellOutside(tx, { shop, subject, key: `survey/${id}/${score}`, topic: "survey/answered", payload }, now);
}
