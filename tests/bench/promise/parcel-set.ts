import { seededChance, type Chance } from "./random";

const DAY = 86_400_000;
const FIRST = Date.UTC(2016, 9, 3);
const LAST = Date.UTC(2018, 7, 28);

/** Transit compared with a usual week, by month: Black Friday, strikes and a quick summer, as a big marketplace had them. */
const REGIMES: Readonly<Record<string, number>> = {
  "2017-11": 1.3,
  "2017-12": 1.2,
  "2018-01": 1.1,
  "2018-02": 1.4,
  "2018-03": 1.5,
  "2018-05": 1.1,
  "2018-06": 0.8,
  "2018-07": 0.75,
  "2018-08": 0.75,
};
/** Places by distance: share of orders, median transit in days, what the promise allows for the way. */
const PLACES = [
  { share: 0.42, transit: 5, allowed: 20.5 },
  { share: 0.3, transit: 8.5, allowed: 26 },
  { share: 0.18, transit: 11, allowed: 29 },
  { share: 0.1, transit: 16, allowed: 35 },
] as const;

const text = (at: number, withTime = true) =>
  new Date(at)
    .toISOString()
    .slice(0, withTime ? 19 : 10)
    .replace("T", " ");

/** What a carrier does not do on a Sunday, and seldom on a Saturday, it does on the next working day. */
function toWorkingDay(at: number, chance: Chance): number {
  const weekday = new Date(at).getUTCDay();
  if (weekday === 0 && chance.chance(0.93)) return at + DAY * (1 + (chance.chance(0.3) ? 1 : 0));
  if (weekday === 6 && chance.chance(0.75)) return at + 2 * DAY;
  return at;
}

/**
 * A marketplace's parcels as CSV: two years, growing, regimes by month, promises some twelve days too generous, sellers who
 * hand over after the promised day, empty cells, approvals after the hand-over, not sorted. Nobody's real data.
 */
export function parcelSet(count: number, seed: number): string {
  const chance = seededChance(seed);
  const rows: string[] = [];
  while (rows.length < count) {
    const purchased = Math.floor((FIRST + (LAST - FIRST) * Math.sqrt(chance.uniform())) / 1000) * 1000;
    let draw = chance.uniform();
    const place = PLACES.find(({ share }) => (draw -= share) < 0) ?? PLACES[0];
    const month = text(purchased).slice(0, 7);
    const regime = REGIMES[month] ?? 1;
    const approved = purchased + (chance.chance(0.75) ? chance.between(0.005, 0.05) : chance.between(0.3, 3)) * DAY;
    const slowSeller = chance.chance(0.06);
    const handling = slowSeller ? chance.logNormal(9, 0.6) : chance.logNormal(1.7, 0.7);
    const handed = toWorkingDay(Math.max(purchased, approved) + handling * DAY, chance);
    const stray = chance.chance(0.025) ? chance.exponential(20) : 0;
    const transit = chance.logNormal(place.transit * regime, 0.43) + stray;
    const delivered = toWorkingDay(handed + Math.max(0.4, transit) * DAY, chance);
    const tighter = month >= "2018-06" ? 0.85 : 1;
    const promised = purchased + Math.max(4, place.allowed * tighter + 4.5 * chance.normal()) * DAY;
    rows.push(
      [
        text(purchased),
        chance.chance(0.003) ? "" : text(approved),
        chance.chance(0.004) ? "" : text(handed),
        text(delivered),
        text(promised, false) + " 00:00:00",
      ].join(","),
    );
  }
  return ["purchased,approved,handed_to_carrier,delivered,promised", ...rows].join("\n");
}
