import { DateTime } from "luxon";
import { z } from "zod";
import type { ReturnFilter } from "../records/views/list-returns";

export const RETURN_TABS = [
  { id: "needs-decision", label: "Needs a decision" },
  { id: "to-be-sent", label: "To be sent" },
  { id: "on-its-way", label: "On its way" },
  { id: "arrived", label: "Arrived" },
  { id: "processing", label: "Being processed" },
  { id: "failed", label: "Failed" },
  { id: "done", label: "Done" },
  { id: "all", label: "All" },
] as const satisfies readonly { id: ReturnFilter["tab"]; label: string }[];

/** The database has no day after the year 9999, nor one before its first. */
const day = z
  .string()
  .regex(/^[12]\d{3}-\d{2}-\d{2}$/)
  .catch("");
const address = z.object({
  tab: z.enum(RETURN_TABS.map(({ id }) => id)).catch("all"),
  resolution: z.enum(["refund", "store_credit", "exchange"]).nullable().catch(null),
  from: day,
  until: day,
  search: z.string().trim().max(60).catch(""),
  after: z.string().max(200).nullable().catch(null),
});

/** Filters as an address names them; anything it cannot mean is left out. Days are whole days in the shop's zone, both included. */
export function readReturnFilter(url: string, timeZone: string) {
  const shown = address.parse(Object.fromEntries(new URL(url).searchParams));
  const { tab, resolution, search } = shown;
  const from = startOf(shown.from, timeZone);
  const last = startOf(shown.until, timeZone);
  const before = last && last.plus({ days: 1 }).toJSDate();
  const filter: ReturnFilter = { tab, resolution: resolution ?? null, from: from && from.toJSDate(), before, search };
  return { shown: { ...shown, after: shown.after ?? null }, filter };
}

function startOf(isoDay: string, timeZone: string): DateTime | null {
  if (isoDay === "") return null;
  const zone = DateTime.local({ zone: timeZone }).isValid ? timeZone : "utc";
  const start = DateTime.fromISO(isoDay, { zone });
  return start.isValid ? start : null;
}
