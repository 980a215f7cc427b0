import type { Cancellation as Row } from "@prisma/client";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { canMove, hasEnded, OPEN_STATES } from "../domain/cancellation/lifecycle";
import type {
  Cancellation,
  CancellationScope,
  CancellationSource,
  CancellationState,
  CancellationTerms,
} from "../domain/cancellation/types";
import { toldOfCancellation } from "../domain/cancellation/told";
import type { Sealer } from "../lib/seal";
import { findRows } from "./rows";
import { tellOutside } from "./outgoing-events";
import { planCsat } from "./surveys";

export function toCancellation(row: Row): Cancellation {
  return {
    ...row,
    source: row.source as CancellationSource,
    state: row.state as CancellationState,
    scope: JSON.parse(row.scope) as CancellationScope,
    terms: JSON.parse(row.terms) as CancellationTerms,
  };
}

export interface NewCancellation extends Omit<Cancellation, "id" | "endedAt" | "warehouseBy"> {
  /** Why, and what else, in the words of who asked; "" = nothing. Sealed at rest. */
  readonly reason: string;
  readonly note: string;
}

/** Writes a new cancellation and returns it. About a redacted order nobody's words are kept. */
export async function createCancellation(
  tx: Transaction,
  sealer: Sealer,
  one: NewCancellation,
  now: Date,
): Promise<Cancellation> {
  const { scope, terms, reason, note, ...rest } = one;
  const mayKeep = await mayKeepWords(tx, one);
  const seal = (words: string) => (words && mayKeep ? sealer.seal(words) : null);
  const row = await tx.cancellation.create({
    data: {
      id: uuid(),
      ...rest,
      reasonSealed: seal(reason),
      noteSealed: seal(note),
      scope: JSON.stringify(scope),
      terms: JSON.stringify(terms),
      endedAt: hasEnded(one.state) ? now : null,
      updatedAt: now,
    },
  });
  const cancellation = toCancellation(row);
  await tellEnd(tx, cancellation, one.state, now);
  return cancellation;
}

async function tellEnd(tx: Transaction, one: Cancellation, state: CancellationState, now: Date): Promise<void> {
  const told = toldOfCancellation(one, state);
  if (!told) return;
  await tellOutside(tx, told, now);
  const { shop, orderId, id, source } = one;
  if (source === "SHOPPER") await planCsat(tx, { shop, orderId, key: `cancellation/${id}`, endedAt: now });
}

async function mayKeepWords(tx: Transaction, { shop, orderId }: { shop: string; orderId: string }): Promise<boolean> {
  const order = await tx.order.findUnique({ where: { shop_id: { shop, id: orderId } }, select: { redactedAt: true } });
  return !order?.redactedAt;
}

/** What a shopper says about a case that others opened becomes its note. */
export async function noteWords(tx: Transaction, sealer: Sealer, one: Cancellation, words: string): Promise<void> {
  if (words === "" || !(await mayKeepWords(tx, one))) return;
  const { noteSealed } = await tx.cancellation.findUniqueOrThrow({ where: { id: one.id } });
  const said = [noteSealed && sealer.open(noteSealed), words].filter(Boolean).join("\n");
  await tx.cancellation.update({ where: { id: one.id }, data: { noteSealed: sealer.seal(said) } });
}

export interface CancellationMove {
  readonly state: CancellationState;
  readonly sentence: string;
  readonly warehouseBy?: Date | null;
  readonly undoUntil?: Date | null;
  readonly terms?: CancellationTerms;
}

/**
 * Moves a cancellation on. Writes nothing and returns false when nothing changes.
 * @throws Error when the lifecycle does not know the move or someone else moved it meanwhile.
 */
export async function moveCancellation(
  tx: Transaction,
  from: Cancellation,
  move: CancellationMove,
  now: Date,
): Promise<boolean> {
  if (!canMove(from.state, move.state)) throw new Error(`a cancellation cannot go from ${from.state} to ${move.state}`);
  const same =
    from.state === move.state &&
    from.sentence === move.sentence &&
    move.terms === undefined &&
    move.undoUntil === undefined &&
    (move.warehouseBy === undefined || move.warehouseBy?.getTime() === from.warehouseBy?.getTime());
  if (same) return false;
  const { terms, ...rest } = move;
  const { count } = await tx.cancellation.updateMany({
    where: { id: from.id, shop: from.shop, state: from.state },
    data: {
      ...rest,
      ...(terms && { terms: JSON.stringify(terms) }),
      ...(hasEnded(move.state) && { endedAt: now, outcome: move.state }),
      updatedAt: now,
    },
  });
  if (count === 0) throw new Error(`cancellation ${from.id} was moved by someone else`);
  await tellEnd(tx, from, move.state, now);
  return true;
}

export async function readCancellation(db: Database, shop: string, id: string): Promise<Cancellation | null> {
  const row = await db.read.cancellation.findFirst({ where: { id, shop } });
  return row && toCancellation(row);
}

/** The one cancellation of an order that has not ended, if any. */
export async function openCancellationOf(db: Database, shop: string, orderId: string): Promise<Cancellation | null> {
  const [row] = findRows(db, "Cancellation", { shop, orderId, state: OPEN_STATES });
  return row ? toCancellation(row) : null;
}

export async function cancellationByKey(db: Database, shop: string, requestKey: string): Promise<Cancellation | null> {
  const row = await db.read.cancellation.findUnique({ where: { shop_requestKey: { shop, requestKey } } });
  return row && toCancellation(row);
}

/** Finished cancellations of an order: shipping any of it afterwards is an alarm. */
export async function doneCancellationsOf(
  db: Database,
  shop: string,
  orderId: string,
): Promise<readonly Cancellation[]> {
  return findRows(db, "Cancellation", { shop, orderId, state: "CANCELLED" }).map(toCancellation);
}

/** Open cancellations of a shop, for reconciliation. */
export async function openCancellations(db: Database, shop: string, take: number, after: string | null) {
  return db.read.cancellation.findMany({
    where: { shop, state: { in: OPEN_STATES }, ...(after && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take,
    select: { id: true, orderId: true },
  });
}

/** How many orders the app decided to cancel by itself since an instant: what the brake counts. */
export async function automaticCancellationsSince(db: Database, shop: string, since: Date): Promise<number> {
  return db.read.cancellation.count({
    where: { shop, requestedAt: { gte: since }, source: { not: "STAFF" }, state: { notIn: ["REVIEW", "DECLINED"] } },
  });
}

/** By id alone: for a signed link, whose signature then proves the shop. */
export async function findCancellation(db: Database, id: string): Promise<Cancellation | null> {
  const row = await db.read.cancellation.findUnique({ where: { id } });
  return row && toCancellation(row);
}
