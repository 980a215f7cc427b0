import { formatDecimal } from "../domain/money";
import type { EffectRow } from "../records/views/rows";
import { readObject } from "./json";
import { amountIn } from "./money-text";

export type ExportFormat = "csv" | "jsonl";

const COLUMNS = [
  "id",
  "key",
  "kind",
  "order_id",
  "money",
  "state",
  "amount",
  "currency",
  "attempts",
  "planned_at",
  "started_at",
  "ended_at",
  "proof",
  "receipt",
  "last_error",
  "settled_by",
  "settled_note",
] as const;

type Entry = Record<(typeof COLUMNS)[number], string | number | boolean | null>;

/** Lines of the file, each with its end. */
export async function* exportLines(rows: AsyncIterable<EffectRow>, format: ExportFormat): AsyncGenerator<string> {
  if (format === "csv") yield csvLine(COLUMNS);
  for await (const row of rows) {
    const entry = entryOf(row);
    yield format === "csv" ? csvLine(COLUMNS.map((column) => entry[column])) : `${JSON.stringify(entry)}\n`;
  }
}

function entryOf(row: EffectRow): Entry {
  const amount = amountIn(readObject(row.receipt));
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    order_id: row.subject,
    money: row.money,
    state: row.state,
    amount: amount && formatDecimal(amount),
    currency: amount && amount.currency,
    attempts: row.attempts,
    planned_at: row.plannedAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    ended_at: row.endedAt?.toISOString() ?? null,
    proof: row.proof,
    receipt: row.receipt,
    last_error: row.lastError,
    settled_by: row.settledBy,
    settled_note: row.settledNote,
  };
}

/** One line of RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(csvField).join(",")}\r\n`;
}

function csvField(value: string | number | boolean | null): string {
  if (value === null) return "";
  const text =
    typeof value === "string" && /^[\s]*[=+\-@\t\r]/.test(value) && !isNumber(value) ? `'${value}` : String(value);
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
