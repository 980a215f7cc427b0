import { z } from "zod";

/** Far above any letter, far below what a database row or Liquid would mind. */
export const LONGEST_FIELD = 5_000;
export const MOST_PARAGRAPHS = 20;

const field = z.string().max(LONGEST_FIELD);

/** A merchant's own words for one mail, in Liquid. What is missing is as it came with the app. */
export const mailWords = z
  .object({ subject: field, heading: field, body: z.array(field).max(MOST_PARAGRAPHS), action: field })
  .partial();
export type MailWords = Readonly<Omit<z.output<typeof mailWords>, "body">> & { readonly body?: readonly string[] };

/** The same for a text message. */
export const smsWords = z.object({ text: field }).partial();
export type SmsWords = Readonly<z.output<typeof smsWords>>;

export const CHANNELS = ["EMAIL", "SMS"] as const;
export type Channel = (typeof CHANNELS)[number];

export interface WordsOf {
  readonly EMAIL: MailWords;
  readonly SMS: SmsWords;
}

/** Own words as they are kept: what does not parse, from an older version perhaps, is left out. */
export function readWords<One extends Channel>(channel: One, json: string): WordsOf[One] {
  const schema = channel === "EMAIL" ? mailWords : smsWords;
  return (schema.safeParse(JSON.parse(json)).data ?? {}) as WordsOf[One];
}
