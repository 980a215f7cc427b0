import { Prisma } from "@prisma/client";
import type { Database, Transaction } from "../db.server";

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

/** Rows by a condition. */
export function selectRows<Name extends Model>(
  db: Database,
  model: Name,
  condition: string,
  values: readonly unknown[],
): readonly Columns<Name>[] {
  const columns = COLUMNS.get(model) ?? [];
  return db
    .readRaw(`SELECT * FROM "${model}" WHERE ${condition}`, values.map(toColumn))
    .map(
      (row) =>
        Object.fromEntries(columns.map(([name, read]) => [name, read(row[name] as Kept)])) as unknown as Columns<Name>,
    );
}

/**
 * Rows whose columns equal what is asked (a list: any of it), in the order of some columns.
 */
export function findRows<Name extends Model>(
  db: Database,
  model: Name,
  where: Where<Name>,
  orderBy: readonly (keyof Columns<Name> & string)[] = [],
): readonly Columns<Name>[] {
  const asked = Object.entries(where);
  const tests = asked.map(([column, value]) =>
    Array.isArray(value)
      ? `"${column}" IN (SELECT value FROM json_each(?))`
      : // SQLite knows a unique index only by "=".
        `"${column}" ${value === null ? "IS" : "="} ?`,
  );
  const order = orderBy.length > 0 ? ` ORDER BY ${orderBy.map((column) => `"${column}"`).join(", ")}` : "";
  const values = asked.map(([, value]) => (Array.isArray(value) ? JSON.stringify(value) : value));
  return selectRows(db, model, `${tests.join(" AND ")}${order}`, values);
}

/** Writes some columns of one row. */
export async function updateRow<Name extends Model>(
  tx: Transaction,
  model: Name,
  id: string,
  columns: Partial<Columns<Name>>,
): Promise<void> {
  const changed = Object.entries(columns);
  if (changed.length === 0) return;
  const set = changed.map(([column]) => `"${column}" = ?`).join(", ");
  const values = changed.map(([, value]) => toColumn(value));
  await tx.$executeRawUnsafe(`UPDATE "${model}" SET ${set} WHERE "id" = ?`, ...values, id);
}

/** Adds one row, all columns of which are told or have a default. */
export async function insertRow<Name extends Model>(
  tx: Transaction,
  model: Name,
  columns: Partial<Columns<Name>>,
): Promise<void> {
  const told = Object.entries(columns);
  const names = told.map(([column]) => `"${column}"`).join(", ");
  const places = told.map(() => "?").join(", ");
  await tx.$executeRawUnsafe(
    `INSERT INTO "${model}" (${names}) VALUES (${places})`,
    ...told.map(([, value]) => toColumn(value)),
  );
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
