import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { EffectKind, EffectState, PlannedEffect } from "../domain/planned-effect";
import type { EffectView } from "../domain/cancellation/step";
import type { ReturnEffectView } from "../domain/returns/step";
import { LeaseLost } from "./inbound-events";

export interface EffectRow {
  readonly id: string;
  readonly shop: string;
  readonly key: string;
  readonly kind: EffectKind;
  readonly subject: string;
  readonly cancellationId: string | null;
  readonly returnId: string | null;
  readonly noticeId: string | null;
  readonly goodwillId: string | null;
  readonly input: string;
  readonly attempts: number;
  readonly retries: number;
  /** When the world may first have been changed; null = never tried. */
  readonly startedAt: Date | null;
  /** The last attempt that acted, not only looked; null = no such attempt. */
  readonly acted: { readonly number: number; readonly at: Date; readonly isClear: boolean } | null;
  readonly receipt: string | null;
}

export interface EffectOrigin {
  readonly shop: string;
  readonly subject: string;
  readonly cancellationId: string | null;
  readonly returnId?: string | null;
  readonly noticeId?: string | null;
  readonly goodwillId?: string | null;
  readonly decisionId: string | null;
}

/** Plans effects; one that is already planned under its key stays as it is. */
export async function planEffects(
  tx: Transaction,
  origin: EffectOrigin,
  effects: readonly PlannedEffect[],
  moneyKinds: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  for (const effect of effects) {
    const key = { shop: origin.shop, key: effect.key };
    if (await tx.effect.findUnique({ where: { shop_key: key }, select: { id: true } })) continue;
    await tx.effect.create({
      data: {
        id: uuid(),
        ...origin,
        key: effect.key,
        kind: effect.kind,
        money: moneyKinds.has(effect.kind),
        input: JSON.stringify(effect.input),
        state: "PLANNED",
        runAt: now,
        plannedAt: now,
      },
    });
  }
}

export async function readEffect(db: Database, id: string): Promise<EffectRow | null> {
  const row = await db.read.effect.findUnique({
    where: { id },
    include: { log: { where: { performed: true }, orderBy: { number: "desc" }, take: 1 } },
  });
  if (!row) return null;
  const { log, ...rest } = row;
  const [last] = log;
  // An attempt with a clear end ("pending": Shopify accepted it) left no doubt; one cut short, or retried, did.
  const acted = last ? { number: last.number, at: last.startedAt, isClear: last.outcome === "pending" } : null;
  return { ...rest, kind: row.kind as EffectKind, acted };
}

