import { BUCKETS, positionOf } from "./buckets";

/** The share still under way at the start of each bucket; one entry more than buckets. */
export type Curve = Float64Array;

/** So many parcels of the wider group count beside those of the narrower one, bucket by bucket. */
const PRIOR = 10;
const ROOT = { prior: 1, hazard: 0.02 };

/**
 * From how many arrived in each bucket, group by group from wide to narrow, to the share still under way. In each bucket the
 * wider group's chance of arriving stands in for `PRIOR` parcels (the mean of a Beta prior), so a thin lane is the wide one
 * and a busy lane is itself.
 */
export function shrunkCurve(groups: readonly (Float64Array | undefined)[]): Curve {
  const hazards = new Float64Array(BUCKETS).fill(ROOT.hazard);
  let prior = ROOT.prior;
  for (const arrived of groups) {
    if (!arrived) continue;
    let underWay = 0;
    for (let bucket = BUCKETS - 1; bucket >= 0; bucket -= 1) {
      const here = arrived[bucket]!;
      underWay += here;
      hazards[bucket] = (here + prior * hazards[bucket]!) / (underWay + prior);
    }
    prior = PRIOR;
  }
  const curve = new Float64Array(BUCKETS + 1);
  curve[0] = 1;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) curve[bucket + 1] = curve[bucket]! * (1 - hazards[bucket]!);
  return curve;
}

/** The share still under way at the start of a day. */
export function stillUnderWay(curve: Curve, days: number): number {
  const position = positionOf(days);
  const bucket = Math.floor(position);
  const here = curve[bucket] ?? 0;
  return here + ((curve[bucket + 1] ?? here) - here) * (position - bucket);
}
