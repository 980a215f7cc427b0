import { isKept } from "../domain/returns/fell-short";
import { SCALES, type SurveyKind } from "../domain/surveys";
import type { Sealer } from "../lib/seal";
import { fill, shopperWords } from "../lib/shopper-words";
import { shippingWords } from "../lib/shopper-words/shipping";
import type { ShippingWords } from "../lib/shopper-words/shipping/shipping-words";
import type { ShopperWords } from "../lib/shopper-words/shopper-words";
import { isSurveyToken, surveyIdOf } from "../lib/survey-link";
import { readShopperOrder } from "../records/views/read-shopper-order";
import { mayAnswer, readSurvey } from "../records/surveys";
import { readShopperReturn } from "../records/views/read-shopper-return";
import { openSealed } from "./open-sealed";

type Database = Parameters<typeof readShopperReturn>[0];

const DAY = 86_400_000;
const OPEN_DAYS = 60;
export const MAX_WORDS = 1000;

export type SurveyStanding = "open" | "answered" | "expired";

export interface SurveyModel {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly words: ShopperWords;
  readonly more: Pick<ShippingWords, "stop" | "kept">;
  readonly shopName: string;
  readonly question: string;
  /** In the order they are shown. */
  readonly answers: readonly { readonly score: number; readonly label: string }[];
  /** Of a scale of numbers, what its ends mean. */
  readonly ends: readonly [string, string] | null;
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
export async function findSurvey(db: Database, sealer: Sealer, token: string, now: Date): Promise<SurveyModel | null> {
  const id = surveyIdOf(token);
  const survey = id ? await readSurvey(db, id) : null;
  if (!survey || !isSurveyToken(sealer, token, survey)) return null;
  const { kind, returnId, answeredAt, askedAt, score, wordsSealed } = survey;
  const [order, orderReturn] = await Promise.all([
    readShopperOrder(db, sealer, survey),
    returnId ? readShopperReturn(db, sealer, returnId) : null,
  ]);
  if (!order || (returnId && !orderReturn)) return null;
  const locale = order.personal?.locale ?? null;
  const shopName = order.shop.name || order.shop.id;
  const mayChange = mayAnswer(survey, now);
  const isOver = now.getTime() - askedAt.getTime() > OPEN_DAYS * DAY;
  return {
    id: survey.id,
    kind,
    words: shopperWords(locale),
    more: shippingWords(locale),
    shopName,
    ...questionOf(kind, locale, shopName, orderReturn !== null && isKept(orderReturn.orderReturn)),
    standing: !mayChange ? "answered" : isOver ? "expired" : "open",
    score,
    answered: answeredAt ? score : null,
    said: openSealed(sealer, wordsSealed) ?? "",
    isAnswered: answeredAt !== null,
  };
}

function questionOf(
  kind: SurveyKind,
  locale: string | null,
  shop: string,
  kept: boolean,
): Pick<SurveyModel, "question" | "answers" | "ends"> {
  const { survey } = shopperWords(locale);
  const { csat, nps } = shippingWords(locale);
  const worded = (labels: readonly string[]) => labels.map((label, index) => ({ score: index + 1, label })).reverse();
  switch (kind) {
    case "CES":
      return { question: kept ? survey.questionKept : survey.question, answers: worded(survey.answers), ends: null };
    case "CSAT":
      return { question: csat.question, answers: worded(csat.answers), ends: null };
    case "NPS": {
      const { min, max } = SCALES.NPS;
      const answers = Array.from({ length: max - min + 1 }, (_, nth) => ({ score: min + nth, label: `${min + nth}` }));
      return { question: fill(nps.question, { shop }), answers, ends: [nps.low, nps.high] };
    }
  }
}

/** A score as a link or a form says it; null = none of the answers. */
export function readScore(kind: SurveyKind, text: unknown): number | null {
  if (typeof text !== "string" || !/^(\d|10)$/.test(text)) return null;
  const { min, max } = SCALES[kind];
  const score = Number(text);
  return score >= min && score <= max ? score : null;
}
