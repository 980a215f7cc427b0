import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";
import { findRows, insertRow } from "./rows";

export type EventSource = "WEBHOOK" | "PORTAL" | "STAFF" | "FLOW" | "CARRIER" | "TIMER" | "SYSTEM";

export interface NewEvent {
  readonly shop: string;
  readonly source: EventSource;
  readonly topic: string;
  /** The same key twice is one event. */
  readonly dedupeKey: string;
  readonly subject: string;
  readonly payload: unknown;
  readonly runAt?: Date;
}

/** An event in the worker's hands, its payload opened. */
export interface ClaimedEvent {
  readonly id: string;
  readonly shop: string;
  readonly source: EventSource;
  readonly topic: string;
  readonly subject: string;
  readonly payloadText: string;
  readonly triggeredAt: Date | null;
  readonly receivedAt: Date;
  readonly attempts: number;
}

/** Adds an event inside a transaction; an event with the same key is left as it is. Returns its id, null if it was there. */
export async function addEvent(tx: Transaction, sealer: Sealer, event: NewEvent, now: Date): Promise<string | null> {
  const { runAt, payload, ...told } = event;
  const id = uuid();
  const payloadSealed = sealer.sealBytes(Buffer.from(JSON.stringify(payload)));
  const row = { ...told, id, payloadSealed, receivedAt: now, state: "PENDING", runAt: runAt ?? now };
  return insertRow(tx, "InboundEvent", row, ["shop", "dedupeKey"]) === 0 ? null : id;
}

/** Whether an event of this key came in before. */
export const hasEvent = (db: Database | Transaction, shop: string, dedupeKey: string): boolean =>
  findRows(db, "InboundEvent", { shop, dedupeKey }).length > 0;

/** How many events of these topics people sent about a subject since an instant, worked on or not. */
export const countEvents = (
  tx: Transaction,
  asked: { readonly shop: string; readonly subject: string; readonly topics: readonly string[]; readonly since: Date },
): Promise<number> => {
  const { shop, subject, topics, since } = asked;
  const where = { shop, subject, source: "PORTAL", topic: { in: [...topics] }, receivedAt: { gt: since } };
  return tx.inboundEvent.count({ where });
};

/** Reads a claimed event with its payload. */
export async function readEvent(db: Database, sealer: Sealer, id: string): Promise<ClaimedEvent | null> {
  const [row] = findRows(db, "InboundEvent", { id });
  if (!row) return null;
  const { payloadSealed, source, ...rest } = row;
  return { ...rest, source: source as EventSource, payloadText: sealer.openBytes(payloadSealed) };
}

export interface EventEnd {
  readonly outcome: string;
  readonly note: string;
  readonly now: Date;
}

const END_EVENT = `UPDATE "InboundEvent" SET "state" = 'DONE', "outcome" = ?, "note" = ?, "processedAt" = ?,
  "leaseOwner" = NULL, "leaseUntil" = NULL, "lastError" = NULL WHERE "id" = ? AND "leaseOwner" = ? AND "state" = 'RUNNING'`;
const endValues = (id: string, owner: string, { outcome, note, now }: EventEnd) => [
  outcome,
  note,
  now.getTime(),
  id,
  owner,
];

/** Ends an event in the same transaction as what it caused. @throws LeaseLost when another worker took it. */
export function endEvent({ sql }: Pick<Transaction, "sql">, id: string, owner: string, end: EventEnd): void {
  if (sql.run(END_EVENT, endValues(id, owner, end)) === 0) throw new LeaseLost(id);
}

/** Ends an event that changed nothing. @throws LeaseLost when another worker took it. */
export const endIdleEvent = (db: Database, id: string, owner: string, end: EventEnd): Promise<void> =>
  db.writeRaw((sql) => endEvent({ sql }, id, owner, end));

/** Puts an event back for later, or lays it aside as dead: visible, and re-armable by staff. */
export async function postponeEvent(
  tx: Transaction,
  id: string,
  owner: string,
  next: { state: "PENDING" | "DEAD"; runAt: Date; error: string },
): Promise<void> {
  await tx.inboundEvent.updateMany({
    where: { id, leaseOwner: owner, state: "RUNNING" },
    data: { state: next.state, runAt: next.runAt, lastError: next.error, leaseOwner: null, leaseUntil: null },
  });
}

/** Staff: process a dead event again. */
export async function rearmEvent(tx: Transaction, shop: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.inboundEvent.updateMany({
    where: { id, shop, state: "DEAD" },
    data: { state: "PENDING", runAt: now, attempts: 0 },
  });
  return count === 1;
}

export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** Payloads are kept only as long as they can help: a batch of ended events from before an instant goes. */
export async function forgetOldEvents(tx: Transaction, shop: string, before: Date): Promise<void> {
  const old = await tx.inboundEvent.findMany({
    where: { shop, state: "DONE", receivedAt: { lt: before } },
    select: { id: true },
    take: 500,
  });
  await tx.inboundEvent.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}
