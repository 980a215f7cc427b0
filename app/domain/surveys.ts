import { z } from "zod";

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
