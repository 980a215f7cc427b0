import { shopperWords } from "../lib/shopper-words";
import { cancellationIdOf, isGenuine } from "../lib/keep-order-link";
import type { Sealer } from "../lib/seal";
import { findCancellation } from "../records/cancellations";
import { readGuestOrder } from "../records/views/read-guest-order";
import type { Matter } from "./account/answers";
import { cancellationMatter } from "./account/cancellation-matter";

type Database = Parameters<typeof findCancellation>[0];

export interface ShopperCancellationModel {
  /** Domain of the shop. */
  readonly shop: string;
  readonly shopName: string;
  /** BCP 47 */
  readonly language: string;
  readonly matter: Matter;
  /** null = it is over, or there was never a way back. */
  readonly keep: Matter["acts"][number] | null;
}

/** The cancellation a letter's link is for; null = forged, unknown, its shopper is forgotten, or the app was removed. */
export async function findShopperCancellation(
  db: Database,
  sealer: Sealer,
  token: string,
): Promise<ShopperCancellationModel | null> {
  const id = cancellationIdOf(token);
  const cancellation = id ? await findCancellation(db, id) : null;
  if (!cancellation || !isGenuine(sealer, token, cancellation)) return null;
  const { shop, orderId } = cancellation;
  const order = await readGuestOrder(db, sealer, shop, orderId);
  if (!order) return null;
  const matter = cancellationMatter({ ...order, cancellation });
  const { language } = shopperWords(order.personal.locale);
  return { shop, shopName: order.shop.name, language, matter, keep: matter.acts[0] ?? null };
}
