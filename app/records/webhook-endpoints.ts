import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Database, Transaction } from "../db.server";
import { isOutgoingTopic, type OutgoingTopic } from "../domain/outgoing-topics";
import type { Sealer } from "../lib/seal";
import { raiseAlarm } from "./alarms";
import { deliverySubject, planDelivery } from "./outgoing-events";

export type EndpointState = "ON" | "OFF" | "BROKEN";

/** What is wrong with an endpoint, since when nothing came through, and until when it is let rest. */
const problemSchema = z.object({
  text: z.string(),
  since: z.coerce.date(),
  failures: z.number().int(),
  restUntil: z.coerce.date().nullable(),
});
export type EndpointProblem = z.output<typeof problemSchema>;

/** The old secret signs beside the new one for this long, so that nothing is refused while it is exchanged. */
const OVERLAP_MS = 24 * 3_600_000;
/** So long without one delivery that came through is broken. */
const BROKEN_MS = 24 * 3_600_000;
const LONGEST_REST_MS = 10 * 60_000;
const MOST_MISSED = 5_000;
/** More would make one event many messages. */
export const MOST_ENDPOINTS = 10;

const secretsSchema = z.object({ current: z.string(), previous: z.string().nullable(), rotatedAt: z.coerce.date() });

type Row = NonNullable<Awaited<ReturnType<Database["read"]["webhookEndpoint"]["findFirst"]>>>;

function toEndpoint({ secretSealed: _, topics, problem, state, ...row }: Row) {
  return {
    ...row,
    state: state as EndpointState,
    topics: (JSON.parse(topics) as string[]).filter(isOutgoingTopic),
    problem: problem === null ? null : problemSchema.parse(JSON.parse(problem)),
  };
}
export type Endpoint = ReturnType<typeof toEndpoint>;

export async function listEndpoints(db: Database, shop: string): Promise<readonly Endpoint[]> {
  const rows = await db.read.webhookEndpoint.findMany({ where: { shop }, orderBy: { createdAt: "asc" } });
  return rows.map(toEndpoint);
}

export async function readEndpoint(db: Database, shop: string, id: string): Promise<Endpoint | null> {
  const row = await db.read.webhookEndpoint.findFirst({ where: { id, shop } });
  return row && toEndpoint(row);
}

/** Secrets its deliveries are signed with now, newest first. */
export async function endpointSecrets(db: Database, sealer: Sealer, id: string, now: Date): Promise<readonly string[]> {
  const row = await db.read.webhookEndpoint.findUniqueOrThrow({ where: { id }, select: { secretSealed: true } });
  const { current, previous, rotatedAt } = secretsSchema.parse(JSON.parse(sealer.open(row.secretSealed)));
  const overlaps = previous !== null && now.getTime() - rotatedAt.getTime() < OVERLAP_MS;
  return overlaps ? [current, previous] : [current];
}

export async function addEndpoint(
  tx: Transaction,
  sealer: Sealer,
  one: { shop: string; url: string; topics: readonly OutgoingTopic[]; secret: string; by: string },
  now: Date,
): Promise<{ readonly outcome: "added"; readonly id: string } | { readonly outcome: "too_many" }> {
  const { shop, url, topics, secret, by } = one;
  if ((await tx.webhookEndpoint.count({ where: { shop } })) >= MOST_ENDPOINTS) return { outcome: "too_many" };
  const id = uuid();
  const secretSealed = seal(sealer, secret, null, now);
  const data = { id, shop, url, secretSealed, topics: JSON.stringify(topics), state: "ON" };
  await tx.webhookEndpoint.create({ data: { ...data, createdBy: by, createdAt: now } });
  return { outcome: "added", id };
}

const seal = (sealer: Sealer, current: string, previous: string | null, rotatedAt: Date) =>
  sealer.seal(JSON.stringify({ current, previous, rotatedAt }));

/** Gives an endpoint a new secret; the one before signs along for a day. */
export async function rotateSecret(
  tx: Transaction,
  sealer: Sealer,
  { shop, id, secret }: { shop: string; id: string; secret: string },
  now: Date,
): Promise<boolean> {
  const row = await tx.webhookEndpoint.findFirst({ where: { id, shop } });
  if (!row) return false;
  const { current } = secretsSchema.parse(JSON.parse(sealer.open(row.secretSealed)));
  await tx.webhookEndpoint.update({ where: { id }, data: { secretSealed: seal(sealer, secret, current, now) } });
  return true;
}

export async function changeTopics(tx: Transaction, shop: string, id: string, topics: readonly OutgoingTopic[]) {
  await tx.webhookEndpoint.updateMany({ where: { id, shop }, data: { topics: JSON.stringify(topics) } });
}

export async function deleteEndpoint(tx: Transaction, shop: string, id: string): Promise<boolean> {
  await dropWaiting(tx, shop, id);
  return (await tx.webhookEndpoint.deleteMany({ where: { id, shop } })).count > 0;
}

