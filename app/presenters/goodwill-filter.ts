import { DateTime } from "luxon";
import { z } from "zod";
import type { GoodwillFilter } from "../records/views/list-goodwill";
import { GOODWILL_TABS } from "./goodwill-words";

/** The database has no day after the year 9999, nor one before its first. */
const day = z
  .string()
  .regex(/^[12]\d{3}-\d{2}-\d{2}$/)
  .catch("");
const address = z.object({
  tab: z.enum(GOODWILL_TABS.map(({ id }) => id)).catch("all"),
  source: z.enum(["RULE", "STAFF"]).nullable().catch(null),
  from: day,
  until: day,
  search: z.string().trim().max(60).catch(""),
  after: z.string().max(200).nullable().catch(null),
});

/** Filters as an address names them; anything it cannot mean is left out. Days are whole days in the shop's zone, both included. */
export function readGoodwillFilter(url: string, timeZone: string) {
  const shown = address.parse(Object.fromEntries(new URL(url).searchParams));
  const { tab, source, search } = shown;
  const from = startOf(shown.from, timeZone);
  const last = startOf(shown.until, timeZone);
  const before = last && last.plus({ days: 1 }).toJSDate();
  const filter: GoodwillFilter = { tab, source: source ?? null, from: from && from.toJSDate(), before, search };
  return { shown: { ...shown, after: shown.after ?? null }, filter };
}

function startOf(isoDay: string, timeZone: string): DateTime | null {
  if (isoDay === "") return null;
  const zone = DateTime.local({ zone: timeZone }).isValid ? timeZone : "utc";
  const start = DateTime.fromISO(isoDay, { zone });
  return start.isValid ? start : null;
}
