import { OPEN_STATES } from "../../domain/cancellation/lifecycle";
import type { Reader } from "./reader";

/** The one cancellation of an order that has not ended, if any. */
export async function readOpenCancellation(db: Reader, shop: string, orderId: string) {
  return db.cancellation.findFirst({ where: { shop, orderId, state: { in: OPEN_STATES } } });
}

/** Whether a staff form, by the key it was sent with, was taken before: sent twice it is one request. */
export async function wasRequestTaken(db: Reader, shop: string, requestKey: string): Promise<boolean> {
  const dedupeKey = `command/cancellation/request/${requestKey}`;
  return (await db.inboundEvent.findUnique({ where: { shop_dedupeKey: { shop, dedupeKey } } })) !== null;
}
