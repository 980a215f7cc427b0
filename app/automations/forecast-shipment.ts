import type { Database } from "../db.server";
import type { LaneForecast } from "../domain/shipping/promise";
import type { Shipment } from "../domain/shipping/shipment";

/** What the shop's own parcels say of one that is under way; null = too few to tell. */
export async function forecastFor(
  _db: Database,
  _shop: string,
  _shipment: Shipment,
  _now: Date,
): Promise<LaneForecast | null> {
  return null;
}
