import type { ReplayedParcel } from "./replay";

/** How a way of warning did. Late: delivered on a later calendar day than promised. In time: warned before the promised day. */
export interface WarningScore {
  readonly warned: number;
  /** Late parcels warned in time. */
  readonly caught: number;
  readonly falseAlarms: number;
  /** Share of the warned that came late; null if none was warned. */
  readonly precision: number | null;
  /** Share of the late that were warned in time; null if none was late. */
  readonly recall: number | null;
  /** Calendar days from the warning to the promised day, over the late parcels warned. */
  readonly medianDays: number | null;
  readonly meanDays: number | null;
  /** The same, parcel by parcel, fewest days first. */
  readonly caughtDays: readonly number[];
}

export interface ThresholdScore extends WarningScore {
  readonly threshold: number;
  /** Days before the promised day at which whatever is still under way is warned too; null = never. */
  readonly lastCall: number | null;
}

/**
 * Warns a parcel at the first look at which it will be late with at least this chance, and, with a last call, so many days
 * before the promised day whatever its chance.
 */
export function scoreThreshold(
  parcels: readonly ReplayedParcel[],
  threshold: number,
  lastCall: number | null = null,
): ThresholdScore {
  const score = scoreWarnings(parcels, (parcel) => {
    const risen = parcel.rises.find(({ chance }) => chance >= threshold)?.daysBefore ?? null;
    const called = lastCall !== null && isOpenAt(parcel, lastCall) ? lastCall : null;
    return risen === null || called === null ? (risen ?? called) : Math.max(risen, called);
  });
  return { threshold, lastCall, ...score };
}

/** Whether it was bought, and not delivered, at the start of the day so many days before the promised one. */
function isOpenAt({ delivery: { purchased, delivered, promised } }: ReplayedParcel, daysBefore: number): boolean {
  const day = (promised ?? 0) - daysBefore;
  return purchased < day && delivered >= day;
}

/** The rule to beat: warn so many days before the promised day whatever is not delivered at the start of that day. */
export function scoreClock(parcels: readonly ReplayedParcel[], daysBefore: number): WarningScore {
  return scoreWarnings(parcels, (parcel) => (isOpenAt(parcel, daysBefore) ? daysBefore : null));
}

/** `thresholds` scored, lowest first: what the merchant chooses from. */
export function twoErrorCurve(
  parcels: readonly ReplayedParcel[],
  thresholds: readonly number[],
  lastCall: number | null = null,
): ThresholdScore[] {
  return thresholds.toSorted((a, b) => a - b).map((threshold) => scoreThreshold(parcels, threshold, lastCall));
}

function scoreWarnings(
  parcels: readonly ReplayedParcel[],
  warnedAt: (parcel: ReplayedParcel) => number | null,
): WarningScore {
  const caughtDays: number[] = [];
  let falseAlarms = 0;
  let late = 0;
  for (const parcel of parcels) {
    if (parcel.late) late += 1;
    const daysBefore = warnedAt(parcel);
    if (daysBefore === null) continue;
    if (parcel.late) caughtDays.push(daysBefore);
    else falseAlarms += 1;
  }
  const caught = caughtDays.length;
  const warned = caught + falseAlarms;
  caughtDays.sort((a, b) => a - b);
  return {
    warned,
    caught,
    falseAlarms,
    precision: warned === 0 ? null : caught / warned,
    recall: late === 0 ? null : caught / late,
    caughtDays,
    medianDays: median(caughtDays),
    meanDays: caught === 0 ? null : caughtDays.reduce((sum, days) => sum + days, 0) / caught,
  };
}

function median(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
