import { countDelivery, WHOLE_SHOP, type Counts } from "./counts";
import { mondayOf } from "./days";
import { FEWEST, forecast, newTuning, testimony, witnessesOf, type Tuning, type Witnesses } from "./forecast";
import { growHistory } from "./history";
import { learnDate } from "./levels";
import { learnOutcome, pooled } from "./pool";
import { standingOf } from "./situations";
import { MEASURES, type Measure, type OpenParcel, type PastDelivery, type Phase } from "./types";

export interface ReplayOptions {
  /** Parcels bought before so many were delivered teach and are not scored. Default 300. */
  readonly warmUp?: number;
  /** The lanes a parcel was known to be in at the start of a day, if that changes on its way. */
  readonly lanesOn?: (delivery: PastDelivery, today: number) => readonly string[];
}

/** One scored parcel: each look that made it look worse than all looks before. */
export interface ReplayedParcel {
  readonly delivery: PastDelivery;
  readonly late: boolean;
  readonly rises: readonly { readonly daysBefore: number; readonly chance: number }[];
}

/** A date given at the purchase (waiting) or at the hand-over (transit), and whether it held. */
export type Coverage = Record<Phase, Record<Measure, { within: number; total: number }>>;

export interface Replay {
  readonly parcels: readonly ReplayedParcel[];
  readonly coverage: Coverage;
  /** Bought from this day on: scored. Null if too few were delivered. */
  readonly scoredFrom: number | null;
  /** What the replay learned: the start for the shop's own forecasts. */
  readonly tuning: Tuning;
}

/** Looks that teach the pool once the promised day has passed. */
const TEACHING = new Set([1, 2, 3, 4, 5, 7, 10, 14, 20, 28, 40]);

interface Watched {
  readonly delivery: PastDelivery;
  lanes: readonly string[];
  /** Kept until the next week, or until it stands elsewhere. */
  witnesses: Witnesses | null;
  readonly rises: { daysBefore: number; chance: number }[];
  readonly said: { readonly phase: Phase; readonly words: readonly number[] }[];
}
interface GivenDate {
  readonly phase: Phase;
  readonly measure: Measure;
  readonly came: boolean;
}

/**
 * Walks deliveries day by day and looks at each open parcel at the start (00:00 UTC) of each day before its promised day. A
 * look knows only what had happened before that day: deliveries of finished weeks, promises that had passed, dates that had
 * held or not. Deterministic; the order of the rows does not matter.
 */
