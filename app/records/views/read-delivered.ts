import type { Reader } from "./reader";

/** Enough for a rate of each carrier; more takes longer and says the same. */
const DELIVERED_LOOKED_AT = 5000;

/** A delivered parcel, with the day it was promised for first. */
export interface DeliveredParcel {
  readonly carrier: string | null;
  readonly destination: string | null;
  readonly deliveredAt: Date;
  readonly promisedBy: Date | null;
}

/** The shop's newest delivered parcels. */
export async function readDelivered(db: Reader, shop: string): Promise<readonly DeliveredParcel[]> {
  const rows = await db.shipment.findMany({
    where: { shop, deliveredAt: { not: null }, fulfillmentId: { not: null } },
    orderBy: { deliveredAt: "desc" },
    take: DELIVERED_LOOKED_AT,
    select: {
      carrier: true,
      destination: true,
      deliveredAt: true,
      promises: { where: { latest: { not: null } }, orderBy: { at: "asc" }, take: 1, select: { latest: true } },
    },
  });
  return rows.map(({ promises, deliveredAt, ...row }) => ({
    ...row,
    deliveredAt: deliveredAt!,
    promisedBy: promises[0]?.latest ?? null,
  }));
}

/** When the newest of them arrived: as long as it is the same, so are they. */
export async function newestDelivery(db: Reader, shop: string): Promise<Date | null> {
  const row = await db.shipment.findFirst({
    where: { shop, deliveredAt: { not: null } },
    orderBy: { deliveredAt: "desc" },
    select: { deliveredAt: true },
  });
  return row?.deliveredAt ?? null;
}
