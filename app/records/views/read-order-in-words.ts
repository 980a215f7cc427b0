import type { OrderSnapshot, PersonalData } from "../../domain/order";
import type { Sealer } from "../../lib/seal";
import type { Reader } from "./reader";

/**
 * An order as a message would name it: the one of that name, or the newest. null = there is none, or its shopper's data was
 * deleted.
 */
export async function readOrderInWords(db: Reader, sealer: Sealer, shop: string, name: string) {
  const row = await db.order.findFirst({
    where: { shop, redactedAt: null, ...(name && { name: { in: [name, `#${name}`] } }) },
    orderBy: { processedAt: "desc" },
    select: { name: true, snapshot: true, personalSealed: true },
  });
  if (!row) return null;
  const { lines } = JSON.parse(row.snapshot) as OrderSnapshot;
  const personal = row.personalSealed ? (JSON.parse(sealer.open(row.personalSealed)) as PersonalData) : null;
  const of = await db.shop.findUnique({ where: { id: shop }, select: { name: true } });
  return {
    shopName: of?.name || shop,
    orderName: row.name,
    firstName: personal?.firstName ?? null,
    items: lines.map(({ title, quantity }) => ({ title, quantity })),
  };
}
