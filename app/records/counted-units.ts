import type { CountedUnits as Row } from "@prisma/client";
import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { Condition, CountedUnits, Disposition } from "../domain/returns/types";

export interface NewCount extends Omit<CountedUnits, "id"> {
  readonly requestKey: string;
  /** Of what was not announced; "" otherwise. */
  readonly title: string;
  readonly note: string;
}

const toCount = (row: Row): CountedUnits => ({
  ...row,
  condition: row.condition as Condition,
  disposition: row.disposition as Disposition,
});

/** Writes down what was counted in; the same row of the same form again changes nothing. Returns how many were new. */
export async function addCounts(
  tx: Transaction,
  of: { readonly id: string; readonly shop: string },
  counts: readonly NewCount[],
  by: string,
  now: Date,
): Promise<number> {
  let added = 0;
  for (const count of counts) {
    const where = { returnId_requestKey: { returnId: of.id, requestKey: count.requestKey } };
    if (await tx.countedUnits.findUnique({ where, select: { id: true } })) continue;
    const own = { id: uuid(), shop: of.shop, returnId: of.id, countedBy: by, countedAt: now };
    await tx.countedUnits.create({ data: { ...own, ...count } });
    added += 1;
  }
  return added;
}

/** What was counted of a return, oldest first. */
export async function countsOfReturn(db: Database, returnId: string): Promise<readonly CountedUnits[]> {
  const rows = await db.read.countedUnits.findMany({ where: { returnId }, orderBy: { id: "asc" } });
  return rows.map(toCount);
}