/** How many attempts in a row, up to the one before this, never came to an end: the process died. */
export async function attemptsCutOff(db: Database, { id, attempts }: EffectRow): Promise<number> {
  const last = await db.read.effectAttempt.findFirst({
    where: { effectId: id, endedAt: { not: null } },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return attempts - 1 - (last?.number ?? 0);
}

/** Effects of a cancellation, as the plan of its next step sees them. */
export async function effectsOfCancellation(db: Database, cancellationId: string): Promise<readonly EffectView[]> {
  const rows = await db.read.effect.findMany({ where: { cancellationId }, orderBy: { plannedAt: "asc" } });
  return rows.map((row) => ({
    kind: row.kind as EffectKind,
    key: row.key,
    state: row.state as EffectState,
    sentence: row.sentence,
    fulfillmentOrderId: (JSON.parse(row.input) as { fulfillmentOrderId?: string }).fulfillmentOrderId ?? null,
  }));
}

/** Effects of a return, as the plan of its next step sees them. */
export async function effectsOfReturn(db: Database, returnId: string): Promise<readonly ReturnEffectView[]> {
  const rows = await db.read.effect.findMany({ where: { returnId }, orderBy: { plannedAt: "asc" } });
  return rows.map((row) => ({
    kind: row.kind as EffectKind,
    key: row.key,
    state: row.state as EffectState,
    sentence: row.sentence,
    receipt: row.receipt ? (JSON.parse(row.receipt) as Record<string, unknown>) : null,
  }));
}

/** Whether the world may already have been changed for a cancellation by effects of these kinds. */
export async function hasBegun(db: Database, cancellationId: string, kinds: readonly EffectKind[]): Promise<boolean> {
  const where = { cancellationId, kind: { in: [...kinds] }, OR: [{ startedAt: { not: null } }, { state: "DONE" }] };
  return (await db.read.effect.count({ where })) > 0;
}

/** Whether the world may already have been changed for a return by effects of these kinds, or soon will be. */
export async function hasBegunReturn(db: Database, returnId: string, kinds: readonly EffectKind[]): Promise<boolean> {
  const where = {
    returnId,
    kind: { in: [...kinds] },
    // What the world refused did not change it.
    state: { not: "FAILED" },
    OR: [{ startedAt: { not: null } }, { state: { not: "PLANNED" } }],
  };
  return (await db.read.effect.count({ where })) > 0;
}

/** Whether effects of a gift are in hand, or may have changed the world: those that give it, and those that take it back. */
export async function hasBegunGift(db: Database, goodwillId: string): Promise<{ giving: boolean; revoking: boolean }> {
  const rows = await db.read.effect.findMany({
    where: { goodwillId },
    select: { kind: true, state: true, startedAt: true },
  });
  const isOpen = (state: string) => state === "PLANNED" || state === "RUNNING";
  return {
    giving: rows.some(({ kind, state, startedAt }) => GIVES.has(kind) && (startedAt !== null || state !== "PLANNED")),
    revoking: rows.some(({ kind, state }) => TAKES_BACK.has(kind) && isOpen(state)),
  };
}

const GIVES: ReadonlySet<string> = new Set<EffectKind>(["create-discount-code", "give-goodwill-credit"]);
const TAKES_BACK: ReadonlySet<string> = new Set<EffectKind>(["revoke-discount-code", "take-goodwill-credit"]);

/** How an effect ended, null = there is none. */
export async function readEffectEnd(db: Database, shop: string, id: string) {
  const row = await db.read.effect.findFirst({
    where: { id, shop },
    select: { kind: true, state: true, sentence: true },
  });
  return row && { ...row, kind: row.kind as EffectKind, state: row.state as EffectState };
}

/** Keys of the messages that carry a notice to the shopper. */
export const NOTICE_KEYS = /^(mail|sms)\/notice\//;

/** What became of the messages that carry a notice. */
export async function effectsOfNotice(db: Database, noticeId: string) {
  const rows = await db.read.effect.findMany({ where: { noticeId } });
  return rows
    .filter(({ key }) => NOTICE_KEYS.test(key))
    .map(({ state, receipt, endedAt, sentence, proof }) => {
      const { messageId, providerId } = JSON.parse(receipt ?? "{}") as { messageId?: unknown; providerId?: unknown };
      const isSent = state === "DONE" && [messageId, providerId].some((id) => typeof id === "string");
      return {
        isTold: isSent,
        at: endedAt,
        isOver: state !== "PLANNED" && state !== "RUNNING",
        sentence: sentence ?? proof,
      };
    });
}

/** Receipt of the newest finished effect of given kinds, null if there is none. */
export async function receiptOf(
  db: Database,
  cancellationId: string,
  kinds: readonly EffectKind[],
): Promise<Record<string, unknown> | null> {
  const row = await db.read.effect.findFirst({
    where: { cancellationId, kind: { in: [...kinds] }, state: "DONE" },
    orderBy: { plannedAt: "desc" },
    select: { receipt: true },
  });
  return row?.receipt ? (JSON.parse(row.receipt) as Record<string, unknown>) : null;
}

/** Whether the step that cancels the order has neither ended nor failed. */
export async function isStillCancelling(db: Database, cancellationId: string): Promise<boolean> {
  const where = { cancellationId, kind: "cancel-order", state: { in: ["PLANNED", "RUNNING"] } };
  return (await db.read.effect.count({ where })) > 0;
}

/** Whether another effect of these kinds has this in its receipt: what the world shows belongs to one of them only. */
export async function isReceiptTaken(
  db: Database,
  shop: string,
  kinds: readonly EffectKind[],
  part: string,
  exceptId: string,
): Promise<boolean> {
  const where = { shop, kind: { in: [...kinds] }, id: { not: exceptId }, receipt: { contains: JSON.stringify(part) } };
  return (await db.read.effect.count({ where })) > 0;
}

/** Remembers, before the world is touched, that an attempt has begun. */
export async function beginAttempt(tx: Transaction, effect: EffectRow, now: Date): Promise<void> {
  await tx.effectAttempt.create({
    data: { id: uuid(), effectId: effect.id, number: effect.attempts, startedAt: now },
  });
}

/** Remembers, durably and before it happens, that the world is about to be changed. */
export async function markPerforming(tx: Transaction, effect: EffectRow, owner: string, now: Date): Promise<void> {
  const { count } = await tx.effect.updateMany({
    where: { id: effect.id, leaseOwner: owner, state: "RUNNING" },
    data: { startedAt: effect.startedAt ?? now },
  });
  if (count === 0) throw new LeaseLost(effect.id);
  await tx.effectAttempt.updateMany({
    where: { effectId: effect.id, number: effect.attempts },
    data: { performed: true },
  });
}

export interface AttemptEnd {
  readonly state: EffectState;
  readonly outcome: "done" | "pending" | "looking_again" | "waiting" | "retry" | "failed" | "unproved";
  readonly runAt: Date;
  readonly receipt: Readonly<Record<string, unknown>> | null;
  readonly proof: string | null;
  readonly error: string | null;
  readonly sentence: string | null;
}

/** Ends one attempt and moves the effect. @throws LeaseLost when another worker took it. */
export async function endAttempt(
  tx: Transaction,
  effect: EffectRow,
  owner: string,
  end: AttemptEnd,
  now: Date,
): Promise<void> {
  const over = end.state !== "PLANNED";
  const { count } = await tx.effect.updateMany({
    where: { id: effect.id, leaseOwner: owner, state: "RUNNING" },
    data: {
      state: end.state,
      runAt: end.runAt,
      lastError: end.error,
      sentence: end.sentence,
      retries: end.outcome === "retry" ? effect.retries + 1 : effect.retries,
      ...(end.receipt && { receipt: JSON.stringify(end.receipt) }),
      ...(end.proof && { proof: end.proof }),
      leaseOwner: null,
      leaseUntil: null,
      endedAt: over ? now : null,
    },
  });
  if (count === 0) throw new LeaseLost(effect.id);
  await tx.effectAttempt.updateMany({
    where: { effectId: effect.id, number: effect.attempts },
    data: { endedAt: now, outcome: end.outcome, detail: end.error ?? end.proof ?? end.sentence },
  });
}
