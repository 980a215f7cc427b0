import type { ReplayedParcel } from "~/domain/shipping/forecast/replay";
import {
  scoreClock,
  twoErrorCurve,
  type ThresholdScore,
  type WarningScore,
} from "~/domain/shipping/forecast/two-errors";

export const CLOCK_DAYS = [1, 2, 3, 5, 7] as const;
const FINE = Array.from({ length: 195 }, (_, at) => (at + 4) / 200);
const LAST_CALLS = [1, 2, 3, 4, 5, 6, 7] as const;
const PRECISIONS = [0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2] as const;
/** Results as near as this count as equal; no file of some thousand rows can tell them apart. */
export const EQUAL = 0.01;

export interface Comparison {
  readonly name: string;
  /** Null where no setting of the rule is as precise. */
  readonly clock: (WarningScore & { readonly daysBefore: number }) | null;
  readonly ours: ThresholdScore | null;
}

export interface Comparisons {
  readonly clocks: readonly (WarningScore & { readonly daysBefore: number })[];
  /** Ours with the setting that catches most, and among those warns earliest, of all that are as precise within half a point. */
  readonly atItsPrecision: readonly Comparison[];
  /** Ours where both precision and recall are those of the rule or better, with the most days of warning. */
  readonly atBoth: readonly Comparison[];
  /** The earliest setting of each that is at least so precise. */
  readonly atAsked: readonly Comparison[];
}

/** Sets the predictor beside the clock rule, on the same parcels and the same looks. */
export function compareWithClock(parcels: readonly ReplayedParcel[]): Comparisons {
  const curve = twoErrorCurve(parcels, FINE);
  // The same thresholds with a last call before the promised day.
  const called = [...curve, ...LAST_CALLS.flatMap((days) => twoErrorCurve(parcels, FINE, days))];
  const clockAt = (daysBefore: number) => ({ daysBefore, ...scoreClock(parcels, daysBefore) });
  const clocks = CLOCK_DAYS.map(clockAt);
  const settings = Array.from({ length: 30 }, (_, at) => clockAt(at + 1));
  const asPrecise = (score: WarningScore, least: number) => (score.precision ?? 0) >= least;
  const earliest = (scores: readonly ThresholdScore[]) =>
    scores.toSorted((a, b) => (b.medianDays ?? 0) - (a.medianDays ?? 0) || (b.meanDays ?? 0) - (a.meanDays ?? 0))[0] ??
    null;
  // Whole points of recall: nobody can tell less apart.
  const points = ({ recall }: WarningScore) => Math.round((recall ?? 0) / EQUAL);
  const fullest = (scores: readonly ThresholdScore[]) =>
    scores.toSorted((a, b) => points(b) - points(a) || (b.meanDays ?? 0) - (a.meanDays ?? 0))[0] ?? null;
  return {
    clocks,
    atItsPrecision: clocks.map((clock) => ({
      name: `${clock.daysBefore} before`,
      clock,
      ours:
        clock.precision === null
          ? null
          : fullest(called.filter((score) => asPrecise(score, (clock.precision ?? 1) - EQUAL / 2))),
    })),
    atBoth: clocks.map((clock) => ({
      name: `${clock.daysBefore} before`,
      clock,
      ours: earliest(
        called.filter(
          (score) =>
            asPrecise(score, (clock.precision ?? 1) - EQUAL) && (score.recall ?? 0) >= (clock.recall ?? 1) - EQUAL,
        ),
      ),
    })),
    atAsked: PRECISIONS.map((least) => ({
      name: `${least * 100} %`,
      clock: settings.findLast((clock) => asPrecise(clock, least)) ?? null,
      ours: curve.find((score) => asPrecise(score, least)) ?? null,
    })),
  };
}
