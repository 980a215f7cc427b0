import { BUCKETS, positionOf } from "./buckets";

/** The share still under way at the start of each bucket; one entry more than buckets. */
export type Curve = Float64Array;
/** The chance to arrive in each bucket, if still under way at its start. */
export type Hazards = Float64Array;

/** So many parcels of the wider group count beside those of the narrower one, bucket by bucket. */
const PRIOR = 10;
const ROOT = { prior: 1, hazard: 0.02 };
const BEFORE_ANY = new Float64Array(BUCKETS).fill(ROOT.hazard);

/**
 * From how many of a group arrived in each bucket to hazards. In each bucket the wider group's chance of arriving stands in for
 * `PRIOR` parcels (the mean of a Beta prior), so a thin lane is the wide one and a busy lane is itself.
 */
export function narrowHazards(wide: Hazards | null, arrived: Float64Array): Hazards {
  const hazards = new Float64Array(BUCKETS);
  const prior = wide ? PRIOR : ROOT.prior;
  const before = wide ?? BEFORE_ANY;
  let underWay = 0;
  for (let bucket = BUCKETS - 1; bucket >= 0; bucket -= 1) {
    const here = arrived[bucket]!;
    underWay += here;
    hazards[bucket] = (here + prior * before[bucket]!) / (underWay + prior);
  }
  return hazards;
}

export function curveOf(hazards: Hazards | null): Curve {
  const curve = new Float64Array(BUCKETS + 1);
  const known = hazards ?? BEFORE_ANY;
  curve[0] = 1;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) curve[bucket + 1] = curve[bucket]! * (1 - known[bucket]!);
  return curve;
}

/** The share still under way at the start of a day. */
export function stillUnderWay(curve: Curve, days: number): number {
  const position = positionOf(days);
  const bucket = Math.floor(position);
  const here = curve[bucket] ?? 0;
  return here + ((curve[bucket + 1] ?? here) - here) * (position - bucket);
}
