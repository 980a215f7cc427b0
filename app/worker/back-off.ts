/** Attempts in a row that the process did not outlive before a person is asked: what ends it may be the work itself. */
export const MOST_DEATHS = 50;

const LONGEST_MS = 10 * 60_000;

/**
 * When to try again: doubling from one second, at most ten minutes, spread by half so that many failures of one moment do
 * not come back together. What the other side asked for is the least.
 */
export function backOff(now: Date, failures: number, random: () => number, atLeastMs = 0): Date {
  const delay = Math.min(1000 * 2 ** Math.min(failures, 20), LONGEST_MS) * (0.5 + random() / 2);
  return new Date(now.getTime() + Math.max(delay, atLeastMs));
}
