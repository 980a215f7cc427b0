import { BUCKETS } from "./buckets";
import { WEEKDAYS, WHOLE_SHOP, type Counts } from "./counts";
import { curveOf, narrowHazards, type Curve, type Hazards } from "./curve";

/** All deliveries of a year and a half with equal weight, and the recent ones with a weight that halves every four weeks. */
export const STEADY_WEEKS = 78;
const RECENT_HALF_LIFE_WEEKS = 4;
export const SPEEDS = ["steady", "recent"] as const;
export type Speed = (typeof SPEEDS)[number];

type Tables = Map<string, Float64Array>;
type Step = readonly [path: string, hazards: Hazards | null];

/** One finished week of one shop: counts by lane, under the Monday of the deliveries. */
export interface Week {
  readonly monday: number;
  readonly lanes: ReadonlyMap<string, Counts>;
}

/** What a shop's finished weeks taught. Curves are made when first asked for and kept until the next week. */
export interface History {
  /** Deliveries counted, with equal weight. */
  readonly deliveries: number;
  curve(speed: Speed, lanes: readonly string[], table: string, within: string | null): Curve;
  /** Deliveries counted in a table with equal weight. */
  arrived(lane: string, table: string): Float64Array | undefined;
  /** How much of a usual day's deliveries falls on a day; 1 on average over a week. */
  weekdayWeight(day: number): number;
}

export interface GrowingHistory extends History {
  /** Weeks come in order; what is older than `STEADY_WEEKS` is forgotten. */
  addWeek(week: Week): void;
}

/** History of one shop from its weeks, oldest first. */
export function growHistory(weeks: readonly Week[] = []): GrowingHistory {
  const steady = new Map<string, Tables>();
  const recent = new Map<string, Tables>();
  const kept: Week[] = [];
  const curves = new Map<string, Curve>();
  const steps = new Map<string, Hazards>();
  let weekdays: Float64Array = new Float64Array(7).fill(1);
  let deliveries = 0;

  const tablesOf = (all: Map<string, Tables>, lane: string) => {
    let tables = all.get(lane);
    if (!tables) all.set(lane, (tables = new Map()));
    return tables;
  };

  /** From wide to narrow. A few weeks are thin: at each width but the widest the recent history leans on the steady one. */
  function hazardsOf(speed: Speed, lanes: readonly string[], table: string, within: string | null): Hazards | null {
    const widths = [...(within ? [WHOLE_SHOP] : []), ...lanes.toReversed()];
    let [path, hazards] = narrowed("", null, "steady", WHOLE_SHOP, table);
    if (speed === "recent" && widths.length === 0) return narrowed(path, hazards, "recent", WHOLE_SHOP, table)[1];
    for (const lane of widths) {
      [path, hazards] = narrowed(path, hazards, "steady", lane, within ?? table);
      if (speed === "recent") [path, hazards] = narrowed(path, hazards, "recent", lane, within ?? table);
    }
    return hazards;
  }

  /** One step narrower, made once a week for all that pass the same way. */
  function narrowed(path: string, wide: Hazards | null, speed: Speed, lane: string, table: string): Step {
    const arrived = (speed === "steady" ? steady : recent).get(lane)?.get(table);
    if (!arrived) return [path, wide];
    const here = `${path}>${speed} ${lane} ${table}`;
    let hazards = steps.get(here);
    if (!hazards) steps.set(here, (hazards = narrowHazards(wide, arrived)));
    return [here, hazards];
  }

  const history: GrowingHistory = {
    get deliveries() {
      return deliveries;
    },
    addWeek(week) {
      const last = kept.at(-1);
      if (last) decay(recent, 0.5 ** ((week.monday - last.monday) / 7 / RECENT_HALF_LIFE_WEEKS));
      kept.push(week);
      for (const [lane, counts] of week.lanes) {
        add(tablesOf(steady, lane), counts, 1);
        add(tablesOf(recent, lane), counts, 1);
      }
      while (kept[0] && kept[0].monday <= week.monday - 7 * STEADY_WEEKS) {
        for (const [lane, counts] of kept.shift()!.lanes) add(tablesOf(steady, lane), counts, -1);
      }
      curves.clear();
      steps.clear();
      const byWeekday = recent.get(WHOLE_SHOP)?.get(WEEKDAYS);
      if (byWeekday) weekdays = weightsOf(byWeekday);
      deliveries = sum(steady.get(WHOLE_SHOP)?.get(WEEKDAYS));
    },
    curve(speed, lanes, table, within) {
      const key = `${speed} ${within ?? table} ${lanes.join("|")}`;
      let curve = curves.get(key);
      if (!curve) curves.set(key, (curve = curveOf(hazardsOf(speed, lanes, table, within))));
      return curve;
    },
    arrived: (lane, table) => steady.get(lane)?.get(table),
    weekdayWeight: (day) => weekdays[((day % 7) + 7) % 7] ?? 1,
  };
  for (const week of weeks) history.addWeek(week);
  return history;
}

function add(tables: Tables, counts: Counts, sign: 1 | -1): void {
  for (const [table, buckets] of counts) {
    let dense = tables.get(table);
    if (!dense) tables.set(table, (dense = new Float64Array(BUCKETS)));
    for (const [bucket, times] of buckets) dense[bucket] = (dense[bucket] ?? 0) + sign * times;
  }
}

function decay(all: Map<string, Tables>, share: number): void {
  for (const tables of all.values())
    for (const dense of tables.values()) for (let at = 0; at < dense.length; at += 1) dense[at] = dense[at]! * share;
}

const sum = (numbers: Float64Array | undefined) => numbers?.reduce((total, each) => total + each, 0) ?? 0;

/** Five deliveries a weekday are assumed beside those seen. */
function weightsOf(counted: Float64Array): Float64Array {
  const week = counted.slice(0, 7).map((times) => times + 5);
  const mean = sum(week) / 7;
  return week.map((times) => times / mean);
}
