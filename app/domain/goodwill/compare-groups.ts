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
const Z95 = 1.959964;

/**
 * Whether those who got something ordered again more often than those held out. The interval is Newcombe's, of two Wilson
 * intervals (Newcombe 1998, method 10): it holds for small groups and shares near 0 or 1 too.
 */
export function compareGroups(given: Group, heldOut: Group): Comparison {
  const fewest = Math.min(given.size, heldOut.size);
  if (fewest < FEWEST) return { verdict: "too_few", needed: FEWEST - fewest };
  const [a, b] = [wilson(given), wilson(heldOut)];
  const difference = a.share - b.share;
  const low = difference - Math.hypot(a.share - a.low, b.high - b.share);
  const high = difference + Math.hypot(a.high - a.share, b.share - b.low);
  const verdict = low > 0 ? "more" : high < 0 ? "fewer" : "no_difference";
  return { verdict, difference, low, high };
}

function wilson({ size, again }: Group) {
  const share = again / size;
  const z2 = Z95 ** 2;
  const middle = (share + z2 / (2 * size)) / (1 + z2 / size);
  const half = (Z95 / (1 + z2 / size)) * Math.sqrt((share * (1 - share)) / size + z2 / (4 * size ** 2));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
