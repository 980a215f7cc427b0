import { fileURLToPath } from "node:url";
import { Liquid } from "liquidjs";

const engine = new Liquid({
  root: ["admin", "storefront", "customer-account"].map((folder) => fileURLToPath(new URL(folder, import.meta.url))),
  extname: ".liquid",
  outputEscape: "escape",
  jekyllInclude: false,
  cache: true,
});

/** A page of the stand-in from its template; everything put into it is HTML-escaped. */
export const renderPage = (template: string, data: Record<string, unknown>): Promise<string> =>
  engine.renderFile(template, data);
