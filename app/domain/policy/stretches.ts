import type { FactDefinition } from "./catalogue/fact-definition";
import type { Comparison } from "./compile-comparison";

/** A run of numbers that no comparison tells apart: a limit itself, or everything between two limits. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
  readonly lowIn: boolean;
  readonly highIn: boolean;
}

const ORDERED = new Set(["money", "number", "integer"]);

/** Whether a fact's values lie on a line. */
export function isOrdered(fact: FactDefinition): boolean {
  return ORDERED.has(fact.type);
}

/** Cuts the line of a fact's possible values at every limit the comparisons name, in ascending order. */
export function stretchesOf(fact: FactDefinition, comparisons: readonly Comparison[]): readonly Stretch[] {
  const limits = [...new Set(comparisons.flatMap((comparison) => comparison.values.map(Number)))].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  let low = -Infinity;
  for (const limit of limits) {
    stretches.push({ low, high: limit, lowIn: false, highIn: false });
    stretches.push({ low: limit, high: limit, lowIn: true, highIn: true });
    low = limit;
  }
  stretches.push({ low, high: Infinity, lowIn: false, highIn: false });
  const whole = fact.type !== "number";
  return stretches.map((stretch) => clip(whole ? toWhole(stretch) : stretch, fact)).filter(isPossible);
}

function toWhole({ low, high, lowIn, highIn }: Stretch): Stretch {
  return { low: lowIn ? low : low + 1, high: highIn ? high : high - 1, lowIn: true, highIn: true };
}

function clip(stretch: Stretch, { min = -Infinity, max = Infinity }: FactDefinition): Stretch {
  const low = stretch.low < min ? { low: min, lowIn: true } : {};
  const high = stretch.high > max ? { high: max, highIn: true } : {};
  return { ...stretch, ...low, ...high };
}

function isPossible({ low, high, lowIn, highIn }: Stretch): boolean {
  return low < high || (low === high && lowIn && highIn);
}

/** The stretch's value that is nearest to one given; a hundredth inside an end that does not belong to it. */
export function nearestIn({ low, high, lowIn, highIn }: Stretch, to: number): number {
  const nudge = Math.min(0.01, (high - low) / 2);
  const from = lowIn || low === -Infinity ? low : low + nudge;
  const until = highIn || high === Infinity ? high : high - nudge;
  return Math.min(Math.max(to, from), until);
}
