import type { Database, Transaction } from "../db.server";
import { type Channel, readWords, type WordsOf } from "../domain/messages/own-words";
import { raiseAlarm } from "./alarms";

export interface TemplateKey<One extends Channel = Channel> {
  readonly shop: string;
  /** What is told, like `cancellation-undo`. */
  readonly event: string;
  readonly channel: One;
  /** One of the languages messages come in. */
  readonly language: string;
}

export interface OwnWords<One extends Channel = Channel> {
  readonly words: WordsOf[One];
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

/** A merchant's own words for a message; null = as it came with the app. */
export async function loadOverride<One extends Channel>(
  db: Database,
  shop: string,
  event: string,
  channel: One,
  language: string,
): Promise<WordsOf[One] | null> {
  return (await readOwnWords(db, { shop, event, channel, language }))?.words ?? null;
}

/** The same, with who wrote them and when. */
export async function readOwnWords<One extends Channel>(
  db: Database,
  key: TemplateKey<One>,
): Promise<OwnWords<One> | null> {
  const row = await db.read.messageTemplate.findUnique({ where: { shop_event_channel_language: key } });
  return row && { words: readWords(key.channel, row.content), updatedBy: row.updatedBy, updatedAt: row.updatedAt };
}

/** Which messages a shop has words of its own for. */
export async function listOwnWords(db: Database, shop: string) {
  return db.read.messageTemplate.findMany({ where: { shop }, omit: { content: true } });
}

export async function saveOwnWords<One extends Channel>(
  tx: Transaction,
  key: TemplateKey<One>,
  words: WordsOf[One],
  by: string,
  now: Date,
): Promise<void> {
  const data = { content: JSON.stringify(words), updatedBy: by, updatedAt: now };
  const where = { shop_event_channel_language: key };
  await tx.messageTemplate.upsert({ where, create: { ...key, ...data }, update: data });
}

/** Back to the words that came with the app. */
export async function dropOwnWords(tx: Transaction, key: TemplateKey): Promise<boolean> {
  return (await tx.messageTemplate.deleteMany({ where: key })).count > 0;
}

/**
 * A merchant's own words could not be used, and the shopper was told in ours: said to staff once for each version of the
 * words. `problem`: what the renderer said.
 */
export async function raiseWordsAlarm(tx: Transaction, key: TemplateKey, problem: string, now: Date): Promise<void> {
  const { shop, event, channel, language } = key;
  const row = await tx.messageTemplate.findUnique({ where: { shop_event_channel_language: key } });
  if (!row) return;
  await raiseAlarm(
    tx,
    {
      shop,
      key: `own-words/${event}/${channel}/${language}/${row.updatedAt.toISOString()}`,
      kind: "own-words",
      subject: "",
      text: `Your own words for ${event} (${language}) could not be used, so the shopper was told in the words that came with the app. ${problem}`,
    },
    now,
  );
}
