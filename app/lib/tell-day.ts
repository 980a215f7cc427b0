import { DateTime } from "luxon";

/** Instants as a shopper reads them, in the shop's time zone (IANA; an unknown one is UTC) and a locale (BCP 47). */
export function tellDays(timeZone: string, locale: string) {
  const zone = DateTime.local({ zone: timeZone }).isValid ? timeZone : "utc";
  const local = (at: Date) => DateTime.fromJSDate(at, { zone }).setLocale(locale);
  return {
    day: (at: Date): string => local(at).toLocaleString(DateTime.DATE_FULL),
    /** With its weekday. */
    weekday: (at: Date): string => local(at).toLocaleString(DateTime.DATE_HUGE),
    /** With time and zone. */
    moment: (at: Date): string => local(at).toLocaleString(DateTime.DATETIME_FULL),
    /** Days on the calendar from one instant to another; below 0 = it is over. */
    daysUntil: (from: Date, to: Date): number =>
      Math.round(local(to).startOf("day").diff(local(from).startOf("day"), "days").days),
  };
}
