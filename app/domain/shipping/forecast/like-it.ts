import { BUCKETS, bucketOf } from "./buckets";
import type { History } from "./history";
import type { Standing } from "./situations";
import type { LikeIt, OpenParcel } from "./types";

const FEWEST = 10;

/**
 * The reason for people: of the narrowest lane with at least ten parcels that were still under way at the same point, how many
 * came later than promised. In transit the point is the age, before that the days left.
 */
export function likeIt(
  history: History,
  parcel: OpenParcel,
  { phase, since, window, ...tables }: Standing,
  today: number,
  lanes: readonly string[],
): LikeIt | null {
  const { promised } = parcel;
  if (promised === null) return null;
  const [clock, from] = phase === "transit" ? [tables.age, since] : [tables.slip, promised];
  const within = window === null ? undefined : clock.within[window];
  for (const [lane, table] of lanes.flatMap((each) => [[each, within] as const, [each, clock.any] as const])) {
    const arrived = table === undefined ? undefined : history.arrived(lane, table);
    if (!arrived) continue;
    const parcels = countFrom(arrived, bucketOf(today - from));
    const late = countFrom(arrived, bucketOf(promised - from) + 1);
    if (parcels < FEWEST) continue;
    return {
      phase,
      days: today - since,
      daysLeft: promised - today,
      lane,
      parcels,
      late: Math.min(late, parcels),
    };
  }
  return null;
}

function countFrom(arrived: Float64Array, bucket: number): number {
  let sum = 0;
  for (let at = bucket; at < BUCKETS; at += 1) sum += arrived[at]!;
  return sum;
}
