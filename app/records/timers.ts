import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";

export interface NewTimer {
  readonly shop: string;
  /** One timer per key: setting it again moves it. */
  readonly key: string;
  readonly kind: string;
  readonly subject: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly dueAt: Date;
}

export interface DueTimer {
  readonly id: string;
  readonly shop: string;
  readonly kind: string;
  readonly subject: string;
  readonly payload: unknown;
  readonly dueAt: Date;
}

export async function setTimer(tx: Transaction, timer: NewTimer): Promise<void> {
  const { shop, key, kind, subject, dueAt } = timer;
  const data = { kind, subject, dueAt, payload: JSON.stringify(timer.payload ?? {}), state: "WAITING" };
  await tx.timer.upsert({
    where: { shop_key: { shop, key } },
    create: { id: uuid(), shop, key, ...data },
    update: data,
  });
}

export async function stopTimer(tx: Transaction, shop: string, key: string): Promise<void> {
  await tx.timer.updateMany({ where: { shop, key, state: "WAITING" }, data: { state: "STOPPED" } });
}

export async function stopTimersOf(tx: Transaction, shop: string): Promise<void> {
  await tx.timer.updateMany({ where: { shop, state: "WAITING" }, data: { state: "STOPPED" } });
}

/** Reads only what is due, by index. */
export async function dueTimers(db: Database, now: Date, take: number): Promise<readonly DueTimer[]> {
  const rows = await db.read.timer.findMany({
    where: { state: "WAITING", dueAt: { lte: now } },
    orderBy: { dueAt: "asc" },
    take,
  });
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }));
}

/** Marks a timer fired unless it was moved or stopped meanwhile. */
export async function fireTimer(tx: Transaction, timer: DueTimer): Promise<boolean> {
  const { count } = await tx.timer.updateMany({
    where: { id: timer.id, state: "WAITING", dueAt: timer.dueAt },
    data: { state: "FIRED" },
  });
  return count === 1;
}

export async function isWaiting(db: Database, shop: string, key: string): Promise<boolean> {
  const row = await db.read.timer.findUnique({ where: { shop_key: { shop, key } }, select: { state: true } });
  return row?.state === "WAITING";
}