export function replayDeliveries(deliveries: readonly PastDelivery[], options: ReplayOptions = {}): Replay {
  const { warmUp = 300, lanesOn = (delivery) => delivery.lanes } = options;
  const promised = deliveries.filter((each) => each.promised !== null);
  const bought = groupBy(deliveries, (each) => each.purchased);
  const handed = groupBy(deliveries, (each) =>
    each.handedOver === null ? null : Math.max(each.handedOver, each.purchased),
  );
  const arrived = groupBy(deliveries, (each) => each.delivered);
  const due = groupBy(promised, (each) => each.promised);
  const days = deliveries.flatMap((each) => [each.purchased, each.delivered, each.promised ?? each.delivered]);
  const [first, last] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Infinity, -Infinity],
  );

  const history = growHistory();
  const tuning = newTuning();
  const open = new Map<PastDelivery, Watched>();
  const given = new Map<number, GivenDate[]>();
  const coverage = { waiting: newCoverage(), transit: newCoverage() };
  const parcels: ReplayedParcel[] = [];
  let week = new Map<string, Counts>();
  let seen = 0;
  let scoredFrom: number | null = null;

  for (let today = first; today <= last + 1; today += 1) {
    const yesterday = today - 1;
    for (const delivery of arrived.get(yesterday) ?? []) learnDelivery(week, delivery);
    seen += arrived.get(yesterday)?.length ?? 0;
    if (scoredFrom === null && seen >= warmUp) scoredFrom = today;
    if (mondayOf(today) === today && week.size > 0) {
      history.addWeek({ monday: today - 7, lanes: week });
      week = new Map();
      for (const watched of open.values()) watched.witnesses = null;
    }
    for (const { phase, measure, came } of given.get(yesterday) ?? []) learnDate(tuning.levels[phase], measure, came);
    given.delete(yesterday);
    for (const delivery of due.get(yesterday) ?? []) settle(delivery);
    for (const delivery of bought.get(yesterday) ?? []) if (delivery.promised !== null) watch(delivery);
    for (const delivery of bought.get(today) ?? []) giveDates(delivery, "waiting", today);
    for (const delivery of handed.get(today) ?? []) giveDates(delivery, "transit", today);
    if (history.deliveries >= FEWEST) for (const watched of open.values()) look(watched, today);
  }
  return { parcels, coverage, scoredFrom, tuning };

  function watch(delivery: PastDelivery): void {
    open.set(delivery, { delivery, lanes: [], witnesses: null, rises: [], said: [] });
  }

  function known(delivery: PastDelivery, handedOver: number | null, today: number): OpenParcel {
    const { purchased, promised } = delivery;
    return { purchased, promised, handedOver, lanes: lanesOn(delivery, today) };
  }

  function look(watched: Watched, today: number): void {
    const { delivery } = watched;
    const daysBefore = (delivery.promised ?? today) - today;
    if (delivery.delivered < today || daysBefore < 1) return;
    const handedOver = handedBefore(delivery, today);
    const witnesses = witnessesFor(watched, known(delivery, handedOver, today), today);
    const { phase } = witnesses.standing;
    const words = testimony(history, delivery.promised, witnesses, today, today + daysBefore);
    const chance = pooled(tuning.pools[phase], words);
    if (chance > (watched.rises.at(-1)?.chance ?? 0)) watched.rises.push({ daysBefore, chance });
    if (TEACHING.has(daysBefore)) watched.said.push({ phase, words });
  }

  function witnessesFor(watched: Watched, parcel: OpenParcel, today: number): Witnesses {
    const standing = standingOf(parcel, today);
    const { witnesses, lanes } = watched;
    const before = witnesses?.standing;
    const same = before?.age === standing.age && before.slip === standing.slip && sameLanes(lanes, parcel.lanes);
    if (witnesses && same) return witnesses;
    watched.lanes = parcel.lanes;
    return (watched.witnesses = witnessesOf(history, parcel, standing));
  }

  function settle(delivery: PastDelivery): void {
    const watched = open.get(delivery);
    if (!watched || delivery.promised === null) return;
    open.delete(delivery);
    const late = delivery.delivered > delivery.promised;
    for (const { phase, words } of watched.said) learnOutcome(tuning.pools[phase], words, late);
    if (isScored(delivery)) parcels.push({ delivery, late, rises: watched.rises });
  }

  function giveDates(delivery: PastDelivery, phase: Phase, today: number): void {
    if (delivery.delivered < today) return;
    const foretold = forecast(history, tuning, known(delivery, phase === "transit" ? today : null, today), today);
    if (!foretold) return;
    for (const measure of MEASURES) {
      const day = foretold.days[measure];
      const came = delivery.delivered <= day;
      const dates = given.get(day) ?? [];
      dates.push({ phase, measure, came });
      given.set(day, dates);
      if (!isScored(delivery)) continue;
      coverage[phase][measure].total += 1;
      if (came) coverage[phase][measure].within += 1;
    }
  }

  function isScored(delivery: PastDelivery): boolean {
    return scoredFrom !== null && delivery.purchased >= scoredFrom;
  }
}

function learnDelivery(week: Map<string, Counts>, delivery: PastDelivery): void {
  for (const lane of [...delivery.lanes, WHOLE_SHOP]) {
    let counts = week.get(lane);
    if (!counts) week.set(lane, (counts = new Map()));
    countDelivery(counts, delivery, lane);
  }
}

/** The hand-over as far as it was known at the start of a day. */
function handedBefore({ handedOver, purchased }: PastDelivery, today: number): number | null {
  return handedOver !== null && handedOver < today ? Math.max(handedOver, purchased) : null;
}

const sameLanes = (one: readonly string[], other: readonly string[]) =>
  one === other || (one.length === other.length && one.every((lane, at) => lane === other[at]));

const newCoverage = (): Coverage[Phase] => ({
  P50: { within: 0, total: 0 },
  P80: { within: 0, total: 0 },
  P90: { within: 0, total: 0 },
});

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number | null): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
