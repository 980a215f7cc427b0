import { dateOf, dayOf, mondayOf } from "../../domain/shipping/forecast/days";
import type { Reader } from "./reader";

/** How far back the page looks. */
const CALIBRATION_WEEKS = 26;

/** How the dates of parcels that have arrived held, a row for each week, source and measure; oldest first. */
export async function readCalibration(db: Reader, shop: string, now: Date) {
  const since = dateOf(mondayOf(dayOf(now)) - 7 * (CALIBRATION_WEEKS - 1));
  return db.forecastScore.findMany({
    where: { shop, week: { gte: since } },
    orderBy: [{ week: "asc" }, { source: "asc" }, { measure: "asc" }],
    select: { week: true, source: true, measure: true, within: true, total: true },
  });
}
export type CalibrationRow = Awaited<ReturnType<typeof readCalibration>>[number];
