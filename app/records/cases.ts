import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { CaseItem, CaseMessage, CaseState, ShopperCase } from "../domain/cases/case";
import type { CaseKind } from "../domain/cases/case-kinds";
import type { Sealer } from "../lib/seal";
import { findRows } from "./rows";

type CaseRow = ReturnType<typeof findRows<"Case">>[number];
type MessageRow = ReturnType<typeof findRows<"CaseMessage">>[number];

export const toCase = ({ kind, state, items, stateSince: _, ...row }: CaseRow): ShopperCase => ({
  ...row,
  kind: kind as CaseKind,
  state: state as CaseState,
  items: JSON.parse(items) as CaseItem[],
});

export const toMessage = (sealer: Sealer, { id, from, by, wordsSealed, photos, at }: MessageRow): CaseMessage => ({
  ...{ id, from: from as CaseMessage["from"], by, at },
  words: wordsSealed === null ? null : sealer.open(wordsSealed),
  photos: JSON.parse(photos) as string[],
});

export const readCase = async (db: Database, shop: string, id: string): Promise<ShopperCase | null> =>
  findRows(db, "Case", { id, shop }).map(toCase)[0] ?? null;

/** By its id alone, for a link whose signature says whose it is. */
export const findCase = async (db: Database, id: string): Promise<ShopperCase | null> =>
  findRows(db, "Case", { id }).map(toCase)[0] ?? null;

/** The cases of an order, oldest first. */
export const casesOfOrder = (db: Database, shop: string, orderId: string): readonly ShopperCase[] =>
  findRows(db, "Case", { shop, orderId }, ["number"]).map(toCase);

/** What was written, in order. */
export const messagesOf = (db: Database, sealer: Sealer, { id }: ShopperCase): readonly CaseMessage[] =>
  findRows(db, "CaseMessage", { caseId: id }, ["position"]).map((row) => toMessage(sealer, row));

/** Begins a case; its number is the next of the shop. */
export async function createCase(
  tx: Transaction,
  about: Pick<ShopperCase, "shop" | "orderId" | "orderName" | "kind" | "items" | "dueAt">,
  now: Date,
): Promise<ShopperCase> {
  const { shop, items } = about;
  const last = await tx.case.aggregate({ where: { shop }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const times = { openedAt: now, waitingSince: now, stateSince: now };
  const { orderId, orderName, kind, dueAt } = about;
  const named = { id: uuid(), shop, number, orderId, orderName, kind, dueAt };
  const data = { ...named, state: "OPEN", items: JSON.stringify(items), ...times };
  return toCase(await tx.case.create({ data }));
}

/** Changes a case that is still in the state it was seen in. */
export async function changeCase(
  tx: Transaction,
  { id, state }: Pick<ShopperCase, "id" | "state">,
  change: Partial<Omit<ShopperCase, "id" | "shop" | "number" | "kind">>,
  now: Date,
): Promise<boolean> {
  const { items, ...rest } = change;
  const isMoved = rest.state !== undefined && rest.state !== state;
  const data = {
    ...{ ...rest, ...(items && { items: JSON.stringify(items) }) },
    // Who writes once more keeps their place in the queue.
    ...(isMoved && { stateSince: now }),
  };
  return (await tx.case.updateMany({ where: { id, state }, data })).count === 1;
}

export interface NewMessage {
  readonly id: string;
  readonly from: CaseMessage["from"];
  readonly by: string;
  readonly words: string;
  readonly photoKeys: readonly string[];
}

/** Adds a message to a case. Of the photos only those uploaded for its order, and part of nothing yet: keys come from outside. */
export async function addCaseMessage(
  tx: Transaction,
  sealer: Sealer,
  { id: caseId, shop, orderId }: Pick<ShopperCase, "id" | "shop" | "orderId">,
  { id, from, by, words, photoKeys }: NewMessage,
  now: Date,
): Promise<void> {
  const free = { shop, orderId, kind: "photo", returnId: null, caseId: null, key: { in: [...photoKeys] } };
  const found = await tx.storedFile.findMany({ where: free, select: { key: true }, orderBy: { createdAt: "asc" } });
  const keys = found.map(({ key }) => key);
  await tx.storedFile.updateMany({ where: { key: { in: keys } }, data: { caseId } });
  const position = await tx.caseMessage.count({ where: { caseId } });
  const told = { shop, caseId, position, wordsSealed: sealer.seal(words), photos: JSON.stringify(keys), at: now };
  await tx.caseMessage.create({ data: { id, from, by, ...told } });
}

/** What was written goes; that somebody wrote, and when it was answered, stays. */
export async function forgetCaseWords(
  tx: Transaction,
  where: { readonly shop: string; readonly orderId: { in: string[] } },
): Promise<void> {
  const { shop, orderId } = where;
  await tx.caseMessage.updateMany({ where: { shop, case: { orderId } }, data: { wordsSealed: null, photos: "[]" } });
}
