import type Sqlite from "better-sqlite3";

/** Adds rows of these columns, named with a space between, to a table. */
export function inserter(db: Sqlite.Database, table: string, columns: string) {
  const names = columns.split(" ");
  return db.prepare(`INSERT INTO "${table}" (${names.join()}) VALUES (${names.map(() => "?").join()})`);
}

/** The first whose share, added to those before it, is above a number from 0 to 1; the last has all the rest. */
export function pickByShare(of: readonly (readonly [name: string, share: number])[], draw: number): string {
  let sum = 0;
  return (of.find(([, share]) => draw < (sum += share)) ?? of.at(-1)!)[0];
}
