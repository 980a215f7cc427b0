import type { Database, Transaction } from "../db.server";

export interface NewFile {
  readonly key: string;
  readonly shop: string;
  readonly kind: "photo" | "label" | "qr";
  readonly contentType: string;
  readonly bytes: number;
  readonly orderId: string | null;
  readonly returnId: string | null;
  readonly lineId: string | null;
}

export async function recordFile(tx: Transaction, file: NewFile, now: Date): Promise<void> {
  const { key } = file;
  await tx.storedFile.upsert({ where: { key }, create: { ...file, createdAt: now }, update: { ...file } });
}

export const readFileRow = (db: Database, key: string) => db.read.storedFile.findUnique({ where: { key } });

/** Photos that were uploaded, of these keys: of this shop and order, and not yet part of a return. */
export async function freePhotos(db: Database, shop: string, orderId: string, keys: readonly string[]) {
  return db.read.storedFile.findMany({
    where: { shop, orderId, kind: "photo", returnId: null, key: { in: [...keys] } },
    select: { key: true },
  });
}

export async function giveFiles(
  tx: Transaction,
  keys: readonly string[],
  to: { readonly returnId: string; readonly lineId: string },
): Promise<void> {
  await tx.storedFile.updateMany({ where: { key: { in: [...keys] } }, data: to });
}

export const filesOfReturn = (db: Database, shop: string, returnId: string) =>
  db.read.storedFile.findMany({ where: { shop, returnId }, orderBy: { createdAt: "asc" } });
