import type { Database } from "../../db.server";
import { scoreSurveys, type SurveyKind, type SurveyScore } from "../../domain/surveys";

/**
 * What shoppers answered to a question asked within a period (from inclusive, before exclusive, UTC). Counts are made by the
 * database: one row per score, however many were asked.
 */
export async function readSurveyScores(
  db: Database,
  shop: string,
  kind: SurveyKind,
  { from, before }: { readonly from: Date; readonly before: Date },
): Promise<SurveyScore> {
  const rows = await db.read.survey.groupBy({
    by: ["score"],
    where: { shop, kind, askedAt: { gte: from, lt: before } },
    _count: { _all: true },
  });
  const counts = rows.map(({ score, _count }) => ({ score, count: _count._all }));
  return scoreSurveys(kind, counts);
}
