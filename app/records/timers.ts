import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import { findRows, selectRows, updateRows } from "./rows";

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

const SET = `INSERT INTO "Timer" ("id", "shop", "key", "kind", "subject", "payload", "dueAt", "state")
  VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING') ON CONFLICT ("shop", "key") DO UPDATE SET "kind" = excluded."kind",
  "subject" = excluded."subject", "payload" = excluded."payload", "dueAt" = excluded."dueAt", "state" = 'WAITING'`;

export async function setTimer(tx: Transaction, timer: NewTimer): Promise<void> {
  const { shop, key, kind, subject, dueAt } = timer;
  const payload = JSON.stringify(timer.payload ?? {});
  tx.sql.run(SET, [uuid(), shop, key, kind, subject, payload, dueAt.getTime()]);
}

export async function stopTimer(tx: Transaction, shop: string, key: string): Promise<void> {
  updateRows(tx, "Timer", { shop, key, state: "WAITING" }, { state: "STOPPED" });
}

export async function stopTimersOf(tx: Transaction, shop: string): Promise<void> {
  await tx.timer.updateMany({ where: { shop, state: "WAITING" }, data: { state: "STOPPED" } });
}

/** Reads only what is due, by index. */
export async function dueTimers(db: Database, now: Date, take: number): Promise<readonly DueTimer[]> {
  const rows = selectRows(db, "Timer", `"state" = 'WAITING' AND "dueAt" <= ? ORDER BY "dueAt" LIMIT ?`, [now, take]);
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }));
}

/** Marks a timer fired unless it was moved or stopped meanwhile. */
export function fireTimer(tx: Transaction, { id, dueAt }: DueTimer): boolean {
  return updateRows(tx, "Timer", { id, state: "WAITING", dueAt }, { state: "FIRED" }) === 1;
}

export function isWaiting(db: Database, shop: string, key: string): boolean {
  return findRows(db, "Timer", { shop, key, state: "WAITING" }).length > 0;
}

export function isDue(tx: Transaction, shop: string, key: string, now: Date): boolean {
  return findRows(tx, "Timer", { shop, key, state: "WAITING" }).some(({ dueAt }) => dueAt <= now);
}

export function isSetFor(db: Database, shop: string, key: string, dueAt: Date): boolean {
  return findRows(db, "Timer", { shop, key, state: "WAITING", dueAt }).length > 0;
}