export async function turnEndpointOff(tx: Transaction, shop: string, id: string): Promise<void> {
  await dropWaiting(tx, shop, id);
  await tx.webhookEndpoint.updateMany({ where: { id, shop }, data: { state: "OFF", problem: null } });
}

/** On again; what did not come through until it broke, and what it missed since, is sent now. Returns how much that is. */
export async function turnEndpointOn(tx: Transaction, shop: string, id: string, now: Date): Promise<number> {
  const row = await tx.webhookEndpoint.findFirst({ where: { id, shop } });
  if (!row) return 0;
  const { problem, topics, createdAt } = toEndpoint(row);
  await tx.webhookEndpoint.update({ where: { id }, data: { state: "ON", problem: null } });
  await tx.alarm.updateMany({
    where: { shop, kind: "webhook-endpoint", key: { startsWith: `webhook-endpoint/${id}/` }, resolvedAt: null },
    data: { resolvedAt: now, resolvedBy: "Aftercare" },
  });
  if (!problem) return 0;
  const from = longest(createdAt, problem.since);
  const missed = await tx.outgoingEvent.findMany({
    where: { shop, topic: { in: topics }, at: { gte: from } },
    orderBy: { at: "asc" },
    take: MOST_MISSED,
    select: { id: true },
  });
  for (const { id: outgoingEventId } of missed) await planDelivery(tx, { shop, endpointId: id, outgoingEventId }, now);
  const waiting = { shop, subject: deliverySubject(id), kind: "send-webhook" };
  await tx.effect.updateMany({
    where: { ...waiting, state: { in: ["PLANNED", "FAILED", "UNPROVED"] }, plannedAt: { gte: from } },
    data: { state: "PLANNED", runAt: now, sentence: null, endedAt: null, retries: 0 },
  });
  return tx.effect.count({ where: { ...waiting, state: "PLANNED" } });
}

/** What failed first may have been told well before, and waited for its next attempt. */
const longest = (createdAt: Date, since: Date) =>
  new Date(Math.max(createdAt.getTime(), since.getTime() - 2 * BROKEN_MS));

/** A delivery came through. */
export async function noteDelivered(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.webhookEndpoint.updateMany({ where: { id }, data: { lastOkAt: now, problem: null } });
}

/**
 * A delivery did not come through. After a day of that, or when the other side says it is gone for good, the endpoint is
 * broken: what waits for it is withdrawn, to be sent when somebody turns it on again.
 */
export async function noteUndelivered(
  tx: Transaction,
  { shop, id, text, isSlow, isGone }: { shop: string; id: string; text: string; isSlow: boolean; isGone: boolean },
  now: Date,
): Promise<{ readonly isBroken: boolean }> {
  const row = await tx.webhookEndpoint.findFirst({ where: { id, shop, state: "ON" } });
  if (!row) return { isBroken: true };
  const { problem: before, url } = toEndpoint(row);
  const failures = (before?.failures ?? 0) + 1;
  const rest = Math.min(15_000 * 2 ** Math.min(failures, 10), LONGEST_REST_MS);
  const since = before?.since ?? now;
  const problem: EndpointProblem = {
    text,
    since,
    failures,
    restUntil: isSlow ? new Date(now.getTime() + rest) : null,
  };
  const isBroken = isGone || now.getTime() - since.getTime() >= BROKEN_MS;
  const state = isBroken ? "BROKEN" : "ON";
  await tx.webhookEndpoint.update({ where: { id }, data: { state, problem: JSON.stringify(problem) } });
  if (!isBroken) return { isBroken };
  await dropWaiting(tx, shop, id);
  const key = `webhook-endpoint/${id}/${since.toISOString()}`;
  const told = `Nothing could be told to ${url} any more: ${text} It is turned off until you try it again.`;
  await raiseAlarm(tx, { shop, key, kind: "webhook-endpoint", subject: "", text: told }, now);
  return { isBroken };
}

async function dropWaiting(tx: Transaction, shop: string, id: string): Promise<void> {
  const waiting = { shop, subject: deliverySubject(id), kind: "send-webhook", state: "PLANNED" };
  await tx.effect.deleteMany({ where: waiting });
}

/** What an endpoint was told last, and what became of each; newest first. */
export async function listDeliveries(db: Database, { shop, id, topics, createdAt }: Endpoint, take = 25) {
  const events = await db.read.outgoingEvent.findMany({
    where: { shop, topic: { in: topics }, at: { gte: createdAt } },
    orderBy: { at: "desc" },
    take,
  });
  const keys = events.map((event) => `webhook/${id}/${event.id}`);
  const effects = await db.read.effect.findMany({
    where: { shop, key: { in: keys } },
    select: {
      id: true,
      key: true,
      state: true,
      attempts: true,
      sentence: true,
      proof: true,
      runAt: true,
      endedAt: true,
    },
  });
  const byKey = new Map(effects.map((effect) => [effect.key, effect]));
  return events.map((event, index) => ({ event, effect: byKey.get(keys[index] ?? "") ?? null }));
}
