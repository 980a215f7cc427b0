import type { Database } from "../../db.server";
import type { OrderSnapshot, PersonalData } from "../../domain/order";
import type { Shipment } from "../../domain/shipping/shipment";
import type { Sealer } from "../../lib/seal";
import { type DelayNotice, noticesOf } from "../delay-notices";
import { shipmentsOf } from "../shipments";

/** An order with all that its shopper may see of it. */
export interface GuestOrder {
  readonly order: OrderSnapshot;
  readonly personal: PersonalData;
  readonly shop: { readonly name: string; readonly timeZone: string };
  readonly shipments: readonly Shipment[];
  /** What its shopper was told of delays of them, oldest first. */
  readonly delays: readonly DelayNotice["parcels"][number][];
}

/** null = the order is gone, the data of who ordered was deleted, or the app was removed. */
export async function readGuestOrder(
  db: Database,
  sealer: Sealer,
  shop: string,
  orderId: string,
): Promise<GuestOrder | null> {
  const [order, row, shipments] = await Promise.all([
    db.read.order.findUnique({
      where: { shop_id: { shop, id: orderId } },
      select: { snapshot: true, personalSealed: true },
    }),
    db.read.shop.findUnique({ where: { id: shop }, select: { name: true, timeZone: true, uninstalledAt: true } }),
    shipmentsOf(db, shop, orderId),
  ]);
  if (!order?.personalSealed || !row || row.uninstalledAt) return null;
  return {
    order: JSON.parse(order.snapshot) as OrderSnapshot,
    personal: JSON.parse(sealer.open(order.personalSealed)) as PersonalData,
    shop: { name: row.name, timeZone: row.timeZone },
    shipments,
    delays: noticesOf(db, shop, orderId).flatMap(({ state, parcels }) => (state === "SENT" ? parcels : [])),
  };
}
