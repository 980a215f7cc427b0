import { DateTime } from "luxon";
import { endOfLocalDay, isoDay, localDay, weekdayOf } from "./local-days";
import type { ShippingSettings } from "./settings";

type Calendar = Pick<ShippingSettings, "workdays" | "holidays" | "cutOffHour">;

/** At most this many days are looked through, whatever the calendar says. */
const FAR = 400;

/**
 * The end of the day that comes so many of the shop's working days after an instant. What happens after the cut-off hour,
 * or on a day off, counts from the next working day.
 * @param days whole working days, at least 0
 */
export function afterWorkingDays(from: Date, days: number, calendar: Calendar, timeZone: string): Date {
  const { hour } = DateTime.fromJSDate(from, { zone: timeZone });
  let day = localDay(from, timeZone);
  if (!isWorkday(day, calendar) || hour >= calendar.cutOffHour) day = nextWorkday(day, calendar);
  for (let left = days; left > 0; left--) day = nextWorkday(day, calendar);
  return endOfLocalDay(day, timeZone);
}

/** The end of an instant's day in a zone: a promise for a day is kept until midnight. */
export function endOfDay(at: Date, timeZone: string): Date {
  return DateTime.fromJSDate(at, { zone: timeZone }).endOf("day").toJSDate();
}

/** The last instant of a calendar day (ISO date) in a zone; an unknown zone is UTC. */
export function endOfShopDay(date: string, timeZone: string): Date {
  const zone = DateTime.local({ zone: timeZone }).isValid ? timeZone : "utc";
  return DateTime.fromISO(date, { zone }).endOf("day").toJSDate();
}

const FURTHEST_MS = 366 * 86_400_000;

/** Nobody promises anything for so long: somebody mistyped the year. */
export const isTooFar = (at: Date, now: Date): boolean => at.getTime() - now.getTime() > FURTHEST_MS;

/** What is wrong with a calendar day (ISO date, in a zone) on which something is to leave, for who chose it; null = nothing. */
export function refuseLeavingDay(date: string, timeZone: string, now: Date): string | null {
  const day = endOfShopDay(date, timeZone);
  if (day <= now) return "Choose a day to come";
  return isTooFar(day, now) ? "Choose a day within a year" : null;
}

/** Whole calendar days from one instant to another in a zone; negative when it is before. */
export function calendarDays(from: Date, to: Date, timeZone: string): number {
  return localDay(to, timeZone) - localDay(from, timeZone);
}

function nextWorkday(day: number, calendar: Calendar): number {
  let next = day + 1;
  for (let tried = 0; tried < FAR && !isWorkday(next, calendar); tried++) next++;
  return next;
}

const isWorkday = (day: number, { workdays, holidays }: Calendar): boolean =>
  workdays.includes(weekdayOf(day)) && !holidays.includes(isoDay(day));
