import { lanesOf } from "../../domain/shipping/forecast/lanes";
import { laneForecast } from "../../domain/shipping/lane-forecast";
import type { LaneForecast } from "../../domain/shipping/promise";
import { readHistory, readTuning } from "../../records/lane-history";
import type { ShipmentPageRow } from "../../records/views/read-shipment-page";
import type { StaffRequest } from "./staff-request.server";

/** Of one order; one with more is not looked at by eye. */
const MOST = 10;

/** What the shop's own deliveries say now of the parcels under way that are estimated by them. */
export async function forecastsOf(
  { shop, services: { db }, timeZone, now }: StaffRequest,
  shipments: readonly ShipmentPageRow[],
): Promise<ReadonlyMap<string, LaneForecast>> {
  const wanted = shipments.filter(({ endedAt, expectedSource }) => !endedAt && expectedSource === "LANE");
  if (wanted.length === 0) return new Map();
  const tuning = await readTuning(db, shop);
  const made = await Promise.all(
    wanted.slice(0, MOST).map(async (row) => {
      const history = await readHistory(db, shop, lanesOf(row), now);
      return [row.id, laneForecast(history, tuning, row, timeZone, now)] as const;
    }),
  );
  return new Map(made.flatMap(([id, forecast]) => (forecast ? [[id, forecast] as const] : [])));
}
