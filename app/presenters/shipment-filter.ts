import { z } from "zod";
import { DELAY_KINDS } from "../domain/shipping/types";
import type { ShipmentFilter } from "../records/views/list-shipments";
import { addressDay, dayRange } from "./day-range";
import { SHIPMENT_TABS } from "./shipment-words";

const optional = (most: number) => z.string().trim().max(most).catch("").default("");
const address = z.object({
  tab: z.enum(SHIPMENT_TABS.map(({ id }) => id)).catch("all"),
  kind: z.enum(DELAY_KINDS).nullable().catch(null).default(null),
  carrier: optional(100),
  destination: optional(20),
  from: addressDay,
  until: addressDay,
  search: optional(60),
  after: z.string().max(200).nullable().catch(null).default(null),
});

/** Filters as an address names them; anything it cannot mean is left out. Days are whole days in the shop's zone, both included. */
export function readShipmentFilter(url: string, timeZone: string, now: Date) {
  const shown = address.parse(Object.fromEntries(new URL(url).searchParams));
  const { tab, kind, carrier, destination, search } = shown;
  const filter: ShipmentFilter = {
    tab,
    kind,
    carrier: carrier || null,
    destination: destination || null,
    search,
    now,
    ...dayRange(shown, timeZone),
  };
  return { shown, filter };
}
