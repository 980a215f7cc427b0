import { z } from "zod";
import { formatDecimal, parseMoney } from "../../money";

export const LONGEST_SENTENCE = 500;
export const MINUTES_A_DAY = 24 * 60;
/** Two weeks in hours. */
export const LONGEST_ANSWER = 14 * 24;

/** A text that may not be empty. */
export function words(what: string, max: number) {
  return z
    .string(`needs ${what}`)
    .trim()
    .min(1, `needs ${what}`)
    .max(max, `${what} may have at most ${max} characters`);
}

// Forms send numbers and yes or no as text.
const toNumber = (raw: unknown) => (typeof raw === "string" && /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : raw);

export function whole(what: string, min: number, max: number) {
  const sentence = `needs ${what} as a whole number from ${min} to ${max}`;
  return z.preprocess(toNumber, z.int(sentence).min(min, sentence).max(max, sentence));
}

export function percent(what: string) {
  return whole(`${what} in percent`, 0, 100);
}

export function yesNo(what: string) {
  const read = (raw: unknown) => (raw === "true" ? true : raw === "false" ? false : raw);
  return z.preprocess(read, z.boolean(`needs yes or no for ${what}`));
}

/** An amount of 0 or more as the currency writes it. */
export function amount(what: string, currency: string) {
  const sentence = `needs ${what} as an amount such as ${formatDecimal(parseMoney("5", currency))}`;
  return z.union([z.string(), z.number()], sentence).transform((raw, context) => {
    try {
      const money = parseMoney(String(raw).slice(0, 20), currency);
      if (money.minor >= 0) return formatDecimal(money);
    } catch {
      // Said below, as for an amount below zero.
    }
    context.addIssue(sentence);
    return z.NEVER;
  });
}

/** Some texts, each once. */
export function texts(what: string, most: number, text: z.ZodType<string> = words(what, 100)) {
  const sentence = `needs at most ${most} ${what}`;
  return z
    .array(text, `needs a list of ${what}`)
    .max(most, sentence)
    .transform((list) => [...new Set(list)]);
}

/** A day as the calendar writes it, such as 2026-12-24. */
export function day(what: string) {
  return z.iso.date(`needs ${what} as a date such as 2026-12-24`);
}

export const because = words("a sentence that says why", LONGEST_SENTENCE);
export const review = z.object({ do: z.literal("review"), because });
export const noSettings = z.object({}, "they are missing");
