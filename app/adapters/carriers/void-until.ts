import { DateTime } from "luxon";

/** Days a carrier takes an unused label back (carriers' own pages, read in 2026). */
const DAYS: Readonly<Record<string, number>> = { USPS: 30, UPS: 90, UPSDAP: 90, FEDEX: 90, FEDEXDEFAULT: 90 };

/** Last instant (UTC ISO) an unused label of this carrier can be given back; null = not known. */
export function voidUntil(carrier: string, boughtAt: string): string | null {
  const days = DAYS[carrier.toUpperCase().replace(/[^A-Z]/g, "")];
  const at = DateTime.fromISO(boughtAt, { zone: "utc" });
  return days === undefined || !at.isValid ? null : at.plus({ days }).toISO();
}
