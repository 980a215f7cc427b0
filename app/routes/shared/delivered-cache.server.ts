import { type DeliveredParcel, newestDelivery, readDelivered } from "../../records/views/read-delivered";
import type { StaffRequest } from "./staff-request.server";

const MOST_SHOPS = 20;
const known = new Map<string, { readonly newest: number; readonly parcels: Promise<readonly DeliveredParcel[]> }>();

/** The newest delivered parcels, read again only when another one arrived. */
export async function deliveredOf(db: StaffRequest["db"], shop: string): Promise<readonly DeliveredParcel[]> {
  const newest = (await newestDelivery(db, shop))?.getTime() ?? 0;
  if (newest === 0) return [];
  const there = known.get(shop);
  if (there?.newest === newest) return there.parcels;
  if (known.size >= MOST_SHOPS) known.delete(known.keys().next().value!);
  const parcels = readDelivered(db, shop);
  known.set(shop, { newest, parcels });
  parcels.catch(() => known.delete(shop));
  return parcels;
}
