import { v7 as uuid } from "uuid";
import type { Database, Transaction } from "../db.server";
import type { FtcFields } from "../domain/shipping/ftc";
import { isOutdated } from "../domain/shipping/withheld";
import type { DelayKind, DelayReason, NoticeChoice, PromiseSource } from "../domain/shipping/types";
import type { Sealer } from "../lib/seal";
import { addPromise } from "./shipments";
import { findRows } from "./rows";
import { watchAgain } from "./watch-timer";

export type NoticeState = "PLANNED" | "SENT" | "WITHHELD" | "SHADOW";

export interface NewNotice {
  readonly id: string;
  readonly shop: string;
  readonly orderId: string;
  readonly orderName: string;
  readonly key: string;
  readonly number: number;
  readonly state: Exclude<NoticeState, "SENT">;
  /** Why it is withheld from the start. */
  readonly because?: string;
  readonly choices: readonly NoticeChoice[];
  readonly ftc: FtcFields | null;
  readonly decisionId: string | null;
  readonly policyVersionId: string | null;
  readonly goodwillId: string | null;
  readonly parcels: readonly {
    readonly shipmentId: string;
    readonly kind: DelayKind;
    readonly number: number;
    readonly oldBy: Date | null;
    readonly newFrom: Date | null;
    readonly newBy: Date | null;
    readonly newSource: PromiseSource | null;
    readonly reason: DelayReason | null;
    /** What it rests on (`domain/shipping/notice-basis.ts`). */
    readonly basis: string;
  }[];
}

/** Writes a notice down; the same one again stays as it is. */
export async function createNotice(tx: Transaction, notice: NewNotice, now: Date): Promise<void> {
  const { parcels, choices, ftc, ...rest } = notice;
  const there = await tx.delayNotice.findUnique({ where: { shop_key: { shop: notice.shop, key: notice.key } } });
  if (there) return;
  await tx.delayNotice.create({
    data: {
      ...rest,
      choices: JSON.stringify(choices),
      ftc: ftc && JSON.stringify(ftc),
      cancelBy: ftc?.cancelBy ? new Date(ftc.cancelBy) : null,
      plannedAt: now,
      sendAt: now,
      parcels: { create: [...parcels] },
    },
  });
}

const WITH_PARCELS = { parcels: { orderBy: { shipmentId: "asc" } } } as const;

export const readNotice = async (db: Database, shop: string, id: string): Promise<DelayNotice | null> =>
  withParcels(db, findRows(db, "DelayNotice", { id, shop }))[0] ?? null;

/** By its id alone, for a link whose signature says whose it is. */
export const findNotice = async (db: Database, id: string): Promise<DelayNotice | null> =>
  withParcels(db, findRows(db, "DelayNotice", { id }))[0] ?? null;

/** The notices of an order, oldest first. */
export const noticesOf = (db: Database, shop: string, orderId: string): readonly DelayNotice[] =>
  withParcels(db, findRows(db, "DelayNotice", { shop, orderId }, ["plannedAt"]));

function withParcels(db: Database, rows: readonly Omit<NoticeRow, "parcels">[]): readonly DelayNotice[] {
  const parcels = findRows(db, "NoticeParcel", { noticeId: rows.map(({ id }) => id) }, ["shipmentId"]);
  return rows.map((row) => noticeFromRow({ ...row, parcels: parcels.filter(({ noticeId }) => noticeId === row.id) }));
}

type NoticeRow = NonNullable<Awaited<ReturnType<Database["read"]["delayNotice"]["findUnique"]>>> & {
  readonly parcels: Awaited<ReturnType<Database["read"]["noticeParcel"]["findMany"]>>;
};

function noticeFromRow({ parcels, ...row }: NoticeRow) {
  return {
    ...row,
    state: row.state as NoticeState,
    choices: JSON.parse(row.choices) as readonly NoticeChoice[],
    ftc: row.ftc ? (JSON.parse(row.ftc) as FtcFields) : null,
    answer: row.answer as NoticeChoice | null,
    parcels: parcels.map((parcel) => ({
      ...parcel,
      kind: parcel.kind as DelayKind,
      newSource: parcel.newSource as PromiseSource | null,
      reason: parcel.reason as DelayReason | null,
    })),
  };
}
export type DelayNotice = ReturnType<typeof noticeFromRow>;

/**
 * Who answers has the letter, whatever became of the word that it was sent: it counts as sent now. What a later notice told
 * stays told.
 */
