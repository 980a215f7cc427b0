import type { Database, Transaction } from "../db.server";
import { dateOf, dayOf, mondayOf } from "../domain/shipping/forecast/days";
import type { WarningCurve } from "../domain/shipping/warning-curve";
import { setTimer } from "./timers";

/** A name no lane has: lanes begin with a number. */
const WARNINGS = "warnings";
/** The timer that learns from the shop's deliveries. */
const LEARNING = "lanes";

export interface KeptCurve extends WarningCurve {
  /** When it was made, ISO UTC. */
  readonly at: string;
}

/** Keeps what warnings would have done; one row per shop. */
export async function keepWarnings(tx: Transaction, shop: string, curve: WarningCurve, now: Date): Promise<void> {
  await tx.laneWeek.deleteMany({ where: { shop, lane: WARNINGS } });
  const counts = JSON.stringify({ ...curve, at: now.toISOString() } satisfies KeptCurve);
  const week = dateOf(mondayOf(dayOf(now)));
  await tx.laneWeek.create({ data: { shop, lane: WARNINGS, week, counts, n: curve.parcels } });
}

/** null = nothing was tried yet. */
export async function readWarnings(db: Database["read"], shop: string): Promise<KeptCurve | null> {
  const row = await db.laneWeek.findFirst({ where: { shop, lane: WARNINGS } });
  return row && (JSON.parse(row.counts) as KeptCurve);
}

/** Tries them now instead of at the end of the week: the worker does, a page never waits for it. */
export async function learnNow(tx: Transaction, shop: string, now: Date): Promise<void> {
  await setTimer(tx, { shop, key: LEARNING, kind: LEARNING, subject: "", dueAt: now });
}

/** Whether the worker is at it, or about to be. */
export async function isLearning(db: Database["read"], shop: string, now: Date): Promise<boolean> {
  const timer = await db.timer.findUnique({ where: { shop_key: { shop, key: LEARNING } } });
  if (timer?.state === "WAITING" && timer.dueAt <= now) return true;
  const event = await db.inboundEvent.findFirst({
    where: { shop, subject: "", topic: `timer/${LEARNING}`, state: { in: ["PENDING", "RUNNING"] } },
    select: { id: true },
  });
  return event !== null;
}
