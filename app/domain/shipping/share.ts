/** A share with what chance alone leaves open. From 0 to 1. */
interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  /** Wilson's interval at 95 %: it holds for few and for shares near 0 or 1 too. */
  readonly low: number;
  readonly high: number;
}

/** With fewer than this a share says next to nothing. */
export const FEWEST_FOR_SHARE = 30;

const Z = 1.959964;

/** null = nothing was counted. Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927). */
export function shareOf(count: number, of: number): Share | null {
  if (of === 0) return null;
  const share = count / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  const middle = share + (Z * Z) / (2 * of);
  return {
    count,
    of,
    share,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}
