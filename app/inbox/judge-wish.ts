import { judgeGift } from "../domain/goodwill/judge-gift";
import { type StaffWish, staffOffer } from "../domain/goodwill/staff-offer";
import { readMirrorOrder } from "../records/views/find-orders";
import { readGiftLimits } from "../records/views/read-gift-limits";
import type { Reader } from "../records/views/reader";

export type WishOutcome =
  | { readonly outcome: "possible" }
  | { readonly outcome: "unknown_order" }
  /** As a sentence for who wants to give. */
  | { readonly outcome: "refused"; readonly because: string };

/** Says at once what will be refused of a gift by staff; the worker asks the same again when its turn comes. */
export async function judgeWish(
  db: Reader,
  { shop, orderId, now, ...wish }: StaffWish & { readonly shop: string; readonly orderId: string; readonly now: Date },
): Promise<WishOutcome> {
  const order = (await readMirrorOrder(db, shop, orderId))?.snapshot;
  const limits = order && (await readGiftLimits(db, shop, order, now));
  if (!order || !limits) return { outcome: "unknown_order" };
  const { settings, place, history, charged } = limits;
  const offer = staffOffer(wish, { settings, currency: place.currency, isGuest: order.customer === null });
  if (typeof offer === "string" || !settings) return { outcome: "refused", because: String(offer) };
  const question = { offer, settings, history, charged, isHeldOut: false, shop: place, now } as const;
  const { because } = judgeGift({ ...question, source: "STAFF", orderTotal: order.total });
  return because ? { outcome: "refused", because } : { outcome: "possible" };
}
