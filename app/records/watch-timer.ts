import type { Database, Transaction } from "../db.server";
import { isDue, isSetFor, isWaiting, setTimer, stopTimer } from "./timers";

const keyOf = (orderId: string) => `watch/${orderId}`;

/** When the shipments of an order are looked at again. One timer per order: setting it again moves it. */
export const watchAgain = (tx: Transaction, shop: string, orderId: string, dueAt: Date): Promise<void> =>
  setTimer(tx, { shop, key: keyOf(orderId), kind: "watch", subject: orderId, dueAt });

/**
 * The same after a look. A moment that has come already and that nobody has looked at is left: it was set while this look
 * was going on, by something it does not know of.
 */
export const watchOn = (tx: Transaction, shop: string, orderId: string, dueAt: Date, now: Date): Promise<void> =>
  isDue(tx, shop, keyOf(orderId), now) ? Promise.resolve() : watchAgain(tx, shop, orderId, dueAt);

export const stopWatch = (tx: Transaction, shop: string, orderId: string): Promise<void> =>
  stopTimer(tx, shop, keyOf(orderId));

/** @param dueAt at this very instant; missing = whenever */
export const isWatched = (db: Database, shop: string, orderId: string, dueAt?: Date): boolean =>
  dueAt ? isSetFor(db, shop, keyOf(orderId), dueAt) : isWaiting(db, shop, keyOf(orderId));
