/** A share with what chance alone leaves open. From 0 to 1. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  /** Wilson's interval at 95 %: it holds for few and for shares near 0 or 1 too. */
  readonly low: number;
  readonly high: number;
}

/** With fewer than this a share says next to nothing. */
export const FEWEST_FOR_SHARE = 30;

/** So many standard errors to each side hold 95 of 100. */
export const Z95 = 1.959964;

/** null = nothing was counted. Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927). */
export function shareOf(count: number, of: number): Share | null {
  if (of === 0) return null;
  const share = count / of;
  const z2 = Z95 ** 2;
  const spread = Z95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2));
  const scale = 1 + z2 / of;
  const middle = share + z2 / (2 * of);
  return {
    count,
    of,
    share,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}
