import { topLevelError } from "./request-context.ts";

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly reverse?: boolean | null;
}

export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE_LIMIT = 250;

/** One page of a list that is already in order. Inside a bulk operation all of it. */
export function paginate<T extends { readonly id: string }>(
  items: readonly T[],
  page: PageArguments,
  options: { readonly bulk?: boolean; readonly sortValue?: (item: T) => string | number } = {},
): Connection<T> {
  const cursorOf = (item: T) => encodeCursor(item.id, options.sortValue?.(item));
  const ordered = page.reverse ? [...items].reverse() : items;
  if (options.bulk && page.first == null && page.last == null) return connect(ordered, cursorOf, false, false);
  const size = page.first ?? page.last;
  if (size === null || size === undefined) throw topLevelError("you must provide one of first or last", "BAD_REQUEST");
  if (size > PAGE_LIMIT || size < 0)
    throw topLevelError(`${page.first == null ? "last" : "first"} must be between 0 and ${PAGE_LIMIT}`, "BAD_REQUEST");
  const start = page.after ? positionOf(ordered, page.after) + 1 : 0;
  const end = page.before ? positionOf(ordered, page.before) : ordered.length;
  const range = ordered.slice(start, end);
  const slice = page.first == null ? range.slice(Math.max(0, range.length - size)) : range.slice(0, size);
  const offset = page.first == null ? start + range.length - slice.length : start;
  return connect(slice, cursorOf, offset + slice.length < ordered.length, offset > 0);
}

function connect<T>(
  nodes: readonly T[],
  cursorOf: (item: T) => string,
  hasNextPage: boolean,
  hasPreviousPage: boolean,
): Connection<T> {
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function encodeCursor(id: string, value: string | number | undefined): string {
  const lastId = id.split("/").at(-1) ?? id;
  return Buffer.from(JSON.stringify({ last_id: lastId, last_value: value ?? lastId })).toString("base64");
}

/** Where the cursor's item is now; one that has gone meanwhile counts as before everything. */
function positionOf<T extends { readonly id: string }>(items: readonly T[], cursor: string): number {
  try {
    const { last_id: lastId } = JSON.parse(Buffer.from(cursor, "base64").toString()) as { last_id: string };
    return items.findIndex((item) => item.id.endsWith(`/${lastId}`));
  } catch {
    throw topLevelError("Invalid cursor for current pagination sort.", "BAD_REQUEST");
  }
}
