import type { Reader } from "./reader";

/** Zone and currency of a shop; sensible values until Shopify was asked. */
export async function readShopBasics(db: Reader, shop: string): Promise<{ timeZone: string; currency: string }> {
  const row = await db.shop.findUnique({ where: { id: shop }, select: { timeZone: true, currency: true } });
  return row ?? { timeZone: "UTC", currency: "USD" };
}

/** Up to when every changed order has been compared with Shopify; null before the first time. */
export async function readProvedUpTo(db: Reader, shop: string): Promise<Date | null> {
  const row = await db.shop.findUnique({ where: { id: shop }, select: { provedUpTo: true } });
  return row?.provedUpTo ?? null;
}
