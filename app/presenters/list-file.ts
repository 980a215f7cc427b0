export type ExportFormat = "csv" | "jsonl";
type Value = string | number | boolean | null;

interface FileShape<Row, Column extends string> {
  readonly columns: readonly Column[];
  readonly entryOf: (row: Row) => Readonly<Record<Column, Value>>;
  /** What has no place in a table: only JSON lines have it. */
  readonly more?: (row: Row) => object;
}

/** Lines of a file, each with its end: a row a line. */
export async function* fileLines<Row, Column extends string>(
  rows: AsyncIterable<Row>,
  format: ExportFormat,
  { columns, entryOf, more }: FileShape<Row, Column>,
): AsyncGenerator<string> {
  if (format === "csv") yield csvLine(columns);
  for await (const row of rows) {
    const entry = entryOf(row);
    yield format === "csv"
      ? csvLine(columns.map((column) => entry[column]))
      : `${JSON.stringify({ ...entry, ...more?.(row) })}\n`;
  }
}

/** One line of RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvLine(values: readonly Value[]): string {
  return `${values.map(csvField).join(",")}\r\n`;
}

function csvField(value: Value): string {
  if (value === null) return "";
  const text =
    typeof value === "string" && /^[\s]*[=+\-@\t\r]/.test(value) && !isNumber(value) ? `'${value}` : String(value);
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
