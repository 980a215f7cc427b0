/** Keyset paging, newest first: a page starts after the row whose time and id its cursor names. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

export const PAGE_SIZE = 25;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Cursor of the next older page; null on the last. */
  readonly next: string | null;
}

export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString("base64url");
}

/** null for anything that is no cursor: the list then starts at its beginning. */
export function readCursor(text: string | null): Cursor | null {
  if (!text) return null;
  const match = /^(\d{1,13})\.([\w-]{1,64})$/.exec(Buffer.from(text, "base64url").toString("utf8"));
  return match ? { at: new Date(Number(match[1])), id: match[2]! } : null;
}

/** Prisma condition for rows older than the cursor in a list sorted by `field` and id, both descending. */
export function olderThan<Field extends string>(field: Field, cursor: Cursor | null) {
  if (!cursor) return {};
  return {
    [field]: { lte: cursor.at },
    OR: [{ [field]: { lt: cursor.at } }, { id: { lt: cursor.id } }],
  };
}

/** The same for a list that begins with the oldest. */
export function newerThan<Field extends string>(field: Field, cursor: Cursor | null) {
  if (!cursor) return {};
  return {
    [field]: { gte: cursor.at },
    OR: [{ [field]: { gt: cursor.at } }, { id: { gt: cursor.id } }],
  };
}

/** Cuts a page from rows read with `take: PAGE_SIZE + 1`. */
export function cutPage<Row extends { readonly id: string }>(rows: readonly Row[], at: (row: Row) => Date): Page<Row> {
  const kept = rows.slice(0, PAGE_SIZE);
  const last = kept.at(-1);
  return { rows: kept, next: rows.length > PAGE_SIZE && last ? writeCursor({ at: at(last), id: last.id }) : null };
}
