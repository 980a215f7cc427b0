import { z } from "zod";
import type { GoodwillFilter } from "../records/views/list-goodwill";
import { addressDay, dayRange } from "./day-range";
import { GOODWILL_TABS } from "./goodwill-words";

const address = z.object({
  tab: z.enum(GOODWILL_TABS.map(({ id }) => id)).catch("all"),
  source: z.enum(["RULE", "STAFF"]).nullable().catch(null),
  from: addressDay,
  until: addressDay,
  search: z.string().trim().max(60).catch(""),
  after: z.string().max(200).nullable().catch(null),
});

/** Filters as an address names them; anything it cannot mean is left out. Days are whole days in the shop's zone, both included. */
export function readGoodwillFilter(url: string, timeZone: string) {
  const shown = address.parse(Object.fromEntries(new URL(url).searchParams));
  const { tab, source, search } = shown;
  const filter: GoodwillFilter = { tab, source: source ?? null, search, ...dayRange(shown, timeZone) };
  return { shown: { ...shown, after: shown.after ?? null }, filter };
}
