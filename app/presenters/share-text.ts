import { FEWEST_FOR_SHARE, shareOf } from "../domain/share";

/** "90.4 %" */
export const percentText = (share: number): string => `${(100 * share).toFixed(1)} %`;
export const countText = (count: number): string => count.toLocaleString("en-US");

export interface ShareText {
  /** From 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** "90.4 %" */
  readonly text: string;
  /** "88.6 to 92.0 %" */
  readonly interval: string;
  readonly isThin: boolean;
}

/** A share in words; null = nothing was counted. */
export function shareText(count: number, of: number): ShareText | null {
  const made = shareOf(count, of);
  if (!made) return null;
  const { share, low, high } = made;
  const interval = `${(100 * low).toFixed(1)} to ${percentText(high)}`;
  return { share, low, high, text: percentText(share), interval, isThin: of < FEWEST_FOR_SHARE };
}
