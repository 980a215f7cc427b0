import { shareOf } from "../share";

/** Customers, and how many of them ordered again. */
export interface Group {
  readonly size: number;
  readonly again: number;
}

/** Shares are 0–1. The true difference lies between `low` and `high` in 95 of 100 such comparisons. */
export type Comparison =
  | { readonly verdict: "too_few"; readonly needed: number }
  | {
      readonly verdict: "more" | "fewer" | "no_difference";
      readonly difference: number;
      readonly low: number;
      readonly high: number;
    };

/** Below this, one customer more or less would turn the answer. */
export const FEWEST = 30;

/**
 * Whether those who got something ordered again more often than those held out. The interval is Newcombe's, of two Wilson
 * intervals (Newcombe 1998, method 10): it holds for small groups and shares near 0 or 1 too.
 */
export function compareGroups(given: Group, heldOut: Group): Comparison {
  const fewest = Math.min(given.size, heldOut.size);
  if (fewest < FEWEST) return { verdict: "too_few", needed: FEWEST - fewest };
  const [a, b] = [shareOf(given.again, given.size)!, shareOf(heldOut.again, heldOut.size)!];
  const difference = a.share - b.share;
  const low = difference - Math.hypot(a.share - a.low, b.high - b.share);
  const high = difference + Math.hypot(a.high - a.share, b.share - b.low);
  const verdict = low > 0 ? "more" : high < 0 ? "fewer" : "no_difference";
  return { verdict, difference, low, high };
}
