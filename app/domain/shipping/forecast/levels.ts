import { MEASURES, type Measure } from "./types";

/**
 * Adaptive conformal levels (Gibbs & Candès 2021): the share of the distribution at which a date is taken is moved by each
 * past hit or miss, so that P90 dates hold for 90 % of parcels even while the world drifts away from its history.
 */
export type Levels = Record<Measure, number>;

export const TARGETS: Readonly<Levels> = { P50: 0.5, P80: 0.8, P90: 0.9 };
/** Small: with hundreds of dates given before the first has passed, larger steps swing from one bound to the other. */
const STEP = 0.004;
const REACH = 0.2;
const HIGHEST = 0.995;

export const newLevels = (): Levels => ({ ...TARGETS });

/** Call when the date has passed, for hits and misses alike: hits known early must not be learned early. */
export function learnDate(levels: Levels, measure: Measure, came: boolean): void {
  const target = TARGETS[measure];
  const moved = levels[measure] + STEP * (target - (came ? 1 : 0));
  const low = Math.max(target - REACH, levels[below(measure)] ?? 0);
  const high = Math.min(target + REACH, levels[above(measure)] ?? HIGHEST, HIGHEST);
  levels[measure] = Math.min(high, Math.max(low, moved));
}

// Neighbours bound each other, so that P50 ≤ P80 ≤ P90 always.
const below = (measure: Measure) => MEASURES[MEASURES.indexOf(measure) - 1] as Measure;
const above = (measure: Measure) => MEASURES[MEASURES.indexOf(measure) + 1] as Measure;
