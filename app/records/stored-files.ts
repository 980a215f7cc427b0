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

/** Photos that were uploaded, of these keys: of this shop and order, and not yet part of a return or a case. */
export async function freePhotos(db: Database, shop: string, orderId: string, keys: readonly string[]) {
  return db.read.storedFile.findMany({
    where: { shop, orderId, kind: "photo", returnId: null, caseId: null, key: { in: [...keys] } },
    select: { key: true },
  });
}

/** Makes uploads part of a return. Only those of its own shop and order: keys come from outside. */
export async function giveFiles(
  tx: Transaction,
  keys: readonly string[],
  to: { readonly returnId: string; readonly lineId: string },
): Promise<void> {
  if (keys.length === 0) return;
  const of = { id: to.returnId };
  const { shop, orderId } = await tx.orderReturn.findUniqueOrThrow({
    where: of,
    select: { shop: true, orderId: true },
  });
  const free = [{ returnId: null }, { returnId: to.returnId }];
  await tx.storedFile.updateMany({
    where: { shop, orderId, caseId: null, key: { in: [...keys] }, OR: free },
    data: to,
  });
}

/** Keys of photos uploaded before an instant that are part of no return and no case, oldest first. */
export async function unusedPhotos(db: Database, shop: string, before: Date, take: number): Promise<readonly string[]> {
  const where = { shop, kind: "photo", returnId: null, caseId: null, createdAt: { lt: before } };
  return keysOf(
    await db.read.storedFile.findMany({ where, select: { key: true }, orderBy: { createdAt: "asc" }, take }),
  );
}

/** Photos of an order that shoppers uploaded, used or not. */
export const countPhotosOfOrder = (tx: Transaction, shop: string, orderId: string): Promise<number> =>
  tx.storedFile.count({ where: { shop, orderId, kind: "photo" } });

/** Keys of all files about some orders, or (without orders) of the whole shop. */
export async function fileKeysOf(db: Database, shop: string, orderIds?: readonly string[]): Promise<readonly string[]> {
  if (!orderIds) return keysOf(await db.read.storedFile.findMany({ where: { shop }, select: { key: true } }));
  const orderId = { in: [...orderIds] };
  const returns = await db.read.orderReturn.findMany({ where: { shop, orderId }, select: { id: true } });
  const where = { shop, OR: [{ orderId }, { returnId: { in: returns.map(({ id }) => id) } }] };
  return keysOf(await db.read.storedFile.findMany({ where, select: { key: true } }));
}

const keysOf = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);

export async function forgetFiles(tx: Transaction, keys: readonly string[]): Promise<void> {
  await tx.storedFile.deleteMany({ where: { key: { in: [...keys] } } });
}
