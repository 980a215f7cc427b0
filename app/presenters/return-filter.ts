import { z } from "zod";
import type { ReturnFilter } from "../records/views/list-returns";
import { addressDay, dayRange } from "./day-range";

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

const address = z.object({
  tab: z.enum(RETURN_TABS.map(({ id }) => id)).catch("all"),
  resolution: z.enum(["refund", "store_credit", "exchange"]).nullable().catch(null),
  from: addressDay,
  until: addressDay,
  search: z.string().trim().max(60).catch(""),
  after: z.string().max(200).nullable().catch(null),
});

/** Filters as an address names them; anything it cannot mean is left out. Days are whole days in the shop's zone, both included. */
export function readReturnFilter(url: string, timeZone: string) {
  const shown = address.parse(Object.fromEntries(new URL(url).searchParams));
  const { tab, resolution, search } = shown;
  const filter: ReturnFilter = { tab, resolution: resolution ?? null, search, ...dayRange(shown, timeZone) };
  return { shown: { ...shown, after: shown.after ?? null }, filter };
}
