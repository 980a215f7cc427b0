import { DateTime } from "luxon";

/** A provider's time as UTC ISO with milliseconds; without a zone it is taken as UTC. null = none, or no time. */
export function readTime(text: string | null | undefined): string | null {
  if (!text) return null;
  return DateTime.fromISO(text, { zone: "utc" }).toISO();
}
