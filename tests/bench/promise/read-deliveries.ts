import { CsvError, parse } from "csv-parse/sync";
import { DateTime } from "luxon";
import { dayOf } from "~/domain/shipping/forecast/days";
import type { PastDelivery } from "~/domain/shipping/forecast/types";

const COLUMNS = ["purchased", "approved", "handed_to_carrier", "delivered", "promised"] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ["delivered", "promised"];
/** One of them says when it began. */
const BEGINS: readonly Column[] = ["purchased", "approved", "handed_to_carrier"];

/** A file that deliveries cannot be read from; the message ends a sentence that begins with the file's name. */
export class UnreadableFile extends Error {}

export interface Delivery extends PastDelivery {
  readonly approved: number | null;
}

export interface DeliveryFile {
  readonly deliveries: readonly Delivery[];
  readonly rows: number;
  /** Why rows were left out, and how many for each; "" = none was. */
  readonly whyNot: string;
  /** What was read with a doubt, and how often. */
  readonly remarks: ReadonlyMap<string, number>;
}

/**
 * Reads a file of deliveries leniently: columns in any order and case, further ones ignored, comma, semicolon or tab, dates
 * with or without time and zone (no zone: UTC), ISO, 10/31/2017 or 31/10/2017 (by whether any first number is above 12),
 * 31-Oct-17. What cannot be used is counted.
 * @throws UnreadableFile if it is no CSV, a needed column is missing, or no row is left
 */
export function readDeliveries(text: string): DeliveryFile {
  const remarks = new Map<string, number>();
  const leftOut = new Map<string, number>();
  const remark = (what: string) => void remarks.set(what, (remarks.get(what) ?? 0) + 1);
  const head = text.slice(0, text.search(/\r|\n|$/));
  const records = recordsOf(text, head);
  const found = new Set(head.split(/[,;\t]/).map(nameOf));
  const missing = NEEDED.filter((column) => !found.has(column));
  if (missing.length > 0 || !BEGINS.some((column) => found.has(column))) {
    const absent = missing.length > 0 ? missing.join(" and no column ") : BEGINS.join(" or ");
    throw new UnreadableFile(
      `has no column ${absent}. It needs ${NEEDED.join(", ")} and at least one of ${BEGINS.join(", ")}.`,
    );
  }
  for (const column of COLUMNS) if (!found.has(column)) remark(`no column "${column}"`);

  const dayFirst = records.some((record) =>
    COLUMNS.some((column) => Number(/^(\d+)[/.]/.exec(record[column] ?? "")?.[1]) > 12),
  );
  const read = (record: (typeof records)[number], column: Column): number | null => {
    const cell = record[column] ?? "";
    const day = cell === "" ? null : readDay(cell, dayFirst);
    if (cell !== "" && day === null) remark(`"${column}" not a date, read as empty`);
    return day;
  };
  const deliveries = records.flatMap((record): Delivery[] => {
    const approved = read(record, "approved");
    const handedOver = read(record, "handed_to_carrier");
    const purchased = read(record, "purchased") ?? approved ?? handedOver;
    const delivered = read(record, "delivered");
    const promised = read(record, "promised");
    if (delivered === null || promised === null) return leaveOut("no day of delivery or none promised");
    if (purchased === null) return leaveOut("no day it began");
    if (delivered < purchased) return leaveOut("delivered before it was bought");
    if (promised < purchased) return leaveOut("promised for a day before it was bought");
    if (handedOver === null) remark("no hand-over: waiting until it was there");
    if (handedOver !== null && handedOver > delivered)
      remark("handed over after it was delivered: waiting until it was there");
    return [{ purchased, approved, handedOver, delivered, promised, lanes: lanesOf(purchased, approved, delivered) }];
  });
  const whyNot = [...leftOut].map(([why, times]) => `${why} (${times})`).join(", ");
  if (records.length === 0) throw new UnreadableFile("has no rows below its headings.");
  if (deliveries.length === 0)
    throw new UnreadableFile(`has ${records.length} rows, and none of them could be read: ${whyNot}.`);
  return { deliveries, rows: records.length, whyNot, remarks };

  function leaveOut(why: string): [] {
    leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
    return [];
  }
}

function recordsOf(text: string, head: string): Partial<Record<string, string>>[] {
  try {
    return parse(text, {
      bom: true,
      columns: (names: string[]) => names.map(nameOf),
      delimiter: [",", ";", "\t"].reduce((best, each) =>
        head.split(each).length > head.split(best).length ? each : best,
      ),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(`is no CSV that can be read: ${error.message}.`);
  }
}

/** A heading in any case, with spaces or dashes, after a byte order mark or in quotes. */
const nameOf = (heading: string): string =>
  heading
    .replace(/[\uFEFF"]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

/** Without carrier or address the time an approval took is the only lane there is. Not approved for so long: a lane too. */
const NEVER = 10;

function lanesOf(purchased: number, approved: number | null, knownBefore: number): readonly string[] {
  if (approved === null || approved >= knownBefore) return knownBefore - purchased > NEVER ? ["not approved"] : [];
  const days = approved - purchased;
  return [
    days < 1
      ? "approved at once"
      : days < 4
        ? "approved within days"
        : days < 30
          ? "approved late"
          : "approved very late",
  ];
}

/** The lane as it was known at the start of a day. */
export const lanesOn = (delivery: PastDelivery, today: number): readonly string[] =>
  lanesOf(delivery.purchased, (delivery as Delivery).approved, today);

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const WORDS = ["d-MMM-yy", "d-MMM-yyyy", "d MMM yyyy", "MMM d, yyyy"];

function readDay(cell: string, dayFirst: boolean): number | null {
  const iso = ISO.exec(cell);
  const date = iso
    ? new Date(`${iso[1]}T${iso[2] ?? "00:00"}${(iso[3] ?? "Z").replace(/utc/i, "Z")}`)
    : readOther(cell.split(/\s+(?=\d{1,2}:)/)[0] ?? "", dayFirst);
  return date && Number.isFinite(date.getTime()) && date.getUTCFullYear() > 1990 ? dayOf(date) : null;
}

function readOther(day: string, dayFirst: boolean): Date | null {
  const formats = /^\d+[/.]/.test(day) ? (dayFirst ? ["d/M/yyyy", "d/M/yy"] : ["M/d/yyyy", "M/d/yy"]) : WORDS;
  for (const format of formats) {
    const read = DateTime.fromFormat(day.replaceAll(".", "/"), format, { zone: "utc", locale: "en" });
    if (read.isValid) return read.toJSDate();
  }
  return null;
}
