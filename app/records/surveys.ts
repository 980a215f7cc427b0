import type { Survey } from "@prisma/client";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { findRows } from "./rows";
import { CSAT_AFTER_HOURS, isAsked, REST_DAYS, type SurveyKind, surveysIn } from "../domain/surveys";
import type { Sealer } from "../lib/seal";
import { tellOutside } from "./outgoing-events";
import { setTimer } from "./timers";

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** A row that is no question: this customer asked not to be asked. */
const STOP = "STOP";

export interface NewSurvey {
  readonly id: string;
  readonly shop: string;
  readonly kind: SurveyKind;
  /** What it is about, unique per shop and kind. */
  readonly key: string;
  readonly orderId: string;
  readonly returnId?: string | null;
}

/**
 * Writes down that somebody is asked, in the moment of asking; true = this question may go out. False: the shop does not ask
 * it, it was asked already, the customer was asked something else within the last 30 days, or does not want to be asked.
 */
export async function askSurvey(tx: Transaction, survey: NewSurvey, now: Date): Promise<boolean> {
  const { id, shop, kind, key, orderId } = survey;
  const there = await tx.survey.findUnique({ where: { shop_kind_key: { shop, kind, key } }, select: { id: true } });
  if (there) return there.id === id;
  if (!isAsked(kind, settingsOf(tx, shop))) return false;
  const customerKey = await customerKeyOf(tx, shop, orderId);
  if (customerKey) {
    const since = new Date(now.getTime() - REST_DAYS * DAY);
    const asked = { shop, customerKey, OR: [{ askedAt: { gt: since } }, { kind: STOP }] };
    if ((await tx.survey.count({ where: asked })) > 0) return false;
  }
  await tx.survey.create({ data: { ...survey, customerKey, askedAt: now } });
  return true;
}

const settingsOf = (tx: Transaction, shop: string) =>
  surveysIn(JSON.parse(findRows(tx, "Shop", { id: shop })[0]?.settings ?? "{}"));

/** One person, as far as we can tell: the customer, else the keyed hash of their address. */
async function customerKeyOf(tx: Transaction, shop: string, orderId: string): Promise<string | null> {
  const where = { shop_id: { shop, id: orderId } };
  const order = await tx.order.findUnique({ where, select: { customerId: true, emailHash: true } });
  return order?.customerId ?? order?.emailHash ?? null;
}

/** An order, or the last of its parcels so far, has arrived: some days later its shopper may be asked. */
export async function planNps(
  tx: Transaction,
  { shop, orderId, deliveredAt }: { readonly shop: string; readonly orderId: string; readonly deliveredAt: Date },
): Promise<void> {
  const settings = settingsOf(tx, shop);
  if (!settings.nps) return;
  const dueAt = new Date(deliveredAt.getTime() + settings.npsAfterDays * DAY);
  await setTimer(tx, { shop, key: `nps/${orderId}`, kind: "nps", subject: orderId, dueAt });
}

/**
 * What a shopper had asked for is done: a day later they may be asked how it went. `key`: `notice/{id}`, `cancellation/{id}` or
 * `case/{id}`.
 */
export async function planCsat(tx: Transaction, done: DoneRequest): Promise<void> {
  const { shop, orderId, key, endedAt } = done;
  if (!settingsOf(tx, shop).csat) return;
  const dueAt = new Date(endedAt.getTime() + CSAT_AFTER_HOURS * HOUR);
  await setTimer(tx, { shop, key: `csat/${key}`, kind: "csat", subject: orderId, payload: { key }, dueAt });
}
export interface DoneRequest {
  readonly shop: string;
  readonly orderId: string;
  readonly key: string;
  readonly endedAt: Date;
}

/** The customer of a survey does not want to be asked again. Saying so twice is saying it once. */
export async function stopSurveys(tx: Transaction, id: string, now: Date): Promise<void> {
  const survey = await tx.survey.findUniqueOrThrow({ where: { id } });
  const { shop, orderId } = survey;
  const customerKey = survey.customerKey ?? (await customerKeyOf(tx, shop, orderId));
  const key = customerKey ?? id;
  await tx.survey.upsert({
    where: { shop_kind_key: { shop, kind: STOP, key } },
    create: { id: uuid(), shop, kind: STOP, key, orderId, customerKey, askedAt: now },
    update: {},
  });
}

export async function readSurvey(db: Database, id: string) {
  const row = await db.read.survey.findFirst({ where: { id, kind: { not: STOP } } });
  return row && { ...row, kind: row.kind as SurveyKind };
}

/** The answer; others replace it within a day of the first, and never later. Those outside hear of each that is another. */
export async function answerSurvey(
  tx: Transaction,
  sealer: Sealer,
  id: string,
  answer: { readonly score: number; readonly words: string },
  now: Date,
): Promise<boolean> {
  const before = await tx.survey.findUnique({ where: { id } });
  if (!before || !mayAnswer(before, now)) return false;
  await tx.survey.update({
    where: { id },
    data: {
      score: answer.score,
      wordsSealed: answer.words ? sealer.seal(answer.words) : null,
      firstAnsweredAt: before.firstAnsweredAt ?? now,
      answeredAt: now,
    },
  });
  if (before.score !== answer.score) await tellAnswer(tx, before, answer.score, now);
  return true;
}

/** Whether a survey's answer, if there is one, can still be given another way. */
export function mayAnswer({ firstAnsweredAt }: { readonly firstAnsweredAt: Date | null }, now: Date): boolean {
  return firstAnsweredAt === null || now.getTime() - firstAnsweredAt.getTime() <= DAY;
}

/** Scores stay, they are nobody's any more. */
export async function forgetInSurveys(
  tx: Transaction,
  shop: string,
  orderId: { readonly in: string[] },
): Promise<void> {
  await tx.survey.deleteMany({ where: { shop, orderId, kind: STOP } });
  await tx.survey.updateMany({ where: { shop, orderId }, data: { wordsSealed: null, customerKey: null } });
}

async function tellAnswer(tx: Transaction, survey: Survey, score: number, now: Date): Promise<void> {
  const { id, shop, orderId: subject, returnId, kind } = survey;
  const payload = { orderId: subject, surveyId: id, kind: kind as "CSAT" | "NPS" | "CES", score, returnId };
  await tellOutside(
    tx,
    { shop, subject, key: `survey/${id}/${now.getTime()}/${score}`, topic: "survey/answered", payload },
    now,
  );
}
