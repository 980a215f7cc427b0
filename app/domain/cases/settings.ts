import { z } from "zod";

const HOUR = 3_600_000;
export const MOST_ANSWER_HOURS = 720;

export const caseSettings = z.object({
  /** Hours within which shoppers are told to expect an answer; 0 = no time is named. */
  answerHours: z.number().int().min(0).max(MOST_ANSWER_HOURS).default(48),
});
export type CaseSettings = Readonly<z.output<typeof caseSettings>>;

/** From a shop's settings; what cannot be read is as at the start. */
export function casesIn(settings: unknown): CaseSettings {
  const parsed = z.object({ cases: caseSettings }).safeParse(settings);
  return parsed.success ? parsed.data.cases : caseSettings.parse({});
}

/** By when an answer is promised to who writes at an instant; null = no time is named. */
export const answerDueAt = ({ answerHours }: CaseSettings, at: Date): Date | null =>
  answerHours === 0 ? null : new Date(at.getTime() + answerHours * HOUR);
