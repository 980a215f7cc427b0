import type { Database } from "../../db.server";
import type { PastDelivery } from "../../domain/shipping/forecast/types";
import { openParcel } from "../../domain/shipping/lane-forecast";
import { localDay } from "../../domain/shipping/local-days";

/** The shop's newest delivered parcels, with the day each was promised for first. Days on the shop's calendar. */
export async function pastDeliveries(
  db: Database,
  shop: string,
  timeZone: string,
  take: number,
): Promise<readonly PastDelivery[]> {
  const rows = await db.read.shipment.findMany({
    where: { shop, deliveredAt: { not: null } },
    orderBy: { deliveredAt: "desc" },
    take,
    select: {
      orderedAt: true,
      handedOverAt: true,
      deliveredAt: true,
      carrier: true,
      service: true,
      origin: true,
      destination: true,
      promises: { where: { latest: { not: null } }, orderBy: { at: "asc" }, take: 1, select: { latest: true } },
    },
  });
  return rows.map(({ promises, deliveredAt, ...parcel }) => ({
    ...openParcel({ ...parcel, promisedBy: promises[0]?.latest ?? null }, timeZone),
    delivered: localDay(deliveredAt!, timeZone),
  }));
}
