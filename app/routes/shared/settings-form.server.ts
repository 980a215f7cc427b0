import { z } from "zod";
import { MOST_ANSWER_HOURS } from "../../domain/cases/settings";
import { PROVIDERS } from "../../presenters/settings-page";

const provider = z.enum(PROVIDERS, "Choose EasyPost or Shippo");
const grams = (least: number, most: number) =>
  z.coerce
    .number("Grams as a whole number")
    .int("Grams as a whole number")
    .min(least, `From ${least} to ${most} grams`)
    .max(most, `From ${least} to ${most} grams`);

const carriers = z
  .string()
  .max(500, "At most 500 characters")
  .transform((text) => [
    ...new Set(
      text
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(60, "A carrier's name is shorter")).max(20, "At most 20 carriers"));

const HOURS = `A whole number of hours, from 0 to ${MOST_ANSWER_HOURS}`;

/** What the settings page sends, one case per button. */
export const settingsForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("return-location"), location: z.string().min(1, "Choose a location").max(100) }),
    z.object({
      intent: z.literal("connect"),
      provider,
      apiKey: z
        .string()
        .trim()
        .min(8, "Paste the whole API key")
        .max(200, "This is too long for an API key")
        .regex(/^[\x21-\x7e]+$/, "An API key has no spaces and only plain characters"),
    }),
    z.object({
      intent: z.literal("cases"),
      answerHours: z
        .string()
        .trim()
        .regex(/^\d{1,4}$/, HOURS)
        .transform(Number)
        .pipe(z.number().max(MOST_ANSWER_HOURS, HOURS)),
    }),
    z.object({ intent: z.enum(["test", "disconnect"]), provider }),
    z.object({
      intent: z.literal("wishes"),
      provider,
      carriers,
      maxCost: z
        .string()
        .trim()
        .regex(/^(\d{1,6}(\.\d{1,3})?)?$/, "An amount such as 12.50, or nothing"),
      payOnScan: z.enum(["true", "false"]).transform((text) => text === "true"),
      packingGrams: grams(0, 30_000),
      unknownItemGrams: grams(1, 100_000),
    }),
  ],
  "This is not something the settings can do.",
);
export type SettingsForm = z.output<typeof settingsForm>;
