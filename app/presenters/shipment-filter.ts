import { DateTime } from "luxon";
import { z } from "zod";
import { DELAY_KINDS } from "../domain/shipping/types";
import type { ShipmentFilter } from "../records/views/list-shipments";
import { SHIPMENT_TABS } from "./shipment-words";

/** The database has no day after the year 9999, nor one before its first. */
const day = z
  .string()
  .regex(/^[12]\d{3}-\d{2}-\d{2}$/)
  .catch("");
const optional = (most: number) => z.string().trim().max(most).catch("").default("");
const address = z.object({
  tab: z.enum(SHIPMENT_TABS.map(({ id }) => id)).catch("all"),
  kind: z.enum(DELAY_KINDS).nullable().catch(null).default(null),
  carrier: optional(100),
  destination: optional(20),
  from: day,
  until: day,
  search: optional(60),
  after: z.string().max(200).nullable().catch(null).default(null),
});

/** Filters as an address names them; anything it cannot mean is left out. Days are whole days in the shop's zone, both included. */
export function readShipmentFilter(url: string, timeZone: string, now: Date) {
  const shown = address.parse(Object.fromEntries(new URL(url).searchParams));
  const { tab, kind, carrier, destination, search } = shown;
  const from = startOf(shown.from, timeZone);
  const last = startOf(shown.until, timeZone);
  const filter: ShipmentFilter = {
    tab,
    kind,
    carrier: carrier || null,
    destination: destination || null,
    from: from && from.toJSDate(),
    before: last && last.plus({ days: 1 }).toJSDate(),
    search,
    now,
  };
  return { shown, filter };
}

function startOf(isoDay: string, timeZone: string): DateTime | null {
  if (isoDay === "") return null;
  const zone = DateTime.local({ zone: timeZone }).isValid ? timeZone : "utc";
  const start = DateTime.fromISO(isoDay, { zone });
  return start.isValid ? start : null;
}
