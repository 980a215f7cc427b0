import type { ReturnLabel as Row } from "@prisma/client";
import type { BoughtLabel, LabelChoice } from "../adapters/carriers/port";
import type { Database, Transaction } from "../db.server";
import type { LabelState, LabelView } from "../domain/returns/types";

/** Labels of a return, oldest first, as the plan of its next step sees them. */
export async function labelsOfReturn(db: Database, returnId: string): Promise<readonly LabelView[]> {
  const rows = await db.read.returnLabel.findMany({ where: { returnId }, orderBy: { preparedAt: "asc" } });
  return rows.map((row) => ({
    id: row.id,
    state: row.state as LabelState,
    isPrepaid: row.billing === "prepaid",
    preparedAt: row.preparedAt,
    voidUntil: row.voidUntil,
    scannedAt: row.scannedAt,
    isAttached: row.reverseDeliveryId !== null,
  }));
}

export const readLabel = (db: Database, id: string): Promise<Row | null> =>
  db.read.returnLabel.findUnique({ where: { id } });

interface Owner {
  readonly id: string;
  readonly shop: string;
  readonly returnId: string;
  readonly provider: string;
}

/** Whether a label was bought for another return of the order, which was then called off or never sent. */
export async function wasLabelWasted(
  db: Database,
  { id, shop, orderId }: { readonly id: string; readonly shop: string; readonly orderId: string },
): Promise<boolean> {
  const orderReturn = { shop, orderId, state: "CANCELED", id: { not: id } };
  const where = { orderReturn, provider: { not: "upload" }, state: { not: "PREPARED" } };
  return (await db.read.returnLabel.findFirst({ where, select: { id: true } })) !== null;
}

/** Before a label is bought: what the carrier can be asked about after a crash. */
export async function recordPrepared(
  tx: Transaction,
  { id, ...owner }: Owner,
  choice: LabelChoice,
  now: Date,
): Promise<void> {
  const data = { ...owner, state: "PREPARED", ...choice, preparedAt: now };
  await tx.returnLabel.upsert({ where: { id }, create: { id, ...data }, update: data });
}

export async function recordBought(
  tx: Transaction,
  id: string,
  label: BoughtLabel,
  files: { readonly fileKey: string; readonly qrFileKey: string | null },
): Promise<void> {
  const { cost, labelUrl: _url, qrUrl: _qr, voidUntil, boughtAt, ...rest } = label;
  const money = { costMinor: BigInt(cost.minor), currency: cost.currency };
  const times = { boughtAt: new Date(boughtAt), voidUntil: voidUntil ? new Date(voidUntil) : null };
  await tx.returnLabel.update({ where: { id }, data: { ...rest, ...files, ...money, ...times, state: "BOUGHT" } });
}

/** The merchant's own label, uploaded. */
export async function recordUploaded(
  tx: Transaction,
  owner: Owner,
  label: { readonly fileKey: string; readonly carrier: string; readonly trackingNumber: string | null },
  now: Date,
): Promise<void> {
  const times = { preparedAt: now, boughtAt: now };
  await tx.returnLabel.create({ data: { ...owner, ...label, ...times, state: "BOUGHT", billing: "on_scan" } });
}

export async function recordAttached(tx: Transaction, id: string, reverseDeliveryId: string): Promise<void> {
  await tx.returnLabel.update({ where: { id }, data: { reverseDeliveryId } });
}

export async function recordVoid(
  tx: Transaction,
  id: string,
  state: Extract<LabelState, "VOIDING" | "VOIDED" | "SPENT">,
  note: string,
  now: Date,
): Promise<void> {
  const voidedAt = state === "VOIDED" ? now : null;
  await tx.returnLabel.update({ where: { id }, data: { state, note, voidedAt } });
}

/** Labels with a tracking number; carriers use numbers again after a while, so the newest comes first. */
export async function labelsByTracking(db: Database, shop: string, trackingNumber: string): Promise<readonly Row[]> {
  return db.read.returnLabel.findMany({ where: { shop, trackingNumber }, orderBy: { preparedAt: "desc" }, take: 5 });
}
