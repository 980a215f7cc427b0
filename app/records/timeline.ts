import { v7 as uuid } from "uuid";
import type { Transaction } from "../db.server";

export interface NewEntry {
  readonly shop: string;
  readonly subject: string;
  readonly cancellationId: string | null;
  readonly returnId?: string | null;
  /** "Aftercare", "Shopper", or the name of staff. */
  readonly actor: string;
  readonly kind: string;
  /** One plain sentence for staff, without personal data. */
  readonly text: string;
}

export async function addEntry(tx: Transaction, entry: NewEntry, at: Date): Promise<void> {
  await tx.timelineEntry.create({ data: { id: uuid(), ...entry, at } });
}
