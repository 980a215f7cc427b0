import { v7 as uuid } from "uuid";
import type { Transaction } from "../db.server";

export interface NewParcelEvent {
  /** The same statement of the carrier again has the same key. */
  readonly key: string;
  readonly at: Date;
  /** FulfillmentEventStatus, null = nothing Shopify has a word for */
  readonly status: string | null;
  readonly text: string;
  readonly place: string;
}

/** Adds what a carrier said about a label's parcel; what is known already stays as it is. Of a redacted order only when. */
export async function addParcelEvents(
  tx: Transaction,
  labelId: string,
  events: readonly NewParcelEvent[],
): Promise<void> {
  const isForgotten = await isOfRedacted(tx, labelId);
  for (const said of events) {
    const event = isForgotten ? { ...said, text: "", place: "" } : said;
    const where = { labelId_key: { labelId, key: event.key } };
    await tx.parcelEvent.upsert({ where, create: { id: uuid(), labelId, ...event }, update: {} });
  }
}

async function isOfRedacted(tx: Transaction, labelId: string): Promise<boolean> {
  const { shop, orderReturn } = await tx.returnLabel.findUniqueOrThrow({
    where: { id: labelId },
    select: { shop: true, orderReturn: { select: { orderId: true } } },
  });
  return (await tx.order.count({ where: { shop, id: orderReturn.orderId, redactedAt: { not: null } } })) > 0;
}

/** Where the parcel is by everything said so far: a late or repeated statement never moves it back. */
export async function updateParcel(
  tx: Transaction,
  labelId: string,
  seen: {
    readonly scannedAt: Date | null;
    readonly deliveredAt: Date | null;
    readonly estimatedDeliveryAt: Date | null;
    /** When the carrier said all this, by its clock; null = not told */
    readonly updatedAt: Date | null;
  },
): Promise<void> {
  const label = await tx.returnLabel.findUniqueOrThrow({ where: { id: labelId } });
  const newest = await tx.parcelEvent.findFirst({
    where: { labelId, status: { not: null } },
    orderBy: { at: "desc" },
    select: { status: true },
  });
  const isLate = !!label.newsAt && !!seen.updatedAt && seen.updatedAt < label.newsAt;
  await tx.returnLabel.update({
    where: { id: labelId },
    data: {
      parcelStatus: seen.deliveredAt ? "DELIVERED" : (newest?.status ?? label.parcelStatus),
      scannedAt: label.scannedAt ?? seen.scannedAt,
      deliveredAt: label.deliveredAt ?? seen.deliveredAt,
      ...(!isLate && {
        newsAt: seen.updatedAt ?? label.newsAt,
        estimatedDeliveryAt: seen.estimatedDeliveryAt ?? label.estimatedDeliveryAt,
      }),
    },
  });
}