export async function markReceived(
  tx: Transaction,
  { shop, id, orderId, number }: DelayNotice,
  at: Date,
): Promise<void> {
  const later = await tx.delayNotice.count({ where: { shop, orderId, state: "SENT", number: { gt: number } } });
  if (later === 0) await markNoticeSent(tx, shop, id, at, ["PLANNED", "WITHHELD"]);
}

/** The shopper was told: their promise is the new date now, and the watch goes on from here. A repeat changes nothing. */
export async function markNoticeSent(
  tx: Transaction,
  shop: string,
  id: string,
  at: Date,
  from: readonly NoticeState[] = ["PLANNED"],
): Promise<void> {
  const { count } = await tx.delayNotice.updateMany({
    where: { id, shop, state: { in: [...from] } },
    data: { state: "SENT", sentAt: at, because: "" },
  });
  if (count === 0) return;
  const notice = await tx.delayNotice.findUniqueOrThrow({ where: { id }, include: WITH_PARCELS });
  for (const { shipmentId, newBy, newFrom, newSource } of notice.parcels) {
    const promised = { promisedBy: newBy, promiseSource: newSource, promisedAt: at };
    const told = { noticesSent: { increment: 1 }, lastNoticeAt: at };
    // What has arrived meanwhile, or begins anew, was not told of; a deleted order took its shipments with it.
    const isSame = { endedAt: null, orderedAt: { lte: notice.plannedAt } };
    const { count: isThere } = await tx.shipment.updateMany({
      where: { id: shipmentId, ...isSame },
      data: { ...promised, ...told },
    });
    if (isThere === 0) continue;
    const because = newBy ? "Told with a notice of delay." : "Told with a notice of delay: not known yet.";
    const source = newSource as PromiseSource | null;
    const promise = { shop, shipmentId, source, earliest: newFrom, latest: newBy, because, toldAt: at, noticeId: id };
    addPromise(tx, promise, at);
  }
  await watchAgain(tx, shop, notice.orderId, at);
}

/** Its policy was asked, however old the trouble is by now, and may be asked again at once. */
const LONG_AGO = new Date(0);

/** It was not sent after all, and says why; the watch looks again at once, and asks again at once where it was not true any more. */
export async function markWithheld(
  tx: Transaction,
  shop: string,
  id: string,
  because: string,
  at: Date,
): Promise<void> {
  const where = { id, shop, state: "PLANNED" };
  const { count } = await tx.delayNotice.updateMany({ where, data: { state: "WITHHELD", because } });
  if (count === 0) return;
  const notice = await tx.delayNotice.findUniqueOrThrow({ where: { id }, include: { parcels: true } });
  const ids = notice.parcels.map(({ shipmentId }) => shipmentId);
  if (isOutdated(because)) await tx.shipment.updateMany({ where: { id: { in: ids } }, data: { askedAt: LONG_AGO } });
  await watchAgain(tx, shop, notice.orderId, at);
}

export interface NoticeAnswer {
  readonly answer: NoticeChoice;
  readonly words: string;
  readonly via: string;
}

/** Keeps what the shopper chose, as evidence; a newer answer replaces one that staff have not acted on. */
export async function saveAnswer(
  tx: Transaction,
  sealer: Sealer,
  shop: string,
  id: string,
  { answer, words, via }: NoticeAnswer,
  now: Date,
): Promise<void> {
  const { orderId } = await tx.delayNotice.findUniqueOrThrow({ where: { id }, select: { orderId: true } });
  // About a redacted order nobody's words are kept.
  const isForgotten = (await tx.order.count({ where: { shop, id: orderId, redactedAt: { not: null } } })) > 0;
  await tx.delayNotice.updateMany({
    where: { id, shop },
    data: {
      answer,
      answeredAt: now,
      answeredVia: via,
      ...(answer === "wait" && { agreedAt: now }),
      ...(answer === "cancel" && { agreedAt: null }),
      wordsSealed: words && !isForgotten ? sealer.seal(words) : null,
      settledAt: null,
      settledBy: null,
    },
  });
}

/** Staff did what was asked for. */
export async function settleNotice(tx: Transaction, shop: string, id: string, by: string, now: Date): Promise<boolean> {
  const where = { id, shop, answer: { not: null }, settledAt: null };
  const { count } = await tx.delayNotice.updateMany({ where, data: { settledAt: now, settledBy: by } });
  return count === 1;
}

export const newNoticeId = () => uuid();
