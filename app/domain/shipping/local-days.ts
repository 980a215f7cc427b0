import { DateTime } from "luxon";

const DAY = 86_400_000;

/** The day of an instant on a zone's calendar, as a whole number that the forecast counts with. */
export function localDay(at: Date, timeZone: string): number {
  const { year, month, day } = DateTime.fromJSDate(at, { zone: timeZone });
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The last instant of such a day in its zone. */
export function endOfLocalDay(day: number, timeZone: string): Date {
  return DateTime.fromMillis(day * DAY, { zone: "utc" })
    .setZone(timeZone, { keepLocalTime: true })
    .endOf("day")
    .toJSDate();
}

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Such a day as ISO date. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
