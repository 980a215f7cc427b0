import type { Database } from "../../db.server";
import { type Cursor, writeCursor } from "./page-cursor";

/** A page of a customer account: each matter is read in full. */
export const MATTERS_AT_ONCE = 10;

export interface MatterRow {
  readonly kind: "return" | "cancellation" | "notice" | "case";
  readonly id: string;
  readonly at: Date;
}

export interface MatterRows {
  readonly rows: readonly MatterRow[];
  /** Cursor of the next older page; null on the last. */
  readonly next: string | null;
}

/** Whose matters: all orders of a customer, or one order. GIDs. */
export type MattersOf = { readonly customerId: string } | { readonly orderId: string };

// Only what its shopper is told of: a rule that asks a person is none of their business yet, nor is a letter not sent, nor
// what the recipient of a gift asked for.
const EACH = [
  [`return`, `"OrderReturn"`, `t."requestedAt"`, `t."byRecipient" = 0`],
  [
    `cancellation`,
    `"Cancellation"`,
    `t."requestedAt"`,
    `(t."source" <> 'RULE' OR t."state" NOT IN ('REVIEW', 'DECLINED', 'FAILED'))`,
  ],
  [`notice`, `"DelayNotice"`, `COALESCE(t."sentAt", t."plannedAt")`, `t."state" = 'SENT'`],
  [`case`, `"Case"`, `t."openedAt"`, `1`],
] as const;

type Each = (typeof EACH)[number];

const oneOf = ([kind, table, at, condition]: Each, column: "customerId" | "id") => `
      SELECT '${kind}' AS kind, t."id" AS id, ${at} AS at
      FROM "Order" o JOIN ${table} t ON t."shop" = o."shop" AND t."orderId" = o."id"
      WHERE o."shop" = ? AND o."${column}" = ? AND o."redactedAt" IS NULL AND ${condition}`;

const listOf = (column: "customerId" | "id") =>
  `SELECT kind, id, at FROM (${EACH.map((each) => oneOf(each, column)).join(" UNION ALL ")})
    WHERE at < ? OR (at = ? AND id < ?) ORDER BY at DESC, id DESC LIMIT ?`;
const OF_CUSTOMER = listOf("customerId");
const OF_ORDER = listOf("id");

const NEWEST: Cursor = { at: new Date(8.64e15), id: "" };

/** Returns, cancellations, notices of delay and cases that their shopper may see, newest first. */
export function listMatters(db: Database, shop: string, of: MattersOf, after: Cursor | null): MatterRows {
  const [statement, whose] = "orderId" in of ? [OF_ORDER, of.orderId] : [OF_CUSTOMER, of.customerId];
  const from = after ?? NEWEST;
  const at = from.at.getTime();
  const asked = EACH.flatMap(() => [shop, whose]);
  const found = db.sql.all(statement, [...asked, at, at, from.id, MATTERS_AT_ONCE + 1]);
  const rows = found.slice(0, MATTERS_AT_ONCE).map(toRow);
  const last = rows.at(-1);
  return { rows, next: found.length > MATTERS_AT_ONCE && last ? writeCursor(last) : null };
}

/** Whether one is among what its shopper may see. */
export function isListed(
  db: Database,
  shop: string,
  of: MattersOf,
  { kind, id }: Pick<MatterRow, "kind" | "id">,
): boolean {
  const each = EACH.find(([name]) => name === kind)!;
  const [column, whose] = "orderId" in of ? (["id", of.orderId] as const) : (["customerId", of.customerId] as const);
  return db.sql.all(`${oneOf(each, column)} AND t."id" = ?`, [shop, whose, id]).length > 0;
}

const toRow = (row: Readonly<Record<string, unknown>>): MatterRow => ({
  kind: row["kind"] as MatterRow["kind"],
  id: String(row["id"]),
  at: new Date(Number(row["at"])),
});
