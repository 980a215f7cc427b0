import { Liquid } from "liquidjs";

/** Time is looked at between tags only: what one filter may do at a stretch is bounded by memory. */
const LIMITS = { parseLimit: 100_000, renderLimit: 200, memoryLimit: 200_000 };

/** Filters that run an expression for every item of a list, which may itself go through the list: no limit stops them. */
const ENDLESS = ["where_exp", "reject_exp", "group_by_exp", "find_exp", "find_index_exp", "has_exp"];

/**
 * Liquid for words that a merchant may write: own properties only, no files, no way round escaping, and limits on
 * size, time and memory. `html` escapes every output, `text` none.
 */
export function createLiquid(target: "html" | "text"): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    ...(target === "html" ? { outputEscape: "escape" as const } : {}),
    ...LIMITS,
  });
  for (const name of ["raw", ...ENDLESS]) Reflect.deleteProperty(engine.filters, name);
  delete engine.tags["include"];
  delete engine.tags["render"];
  delete engine.tags["layout"];
  delete engine.tags["block"];
  return engine;
}
