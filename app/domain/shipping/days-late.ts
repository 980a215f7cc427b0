import type { DelayKind, ShipmentSnapshot } from "./types";
import { calendarDays } from "./working-days";

/**
 * Whole days past what was promised, until the day it is now to come by, or until today where none is known; at least 0. What
 * was told as "not known yet" is late since the trouble for which that was told.
 * @param timeZone IANA, of the shop
 */
export function daysLate(
  { promisedBy, delayKind, delaySince }: Pick<ShipmentSnapshot, "promisedBy" | "delayKind" | "delaySince">,
  kind: DelayKind,
  until: Date,
  timeZone: string,
): number {
  const since = promisedBy ?? (delayKind === kind ? delaySince : null);
  return since ? Math.max(0, calendarDays(since, until, timeZone)) : 0;
}
