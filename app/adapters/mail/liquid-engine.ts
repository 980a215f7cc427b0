import { Liquid } from "liquidjs";

const LIMITS = { parseLimit: 100_000, renderLimit: 200, memoryLimit: 5_000_000 };

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
  delete engine.filters["raw"];
  delete engine.tags["include"];
  delete engine.tags["render"];
  delete engine.tags["layout"];
  delete engine.tags["block"];
  return engine;
}
