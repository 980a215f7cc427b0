import { getCountry, getTimezonesForCountry } from "countries-and-timezones";
import { DateTime } from "luxon";
import type { ShippingSettings } from "./settings";

const HOUR = 3_600_000;
/** A day and a half of hours: the next allowed one is never further. */
const LOOK_AHEAD = 36;

/**
 * The next instant at which the shopper may be written to. Quiet hours are those of every time zone of the destination's
 * country (IANA's list), because an order does not say in which one its shopper lives; where no hour of the day suits all
 * of a wide country, those of its first zone; without a destination the shop's.
 * @param destination ISO 3166-1 alpha-2, or country-province; null = not known
 */
export function nextSendAt(
  now: Date,
  destination: string | null,
  { quietFrom, quietUntil }: Pick<ShippingSettings, "quietFrom" | "quietUntil">,
  shopZone: string,
): Date {
  if (quietFrom === quietUntil) return now;
  const isLoud = (at: Date, zones: readonly string[]) =>
    zones.every((zone) => !isQuiet(DateTime.fromJSDate(at, { zone }).hour, quietFrom, quietUntil));
  const all = zonesOf(destination?.slice(0, 2) ?? null) ?? [shopZone];
  for (const zones of [all, all.slice(0, 1)]) {
    if (isLoud(now, zones)) return now;
    const hour = DateTime.fromJSDate(now).startOf("hour").toMillis();
    for (let ahead = 1; ahead <= LOOK_AHEAD; ahead++) {
      const at = new Date(hour + ahead * HOUR);
      if (isLoud(at, zones)) return at;
    }
  }
  return now;
}

function isQuiet(hour: number, from: number, until: number): boolean {
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

const known = new Map<string, readonly string[] | null>();

function zonesOf(country: string | null): readonly string[] | null {
  if (!country) return null;
  const there = known.get(country);
  if (there !== undefined) return there;
  const zones = getCountry(country) ? (getTimezonesForCountry(country) ?? []).filter(({ aliasOf }) => !aliasOf) : [];
  // Zones with the same hours all year say the same.
  const distinct = new Map(zones.map(({ name, utcOffset, dstOffset }) => [`${utcOffset}/${dstOffset}`, name]));
  const names = [...distinct.values()].filter((name) => DateTime.local({ zone: name }).isValid);
  known.set(country, names.length > 0 ? names : null);
  return known.get(country)!;
}
