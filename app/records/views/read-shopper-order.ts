import type { Database } from "../../db.server";
import type { PersonalData } from "../../domain/order";
import type { Sealer } from "../../lib/seal";

/** An order's shop and shopper; null = there is no such order, or the data of who ordered was deleted. */
export async function readShopperOrder(
  db: Database,
  sealer: Sealer,
  { shop: shopId, orderId }: { readonly shop: string; readonly orderId: string },
) {
  const [order, shop] = await Promise.all([
    db.read.order.findUnique({
      where: { shop_id: { shop: shopId, id: orderId } },
      select: { personalSealed: true, redactedAt: true },
    }),
    db.read.shop.findUnique({ where: { id: shopId }, select: { id: true, name: true, timeZone: true } }),
  ]);
  if (!order || order.redactedAt || !shop) return null;
  const personal = order.personalSealed ? (JSON.parse(sealer.open(order.personalSealed)) as PersonalData) : null;
  return { shop, personal };
}
