import { DateTime } from "luxon";

const DAY = 86_400_000;

/** The day of an instant on a zone's calendar, as a whole number that the forecast counts with. */
export function localDay(at: Date, timeZone: string): number {
  const local = DateTime.fromJSDate(at, { zone: timeZone }).startOf("day");
  return Math.round(local.setZone("utc", { keepLocalTime: true }).toMillis() / DAY);
}

/** The last instant of such a day in its zone. */
export function endOfLocalDay(day: number, timeZone: string): Date {
  return DateTime.fromMillis(day * DAY, { zone: "utc" })
    .setZone(timeZone, { keepLocalTime: true })
    .endOf("day")
    .toJSDate();
}
