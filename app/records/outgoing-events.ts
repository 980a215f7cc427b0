import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { findRows } from "./rows";
import type { Gid } from "../domain/gid";
import { type OutgoingPayload, type OutgoingTopic, topicDefinition } from "../domain/outgoing-topics";
import type { PlannedEffect } from "../domain/planned-effect";
import { planEffects } from "./effects";
import { usesFlow } from "./shop-catalogue";

/** One thing that happened. `key` is its business meaning, unique per shop: telling it again is telling it once. */
export type Told = {
  readonly [Topic in OutgoingTopic]: {
    readonly shop: string;
    readonly key: string;
    readonly topic: Topic;
    /** The order it is about. */
    readonly subject: Gid;
    readonly payload: OutgoingPayload<Topic>;
  };
}[OutgoingTopic];

/** None of them moves money. */
const NO_MONEY: ReadonlySet<string> = new Set();

/**
 * Tells those outside who asked for it: plans one action per connected system, and one for Flow, in the transaction of what
 * happened. Where nobody asked, nothing is written.
 * @throws ZodError when the payload is not what the topic promises.
 */
export async function tellOutside(tx: Transaction, told: Told, now: Date): Promise<void> {
  const { shop, key, topic, subject, payload } = told;
  const { endpoints, flow } = await whoListens(tx, shop);
  const { schema, flow: trigger } = topicDefinition(topic);
  const asking = endpoints.filter(({ topics }) => topics.includes(topic));
  const handle = flow && trigger?.handle;
  if (asking.length === 0 && !handle) return;
  const where = { shop_key: { shop, key } };
  if (await tx.outgoingEvent.findUnique({ where, select: { id: true } })) return;
  const id = uuid();
  const text = JSON.stringify(schema.parse(payload));
  await tx.outgoingEvent.create({ data: { id, shop, key, topic, subject, payload: text, at: now } });
  if (handle) await planEffects(tx, originOf(shop, subject), [flowEffect(id, handle)], NO_MONEY, now);
  for (const { id: endpointId, state } of asking) {
    // One that is broken is told what it missed when it works again.
    if (state === "ON") await planDelivery(tx, { shop, endpointId, outgoingEventId: id }, now);
  }
}

async function whoListens(tx: Transaction, shop: string) {
  const rows = findRows(tx, "WebhookEndpoint", { shop }, ["createdAt"]);
  const asked = rows.filter(({ state }) => state !== "OFF");
  const endpoints = asked.map((row) => ({ ...row, topics: JSON.parse(row.topics) as readonly string[] }));
  return { endpoints, flow: await usesFlow(tx, shop) };
}

const originOf = (shop: string, subject: string) => ({ shop, subject, cancellationId: null, decisionId: null });

const flowEffect = (outgoingEventId: string, handle: string): PlannedEffect => ({
  kind: "trigger-flow",
  key: `flow/${outgoingEventId}`,
  input: { outgoingEventId, handle },
});

/**
 * Deliveries to one endpoint are about that endpoint, not about the order: they go out one at a time, and one that hangs
 * keeps neither the order nor the shop's other work waiting.
 */
export const deliverySubject = (endpointId: string) => `webhook/${endpointId}`;

export async function planDelivery(
  tx: Transaction,
  { shop, endpointId, outgoingEventId }: { shop: string; endpointId: string; outgoingEventId: string },
  now: Date,
): Promise<void> {
  const key = `webhook/${endpointId}/${outgoingEventId}`;
  const effect: PlannedEffect = { kind: "send-webhook", key, input: { outgoingEventId, endpointId } };
  await planEffects(tx, originOf(shop, deliverySubject(endpointId)), [effect], NO_MONEY, now);
}

/** What is told under an id, null when it is gone. */
export async function readOutgoing(db: Database, shop: string, id: string) {
  const row = await db.read.outgoingEvent.findFirst({ where: { id, shop } });
  return (
    row && { ...row, topic: row.topic as OutgoingTopic, payload: JSON.parse(row.payload) as Record<string, unknown> }
  );
}
