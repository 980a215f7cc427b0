import { v7 as uuid } from "uuid";
import type { Transaction } from "../db.server";

export interface NewAlarm {
  readonly shop: string;
  /** The same alarm is raised once. */
  readonly key: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

export async function raiseAlarm(tx: Transaction, alarm: NewAlarm, now: Date): Promise<void> {
  const { shop, key } = alarm;
  await tx.alarm.upsert({
    where: { shop_key: { shop, key } },
    create: { id: uuid(), ...alarm, raisedAt: now },
    update: {},
  });
}

export async function resolveAlarm(tx: Transaction, shop: string, id: string, by: string, now: Date): Promise<boolean> {
  const { count } = await tx.alarm.updateMany({
    where: { id, shop, resolvedAt: null },
    data: { resolvedAt: now, resolvedBy: by },
  });
  return count === 1;
}

/** What an alarm was raised for is over. */
export async function resolveAlarmOf(tx: Transaction, shop: string, key: string, by: string, now: Date): Promise<void> {
  const data = { resolvedAt: now, resolvedBy: by };
  await tx.alarm.updateMany({ where: { shop, key, resolvedAt: null }, data });
}
