import { z } from "zod";
import { type Share, shareOf, Z95 } from "./share";

/** CES: how easy a return was; CSAT: how happy with how a request was handled; NPS: would they recommend the shop. */
export const SURVEY_KINDS = ["CES", "CSAT", "NPS"] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** Lowest and highest score. */
export const SCALES: Readonly<Record<SurveyKind, { readonly min: number; readonly max: number }>> = {
  CES: { min: 1, max: 5 },
  CSAT: { min: 1, max: 5 },
  NPS: { min: 0, max: 10 },
};

/** Nobody is asked anything again within these days, whatever the question. */
export const REST_DAYS = 30;
/** After a request is done, so that its outcome has reached the shopper before the question does. */
export const CSAT_AFTER_HOURS = 24;

/**
 * Which questions a shop asks. CES and CSAT follow something the shopper asked for. NPS comes by itself, which shoppers feel
 * as advertising, and in some countries courts do too: the merchant has to switch it on.
 */
export const surveySettings = z.object({
  ces: z.boolean().default(true),
  csat: z.boolean().default(true),
  nps: z.boolean().default(false),
  /** Days after delivery. */
  npsAfterDays: z.number().int().min(1).max(90).default(7),
});
export type SurveySettings = Readonly<z.output<typeof surveySettings>>;

export const DEFAULT_SURVEYS: SurveySettings = surveySettings.parse({});

/** From a shop's settings; what cannot be read is as at the start. */
export function surveysIn(settings: unknown): SurveySettings {
  const parsed = z.object({ surveys: surveySettings }).safeParse(settings);
  return parsed.success ? parsed.data.surveys : DEFAULT_SURVEYS;
}

export function isAsked(kind: SurveyKind, { ces, csat, nps }: SurveySettings): boolean {
  return { CES: ces, CSAT: csat, NPS: nps }[kind];
}

/** Two numbers a true value lies between with 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface SurveyScore {
  readonly kind: SurveyKind;
  readonly asked: number;
  readonly answered: number;
  /** Share of those asked; null = nobody was asked. */
  readonly responseRate: Share | null;
  /** How often each score was given, lowest first. */
  readonly counts: readonly { readonly score: number; readonly count: number }[];
  /** Mean score; for NPS promoters (9–10) minus detractors (0–6) in percent, −100 to 100. null = no answer. */
  readonly value: number | null;
  /** Normal interval around it, within the scale; null = fewer than two answers. */
  readonly interval: Interval | null;
}

/** Figures of one question. `score` null in the counts = asked, not answered. */
export function scoreSurveys(
  kind: SurveyKind,
  given: readonly { readonly score: number | null; readonly count: number }[],
): SurveyScore {
  const { min, max } = SCALES[kind];
  const countOf = (wanted: number | null) => given.find(({ score }) => score === wanted)?.count ?? 0;
  const counts = Array.from({ length: max - min + 1 }, (_, nth) => ({ score: min + nth, count: countOf(min + nth) }));
  const answered = counts.reduce((sum, { count }) => sum + count, 0);
  const asked = answered + countOf(null);
  const worth = (score: number) => (kind !== "NPS" ? score : score >= 9 ? 100 : score <= 6 ? -100 : 0);
  const mean = (of: (score: number) => number) =>
    counts.reduce((sum, { score, count }) => sum + of(score) * count, 0) / answered;
  const value = answered > 0 ? mean(worth) : null;
  const [lowest, highest] = kind === "NPS" ? [-100, 100] : [min, max];
  const spread =
    value !== null && answered > 1
      ? Z95 * Math.sqrt((mean((score) => (worth(score) - value) ** 2) * answered) / (answered - 1) / answered)
      : null;
  return {
    kind,
    asked,
    answered,
    responseRate: shareOf(answered, asked),
    counts,
    value,
    interval:
      value !== null && spread !== null
        ? { low: Math.max(lowest, value - spread), high: Math.min(highest, value + spread) }
        : null,
  };
}
