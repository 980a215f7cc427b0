/**
 * Days become buckets: each day its own up to 64 days from zero, then steps of 5 % up to some four years. 257 numbers hold any
 * history, and two histories are merged by adding them.
 */
const SINGLE = 64;
const STEP = Math.log(1.05);
const REACH = 128;

export const BUCKETS = 2 * REACH + 1;

/** Whole days, before zero too, to the bucket they are counted in. */
export function bucketOf(days: number): number {
  const size = Math.abs(days);
  if (size <= SINGLE) return REACH + days;
  const steps = Math.min(REACH, SINGLE + 1 + Math.floor(Math.log(size / (SINGLE + 1)) / STEP + 1e-9));
  return days < 0 ? REACH - steps : REACH + steps;
}

/** The bucket of a promise's length, for groups: 1, 2, 3, 4, 5–6, 7–8, 9–11, 12–15 … days. */
export function windowOf(days: number): number {
  return days < 1 ? 0 : Math.round(Math.log(days) / 0.3);
}

/** Where the start of a day lies among the buckets; between two of them when it is not whole or buckets are wide. */
export function positionOf(days: number): number {
  const size = Math.abs(days);
  if (size <= SINGLE) return REACH + days;
  if (days < 0) return Math.max(0, REACH - SINGLE - Math.log(size / SINGLE) / STEP);
  if (size <= SINGLE + 1) return REACH + days;
  return Math.min(BUCKETS, REACH + SINGLE + 1 + Math.log(size / (SINGLE + 1)) / STEP);
}
