import { Prisma } from "@prisma/client";
import type { Transaction } from "../db.server";
import type { Statements } from "./sqlite-connection";

type Model = Prisma.ModelName;
type Columns<Name extends Model> = Prisma.TypeMap["model"][Name]["payload"]["scalars"];
type Where<Name extends Model> = {
  readonly [Column in keyof Columns<Name>]?: Columns<Name>[Column] | readonly NonNullable<Columns<Name>[Column]>[];
};
type Kept = string | number | bigint | Buffer | null;

/**
 * What every webhook reads and writes, past Prisma's query compiler, which compiles each query anew and is most of what a
 * webhook costs. Columns and their types are those of the schema; rows are those Prisma gives.
 */

/** A database reads what is committed; a transaction what it wrote itself, too. */
interface Reader {
  readonly sql: Statements;
}

/** Rows by a condition. */
export function selectRows<Name extends Model>(
  { sql }: Reader,
  model: Name,
  condition: string,
  values: readonly unknown[],
): readonly Columns<Name>[] {
  const columns = COLUMNS.get(model) ?? [];
  return sql
    .all(`SELECT * FROM "${model}" WHERE ${condition}`, values.map(toColumn))
    .map(
      (row) =>
        Object.fromEntries(columns.map(([name, read]) => [name, read(row[name] as Kept)])) as unknown as Columns<Name>,
    );
}

/** Rows whose columns equal what is asked (a list: any of it), in the order of some columns. */
export function findRows<Name extends Model>(
  db: Reader,
  model: Name,
  where: Where<Name>,
  orderBy: readonly (keyof Columns<Name> & string)[] = [],
): readonly Columns<Name>[] {
  if (Object.values(where).some((value) => Array.isArray(value) && value.length === 0)) return [];
  const [condition, values] = conditionOf(where);
  // The "+" keeps SQLite from reading a whole shop in the right order instead of the few rows that are asked for.
  const order = orderBy.length > 0 ? ` ORDER BY ${orderBy.map((column) => `+"${column}"`).join(", ")}` : "";
  return selectRows(db, model, `${condition}${order}`, values);
}

/** Writes some columns of the rows whose columns equal what is asked. Returns how many there were. */
export function updateRows<Name extends Model>(
  { sql }: Transaction,
  model: Name,
  where: Where<Name>,
  columns: Partial<Columns<Name>>,
): number {
  const changed = Object.entries(columns);
  if (changed.length === 0) return 0;
  const set = changed.map(([column]) => `"${column}" = ?`).join(", ");
  const [condition, values] = conditionOf(where);
  const told = [...changed.map(([, value]) => value), ...values];
  return sql.run(`UPDATE "${model}" SET ${set} WHERE ${condition}`, told.map(toColumn));
}

/**
 * Adds one row, all columns of which are told or have a default. Returns 0 where a row that is there has the same values in
 * `unless`, which is left as it is.
 */
export function insertRow<Name extends Model>(
  { sql }: Transaction,
  model: Name,
  columns: Partial<Columns<Name>>,
  unless: readonly (keyof Columns<Name> & string)[] = [],
): number {
  const told = Object.entries(columns);
  const names = told.map(([column]) => `"${column}"`).join(", ");
  const places = told.map(() => "?").join(", ");
  const conflict = unless.length > 0 ? ` ON CONFLICT (${unless.map((one) => `"${one}"`).join(", ")}) DO NOTHING` : "";
  return sql.run(
    `INSERT INTO "${model}" (${names}) VALUES (${places})${conflict}`,
    told.map(([, value]) => toColumn(value)),
  );
}

function conditionOf(where: object): readonly [string, readonly unknown[]] {
  const asked = Object.entries(where) as [string, unknown][];
  const tests = asked.map(([column, value]) =>
    Array.isArray(value)
      ? `"${column}" IN (SELECT value FROM json_each(?))`
      : // SQLite knows a unique index only by "=".
        `"${column}" ${value === null ? "IS" : "="} ?`,
  );
  const values = asked.map(([, value]) => (Array.isArray(value) ? JSON.stringify(value) : value));
  return [tests.join(" AND "), values];
}

const READERS: Readonly<Record<string, (kept: Kept) => unknown>> = {
  DateTime: (kept) => (kept === null ? null : new Date(Number(kept))),
  Boolean: (kept) => (kept === null ? null : kept === 1),
  BigInt: (kept) => (kept === null ? null : BigInt(kept as number)),
};
const asKept = (kept: Kept) => kept;

const COLUMNS = new Map(
  Prisma.dmmf.datamodel.models.map(({ name, fields }) => [
    name,
    fields.filter(({ kind }) => kind === "scalar").map((field) => [field.name, READERS[field.type] ?? asKept] as const),
  ]),
);

/** Times are kept as milliseconds, what is true as 1. */
function toColumn(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === "boolean" ? Number(value) : value;
}
