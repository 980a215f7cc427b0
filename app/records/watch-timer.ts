import type { Database, Transaction } from "../db.server";
import { isSetFor, isWaiting, setTimer, stopTimer } from "./timers";

const keyOf = (orderId: string) => `watch/${orderId}`;

/** When the shipments of an order are looked at again. One timer per order: setting it again moves it. */
export const watchAgain = (tx: Transaction, shop: string, orderId: string, dueAt: Date): Promise<void> =>
  setTimer(tx, { shop, key: keyOf(orderId), kind: "watch", subject: orderId, dueAt });

export const stopWatch = (tx: Transaction, shop: string, orderId: string): Promise<void> =>
  stopTimer(tx, shop, keyOf(orderId));

/** @param dueAt at this very instant; missing = whenever */
export const isWatched = (db: Database, shop: string, orderId: string, dueAt?: Date): boolean =>
  dueAt ? isSetFor(db, shop, keyOf(orderId), dueAt) : isWaiting(db, shop, keyOf(orderId));
