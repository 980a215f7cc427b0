import { formatDecimal } from "../domain/money";
import type { EffectRow } from "../records/views/rows";
import { readObject } from "./json";
import { type ExportFormat, fileLines } from "./list-file";
import { amountIn } from "./money-text";

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

export const exportLedger = (rows: AsyncIterable<EffectRow>, format: ExportFormat) =>
  fileLines(rows, format, { columns: COLUMNS, entryOf });

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
