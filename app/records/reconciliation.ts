import { v7 as uuid } from "uuid";
import type { Transaction } from "../db.server";

export interface NewReconciliation {
  readonly shop: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly fromTime: Date;
  readonly toTime: Date;
  readonly compared: number;
  readonly repaired: number;
}

export async function saveReconciliation(tx: Transaction, run: NewReconciliation): Promise<void> {
  await tx.reconciliationRun.create({ data: { id: uuid(), ...run } });
}
