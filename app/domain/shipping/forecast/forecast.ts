import { WHOLE_SHOP } from "./counts";
import { stillUnderWay, type Curve } from "./curve";
import type { History } from "./history";
import { newLevels, type Levels } from "./levels";
import { likeIt } from "./like-it";
import { logOdds, newPool, pooled, type Pool } from "./pool";
import { standingOf, type Standing } from "./situations";
import { MEASURES, type Forecast, type Measure, type OpenParcel, type Phase } from "./types";

/** What was learned beside the counts: how far to trust which witness, and where to take dates. Plain data. */
export interface Tuning {
  readonly pools: Readonly<Record<Phase, Pool>>;
  readonly levels: Readonly<Record<Phase, Levels>>;
}

/** With fewer past deliveries than this nothing is foretold. */
export const FEWEST = 30;
const FARTHEST = 1500;
/** Bias, then age and slip by the steady history, age and slip by the recent one. */
const EVEN = [0, 0.25, 0.2, 0.3, 0.25];

export const newTuning = (): Tuning => ({
  pools: { waiting: newPool(EVEN), transit: newPool(EVEN) },
  levels: { waiting: newLevels(), transit: newLevels() },
});

/** The four curves that speak about a parcel, and where it stands. They hold as long as its standing and the week. */
export interface Witnesses {
  readonly standing: Standing;
  readonly age: readonly [Curve, Curve];
  /** Null without a promise. */
  readonly slip: readonly [Curve, Curve] | null;
}

export function witnessesOf(history: History, parcel: OpenParcel, standing: Standing): Witnesses {
  const { age, slip, window } = standing;
  const both = (table: typeof age) => {
    const within = window === null ? null : (table.within[window] ?? null);
    return [
      history.curve("steady", parcel.lanes, table.any, within),
      history.curve("recent", parcel.lanes, table.any, within),
    ] as const;
  };
  return { standing, age: both(age), slip: parcel.promised === null ? null : both(slip) };
}

/** What each witness says, in log odds, to: at the start of `today` it is under way; will it still be after `day`? */
export function testimony(
  history: History,
  promised: number | null,
  { standing, age, slip }: Witnesses,
  today: number,
  day: number,
): number[] {
  const days = today - standing.since;
  // A Sunday is not a day of delivery like others, and a parcel's age does not say where the Sundays are.
  const reach = days + deliveryDays(history, today, day);
  const byAge = age.map((curve) => logOdds(stillUnderWay(curve, reach) / stillUnderWay(curve, days)));
  const bySlip =
    promised === null || !slip
      ? byAge
      : slip.map((curve) => logOdds(stillUnderWay(curve, day + 1 - promised) / stillUnderWay(curve, today - promised)));
  return [1, byAge[0]!, bySlip[0]!, byAge[1]!, bySlip[1]!];
}

/** From the start of `today` to the end of `day`, in usual days of delivery. */
function deliveryDays(history: History, today: number, day: number): number {
  const calendar = Math.max(0, day + 1 - today);
  let days = 7 * Math.floor(calendar / 7);
  for (let ahead = 0; ahead < calendar % 7; ahead += 1) days += history.weekdayWeight(today + ahead);
  return days;
}

/**
 * What is to be expected of a parcel that is under way at the start of `today` (UTC), from deliveries of finished weeks only.
 * Null if too little was ever delivered to say anything.
 */
export function forecast(history: History, tuning: Tuning, parcel: OpenParcel, today: number): Forecast | null {
  if (history.deliveries < FEWEST) return null;
  const standing = standingOf(parcel, today);
  const witnesses = witnessesOf(history, parcel, standing);
  const pool = tuning.pools[standing.phase];
  const lateProbability = (day: number) =>
    day < today ? 1 : pooled(pool, testimony(history, parcel.promised, witnesses, today, day));
  const days = datesOf(tuning.levels[standing.phase], lateProbability, today);
  return { days, lateProbability, like: likeIt(history, parcel, standing, today, [...parcel.lanes, WHOLE_SHOP]) };
}

/** The first day by which enough have come, measure by measure. */
function datesOf(levels: Levels, late: (day: number) => number, today: number): Record<Measure, number> {
  // What the witnesses may say is bounded, so their chance never reaches 1: dates are shares of what it reaches.
  const all = 1 - late(today + FARTHEST);
  const first = (level: number) => {
    let low = today;
    let high = today + FARTHEST;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (1 - late(middle) >= level * all) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return Object.fromEntries(MEASURES.map((measure) => [measure, first(levels[measure])])) as Record<Measure, number>;
}
