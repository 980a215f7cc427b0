import type { Reader } from "./reader";

/** Zone and currency of a shop; sensible values until Shopify was asked. */
export async function readShopBasics(db: Reader, shop: string): Promise<{ timeZone: string; currency: string }> {
  const row = await db.shop.findUnique({ where: { id: shop }, select: { timeZone: true, currency: true } });
  return row ?? { timeZone: "UTC", currency: "USD" };
}
