import { isKept } from "../domain/returns/fell-short";
import type { Sealer } from "../lib/seal";
import { shopperWords } from "../lib/shopper-words";
import type { ShopperWords } from "../lib/shopper-words/shopper-words";
import { isSurveyToken, surveyIdOf } from "../lib/survey-link";
import { readSurvey } from "../records/surveys";
import { readShopperReturn } from "../records/views/read-shopper-return";
import { openSealed } from "./open-sealed";

const DAY = 86_400_000;
const OPEN_DAYS = 60;
export const MAX_WORDS = 1000;

export type SurveyStanding = "open" | "answered" | "expired";

export interface SurveyModel {
  readonly id: string;
  readonly words: ShopperWords;
  readonly shopName: string;
  readonly question: string;
  readonly standing: SurveyStanding;
  /** null = nothing chosen */
  readonly score: number | null;
  /** What was answered before. */
  readonly answered: number | null;
  /** What the shopper wrote. */
  readonly said: string;
  readonly isAnswered: boolean;
}

/** The question a token in a link is for; null = forged, unknown, or its shopper is forgotten. */
export async function findSurvey(
  db: Parameters<typeof readShopperReturn>[0],
  sealer: Sealer,
  token: string,
  now: Date,
): Promise<SurveyModel | null> {
  const id = surveyIdOf(token);
  const survey = id ? await readSurvey(db, id) : null;
  if (!survey || !isSurveyToken(sealer, token, survey)) return null;
  const read = survey.returnId ? await readShopperReturn(db, sealer, survey.returnId) : null;
  if (!read) return null;
  const words = shopperWords(read.personal?.locale ?? null);
  const { answeredAt, askedAt, score, wordsSealed } = survey;
  const mayChange = answeredAt === null || now.getTime() - answeredAt.getTime() <= DAY;
  const isOver = now.getTime() - askedAt.getTime() > OPEN_DAYS * DAY;
  return {
    id: survey.id,
    words,
    shopName: read.shop.name || read.shop.id,
    question: isKept(read.orderReturn) ? words.survey.questionKept : words.survey.question,
    standing: !mayChange ? "answered" : isOver ? "expired" : "open",
    score,
    answered: answeredAt ? score : null,
    said: openSealed(sealer, wordsSealed) ?? "",
    isAnswered: answeredAt !== null,
  };
}

/** A score as a link or a form says it; null = none of the answers. */
export function readScore(text: unknown): number | null {
  return typeof text === "string" && /^[1-5]$/.test(text) ? Number(text) : null;
}
