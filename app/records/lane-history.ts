import type { Database, Transaction } from "../db.server";
import {
  countDelivery,
  mergeCounts,
  readCounts,
  WHOLE_SHOP,
  writeCounts,
  type Counts,
} from "../domain/shipping/forecast/counts";
import { dateOf, dayOf, mondayOf } from "../domain/shipping/forecast/days";
import { newTuning, type Tuning } from "../domain/shipping/forecast/forecast";
import { growHistory, STEADY_WEEKS, type History } from "../domain/shipping/forecast/history";
import type { PastDelivery } from "../domain/shipping/forecast/types";
import { findRows, insertRow, updateRows } from "./rows";

/** A name no lane has: lanes begin with a number. */
const TUNING = "tuning";
const THIN = { weeks: 8, parcels: 3 };

const mondayAt = (day: number) => dateOf(mondayOf(day));

/**
 * Counts a delivery in each of its lanes and in the whole shop, under the week of its arrival (UTC). Call it once per parcel,
 * in the transaction that marks the parcel delivered for the first time: counts do not know whom they counted.
 */
export function addDelivery(tx: Transaction, shop: string, delivery: PastDelivery): void {
  const week = mondayAt(delivery.delivered);
  for (const lane of new Set([...delivery.lanes, WHOLE_SHOP])) {
    const key = { shop, lane, week };
    const [row] = findRows(tx, "LaneWeek", key);
    const counts: Counts = row ? readCounts(row.counts) : new Map();
    countDelivery(counts, delivery, lane);
    const data = { counts: writeCounts(counts), n: (row?.n ?? 0) + 1 };
    if (row) updateRows(tx, "LaneWeek", key, data);
    else insertRow(tx, "LaneWeek", { ...key, ...data });
  }
}

/**
 * What the finished weeks before `now` (UTC) say of these lanes and the whole shop. At most 78 weeks of each, by the primary
 * key. It is the same all week long, so it may be kept until the next Monday.
 */
export async function readHistory(db: Database, shop: string, lanes: readonly string[], now: Date): Promise<History> {
  const thisWeek = mondayOf(dayOf(now));
  const rows = await db.read.laneWeek.findMany({
    where: {
      shop,
      lane: { in: [...new Set([...lanes, WHOLE_SHOP])] },
      week: { gte: dateOf(thisWeek - 7 * STEADY_WEEKS), lt: dateOf(thisWeek) },
    },
    orderBy: { week: "asc" },
  });
  const weeks = new Map<number, Map<string, Counts>>();
  for (const { lane, week, counts } of rows) {
    const monday = dayOf(week);
    const ofWeek = weeks.get(monday) ?? new Map<string, Counts>();
    weeks.set(monday, ofWeek);
    ofWeek.set(lane, mergeCounts(ofWeek.get(lane) ?? new Map(), readCounts(counts)));
  }
  return growHistory([...weeks].map(([monday, ofWeek]) => ({ monday, lanes: ofWeek })));
}

/** What a replay of the shop's own deliveries taught: from then on its forecasts start from it. */
export async function keepTuning(tx: Transaction, shop: string, tuning: Tuning, now: Date): Promise<void> {
  const key = { shop, lane: TUNING, week: mondayAt(dayOf(now)) };
  const counts = JSON.stringify(tuning);
  await tx.laneWeek.upsert({
    where: { shop_lane_week: key },
    create: { ...key, counts, n: 0 },
    update: { counts },
  });
}

/** The newest tuning; even weights before there is one. */
export async function readTuning(db: Database, shop: string): Promise<Tuning> {
  const row = await db.read.laneWeek.findFirst({ where: { shop, lane: TUNING }, orderBy: { week: "desc" } });
  return row ? (JSON.parse(row.counts) as Tuning) : newTuning();
}

/** Forgets what no forecast reads any more, and weeks of lanes too thin to tell more than the wider lanes do. */
export async function compactLanes(tx: Transaction, shop: string, now: Date): Promise<number> {
  const thisWeek = mondayOf(dayOf(now));
  const { count } = await tx.laneWeek.deleteMany({
    where: {
      shop,
      OR: [
        { week: { lt: dateOf(thisWeek - 7 * STEADY_WEEKS) } },
        {
          week: { lt: dateOf(thisWeek - 7 * THIN.weeks) },
          n: { lt: THIN.parcels },
          lane: { notIn: [WHOLE_SHOP, TUNING] },
        },
      ],
    },
  });
  return count;
}
