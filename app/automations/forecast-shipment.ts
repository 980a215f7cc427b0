import type { Database } from "../db.server";
import type { Tuning } from "../domain/shipping/forecast/forecast";
import type { History } from "../domain/shipping/forecast/history";
import { lanesOf } from "../domain/shipping/forecast/lanes";
import { laneForecast } from "../domain/shipping/lane-forecast";
import { localDay } from "../domain/shipping/local-days";
import type { LaneForecast } from "../domain/shipping/promise";
import type { Shipment } from "../domain/shipping/shipment";
import { readHistory, readTuning } from "../records/lane-history";

interface Learned {
  readonly history: History;
  readonly tuning: Tuning;
}

/** What finished weeks taught is the same until the next one ends: it is read once a week for each lane. */
const learned = new WeakMap<Database, Map<string, Promise<Learned>>>();
const MOST = 2000;

/** What the shop's own parcels say of one that is under way; null = too few to tell. */
export async function forecastFor(
  db: Database,
  shop: string,
  shipment: Shipment,
  timeZone: string,
  now: Date,
): Promise<LaneForecast | null> {
  const { history, tuning } = await learnedOf(db, shop, lanesOf(shipment), localDay(now, "UTC"), now);
  return laneForecast(history, tuning, shipment, timeZone, now);
}

function learnedOf(db: Database, shop: string, lanes: readonly string[], day: number, now: Date): Promise<Learned> {
  const known = learned.get(db) ?? new Map<string, Promise<Learned>>();
  learned.set(db, known);
  const key = [shop, Math.floor((day + 3) / 7), ...lanes].join("\n");
  const there = known.get(key);
  if (there) return there;
  // The oldest ones are of weeks that are over.
  if (known.size >= MOST) known.delete(known.keys().next().value!);
  const read = Promise.all([readHistory(db, shop, lanes, now), readTuning(db, shop)]).then(([history, tuning]) => ({
    history,
    tuning,
  }));
  known.set(key, read);
  read.catch(() => known.delete(key));
  return read;
}
