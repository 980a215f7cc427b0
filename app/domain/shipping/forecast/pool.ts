/**
 * Several witnesses give each a chance that a parcel is still under way; the pool is their weighted sum in log odds, turned
 * back into one chance. The weights are learned, one outcome at a time, by recursive logistic regression with a little
 * forgetting: a witness that foretold well of late is heard more. No weight but the first (the bias) is ever below zero, so
 * what falls with the day for each witness falls with the day for the pool.
 */
export interface Pool {
  readonly weights: number[];
  /** How unsure each weight is, row by row. */
  readonly doubt: number[][];
}

const DOUBT = 0.1;
const KEPT = 0.9999;
/** Looks at one parcel are not independent: each counts for less than a whole outcome. */
const LOOK = 0.3;
const SURE = 0.005;

export const newPool = (weights: readonly number[]): Pool => ({
  weights: [...weights],
  doubt: weights.map((_, row) => weights.map((_, column) => (row === column ? DOUBT : 0))),
});

export function logOdds(chance: number): number {
  const kept = Math.min(1 - SURE, Math.max(SURE, chance));
  return Math.log(kept / (1 - kept));
}

/** The chance all witnesses together give; `said` begins with 1 for the bias, then their log odds. */
export function pooled(pool: Pool, said: readonly number[]): number {
  let odds = 0;
  for (let at = 0; at < said.length; at += 1) odds += pool.weights[at]! * said[at]!;
  return 1 / (1 + Math.exp(-odds));
}

/** Moves the weights by one outcome: what the witnesses had said, and whether it was still under way. */
export function learnOutcome(pool: Pool, said: readonly number[], was: boolean): void {
  const { weights, doubt } = pool;
  const chance = pooled(pool, said);
  const information = Math.max(1e-3, chance * (1 - chance)) * LOOK;
  const gain = doubt.map((row) => row.reduce((sum, each, at) => sum + each * said[at]!, 0));
  const spread = gain.reduce((sum, each, at) => sum + each * said[at]!, 0);
  const step = 1 / (1 + information * spread);
  const error = ((was ? 1 : 0) - chance) * LOOK * step;
  const kept = 1 - (1 - KEPT) * LOOK;
  gain.forEach((each, row) => {
    weights[row] = Math.max(row === 0 ? -Infinity : 0, weights[row]! + each * error);
    doubt[row]!.forEach((value, column) => {
      doubt[row]![column] = (value - information * step * each * gain[column]!) / kept;
    });
  });
  // Forgetting must not let a weight nobody spoke to grow arbitrarily doubtful.
  doubt.forEach((row, at) => {
    const excess = row[at]! / DOUBT;
    if (excess <= 1) return;
    const shrink = Math.sqrt(excess);
    for (let other = 0; other < row.length; other += 1) {
      row[other] = row[other]! / shrink;
      doubt[other]![at] = doubt[other]![at]! / shrink;
    }
  });
}
