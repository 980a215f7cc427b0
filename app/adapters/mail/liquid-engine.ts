import { CaseTag, Liquid } from "liquidjs";
import { bounded, BoundedContext, boundedOperators, ChargedOutput, withoutLists } from "./liquid-limits";

/** Time is looked at between tags, filters and comparisons: what one of them may do at a stretch is bounded by memory. */
const LIMITS = { parseLimit: 100_000, renderLimit: 200, memoryLimit: 200_000 };

/**
 * Filters that run an expression for every item of a list, which may itself go through the list: no limit stops them. And
 * `group_by`, whose groups hide how much is in them.
 */
const ENDLESS = ["where_exp", "reject_exp", "group_by", "group_by_exp", "find_exp", "find_index_exp", "has_exp"];

class BoundedLiquid extends Liquid {
  override _render(...[templates, facts, options]: Parameters<Liquid["_render"]>) {
    const context = new BoundedContext(facts, this.options, options, { liquid: this });
    return this.renderer.renderTemplates(templates, context);
  }
}

/**
 * Liquid for words that a merchant may write: own properties only, no files, no way round escaping, and limits on
 * size, time and memory. `html` escapes every output, `text` none.
 */
export function createLiquid(target: "html" | "text"): Liquid {
  const engine = new BoundedLiquid({
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    operators: boundedOperators,
    ...(target === "html" ? { outputEscape: "escape" as const } : {}),
    ...LIMITS,
  });
  chargeOutput(engine);
  for (const name of ["raw", ...ENDLESS]) Reflect.deleteProperty(engine.filters, name);
  for (const [name, filter] of Object.entries(engine.filters)) engine.registerFilter(name, bounded(name, filter));
  engine.registerTag("case", withoutLists(CaseTag));
  delete engine.tags["include"];
  delete engine.tags["render"];
  delete engine.tags["layout"];
  delete engine.tags["block"];
  return engine;
}

/** Liquid itself counts neither what is captured nor what is put out. */
function chargeOutput({ renderer }: Liquid): void {
  const render = renderer.renderTemplates.bind(renderer);
  renderer.renderTemplates = (templates, context, output = new ChargedOutput(context.memoryLimit)) =>
    render(templates, context, output);
}
