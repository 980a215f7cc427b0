import type { Transaction } from "../db.server";
import { setTimer, stopTimer } from "./timers";

const SILENCE_MS = 86_400_000;
/** Carriers forget a parcel after about this long. */
const WATCHED_MS = 90 * 86_400_000;

export interface WatchedParcel {
  /** Our label. */
  readonly id: string;
  readonly shop: string;
  readonly orderId: string;
  readonly boughtAt: Date;
}

const keyOf = (labelId: string) => `parcel/${labelId}`;

/** A carrier that says nothing of a parcel for a day from now on is asked: its webhook may be lost. */
export async function watchParcel(tx: Transaction, parcel: WatchedParcel, now: Date): Promise<void> {
  const { id: labelId, shop, orderId: subject, boughtAt } = parcel;
  if (now.getTime() - boughtAt.getTime() > WATCHED_MS) return;
  const dueAt = new Date(now.getTime() + SILENCE_MS);
  await setTimer(tx, { shop, key: keyOf(labelId), kind: "parcel", subject, payload: { labelId }, dueAt });
}

/** Nothing more is awaited of it. */
export async function stopWatching(tx: Transaction, { id, shop }: Pick<WatchedParcel, "id" | "shop">): Promise<void> {
  await stopTimer(tx, shop, keyOf(id));
}
