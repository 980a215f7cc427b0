import type { Disposition } from "../domain/returns/types";
import { type CountedCondition, propose } from "../presenters/receive-words";

export interface RowPhoto {
  readonly key: string;
  readonly url: string;
}

/** One row of the receiving form: so many units of a line that are alike. */
export interface CountRow {
  readonly key: string;
  /** null = something that was not announced. */
  readonly lineId: string | null;
  /** Of what was not announced. */
  readonly title: string;
  /** As typed: "" or digits. */
  readonly quantity: string;
  readonly condition: CountedCondition;
  readonly disposition: Disposition;
  /** "" = none. */
  readonly locationId: string;
  readonly accepted: boolean;
  readonly note: string;
  readonly photos: readonly RowPhoto[];
}

export interface RowDefaults {
  /** Where units go back into stock; "" = nowhere. */
  readonly locationId: string;
}

const MOST_UNITS = 9_999;

export const unitsOf = ({ quantity }: Pick<CountRow, "quantity">): number => Number(quantity) || 0;

function emptyRow(key: string, lineId: string | null, { locationId }: RowDefaults): CountRow {
  // What nobody expected is set aside: somebody has to find out whose it is.
  const proposal =
    lineId === null
      ? ({ disposition: "PROCESSING_REQUIRED", accepted: false } as const)
      : propose("new", locationId !== "");
  return { key, lineId, title: "", quantity: "", condition: "new", locationId, note: "", photos: [], ...proposal };
}

export function startRows(lineIds: readonly string[], defaults: RowDefaults): readonly CountRow[] {
  return lineIds.map((lineId) => emptyRow(`${lineId}/0`, lineId, defaults));
}

/** Changes a row. Another condition brings its own proposal with it. */
export function editRow(
  rows: readonly CountRow[],
  key: string,
  change: Partial<Omit<CountRow, "key" | "lineId">>,
): readonly CountRow[] {
  return rows.map((row) => {
    if (row.key !== key) return row;
    const proposed = change.condition && row.lineId !== null ? propose(change.condition, row.locationId !== "") : {};
    const quantity = digitsOf(change.quantity ?? row.quantity);
    return { ...row, ...proposed, ...change, quantity };
  });
}

const digitsOf = (typed: string) => typed.replace(/\D/g, "").slice(0, String(MOST_UNITS).length);

/** One unit more or fewer. */
export function stepRow(rows: readonly CountRow[], key: string, by: 1 | -1): readonly CountRow[] {
  const row = rows.find((one) => one.key === key);
  if (!row) return rows;
  const units = Math.min(MOST_UNITS, Math.max(0, unitsOf(row) + by));
  return editRow(rows, key, { quantity: String(units) });
}

/** Another row of the same line, for units in another condition; it comes right after the line's last one. */
export function splitLine(rows: readonly CountRow[], lineId: string, defaults: RowDefaults): readonly CountRow[] {
  const last = rows.findLastIndex((row) => row.lineId === lineId);
  return rows.toSpliced(last + 1, 0, emptyRow(freeKey(rows, lineId), lineId, defaults));
}

/** A row for something that was not announced. */
export function addOther(rows: readonly CountRow[], defaults: RowDefaults): readonly CountRow[] {
  return [...rows, { ...emptyRow(freeKey(rows, "other"), null, defaults), quantity: "1" }];
}

export const removeRow = (rows: readonly CountRow[], key: string) => rows.filter((row) => row.key !== key);

function freeKey(rows: readonly CountRow[], of: string): string {
  const taken = new Set(rows.map(({ key }) => key));
  let number = 0;
  while (taken.has(`${of}/${number}`)) number += 1;
  return `${of}/${number}`;
}

/** Fills every line up to what is still expected of it. */
export function allHere(rows: readonly CountRow[], expected: ReadonlyMap<string, number>): readonly CountRow[] {
  return [...expected].reduce((filled, [lineId, units]) => {
    const own = filled.filter((row) => row.lineId === lineId);
    const left = units - own.reduce((sum, row) => sum + unitsOf(row), 0);
    const first = own[0];
    if (!first || left <= 0) return filled;
    return editRow(filled, first.key, { quantity: String(unitsOf(first) + left) });
  }, rows);
}

/** Whether leaving would lose something. */
export function isTouched(rows: readonly CountRow[]): boolean {
  return rows.some((row) => unitsOf(row) > 0 || row.note !== "" || row.photos.length > 0);
}

/** What cannot be sent so, by row and field. */
export function mistakesIn(rows: readonly CountRow[]): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const mistakes = new Map<string, Readonly<Record<string, string>>>();
  for (const row of rows.filter((one) => unitsOf(one) > 0)) {
    const found = {
      ...(row.lineId === null && row.title.trim() === "" && { title: "Say what was in the parcel" }),
      ...(row.disposition === "RESTOCKED" && row.locationId === "" && { locationId: "Say where it is restocked" }),
      ...(!row.accepted && row.lineId !== null && row.note.trim() === "" && { note: "Say why it does not count" }),
    };
    if (Object.keys(found).length > 0) mistakes.set(row.key, found);
  }
  return mistakes;
}

/** The rows that hold something, as `return/count` takes them. */
export function toCounts(rows: readonly CountRow[]) {
  return rows
    .filter((row) => unitsOf(row) > 0)
    .map((row) => ({
      returnLineId: row.lineId,
      title: row.title.trim(),
      quantity: unitsOf(row),
      condition: row.condition,
      disposition: row.disposition,
      locationId: row.disposition === "RESTOCKED" ? row.locationId : null,
      accepted: row.lineId !== null && row.accepted,
      note: row.note.trim(),
      photoKeys: row.photos.map(({ key }) => key),
    }));
}
