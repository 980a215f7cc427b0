import { DateTime } from "luxon";
import { z } from "zod";

/** A day in an address (yyyy-MM-dd). The database has no day after the year 9999, nor one before its first. */
export const addressDay = z
  .string()
  .regex(/^[12]\d{3}-\d{2}-\d{2}$/)
  .catch("");

interface Days {
  readonly from: string;
  readonly until: string;
}

/** Whole days in the shop's zone (unknown = UTC), both included, as instants; null = no such end. */
export function dayRange({ from, until }: Days, timeZone: string) {
  const zone = DateTime.local({ zone: timeZone }).isValid ? timeZone : "utc";
  const instant = (isoDay: string, daysLater: number): Date | null => {
    const start = DateTime.fromISO(isoDay, { zone }).plus({ days: daysLater });
    return start.isValid ? start.toJSDate() : null;
  };
  return { from: instant(from, 0), before: instant(until, 1) };
}
