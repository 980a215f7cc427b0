import type { MetaFunction } from "@remix-run/node";

/** The title of a page's document. */
export function titled(title: string): MetaFunction {
  return () => [{ title: `${title} · Aftercare` }];
}
