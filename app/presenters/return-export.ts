import { formatDecimal } from "../domain/money";
import type { ReturnQuote } from "../domain/returns/native";
import type { ReturnTerms } from "../domain/returns/types";
import type { ExportedReturnRow } from "../records/views/list-returns";
import { type ExportFormat, fileLines } from "./list-file";

const COLUMNS = [
  "id",
  "rma",
  "order_id",
  "order_name",
  "shopify_return_id",
  "source",
  "state",
  "sentence",
  "resolution",
  "gift",
  "refund_when",
  "label",
  "units",
  "items",
  "reasons",
  "quoted_refund",
  "refunded",
  "currency",
  "tracking_numbers",
  "label_cost",
  "label_currency",
  "requested_at",
  "opened_at",
  "send_by",
  "scanned_at",
  "delivered_at",
  "inspected_at",
  "ended_at",
] as const;

type Entry = Record<(typeof COLUMNS)[number], string | number | boolean | null>;

/** JSON lines have a return's items one by one. */
export const exportReturns = (rows: AsyncIterable<ExportedReturnRow>, format: ExportFormat) =>
  fileLines(rows, format, { columns: COLUMNS, entryOf, more: ({ lines }) => ({ lines: lines.map(lineOf) }) });

function entryOf(row: ExportedReturnRow): Entry {
  const terms = JSON.parse(row.terms) as ReturnTerms;
  const quote = row.quote ? (JSON.parse(row.quote) as ReturnQuote) : null;
  const bought = row.labels.filter(({ costMinor }) => costMinor !== null);
  const [label] = bought.slice(-1);
  return {
    id: row.id,
    rma: row.rma,
    order_id: row.orderId,
    order_name: row.orderName,
    shopify_return_id: row.nativeId,
    source: row.source,
    state: row.state,
    sentence: row.sentence,
    resolution: row.resolution,
    gift: terms.gift,
    refund_when: terms.refundWhen,
    label: terms.label.kind,
    units: row.units,
    items: row.lines.map(({ quantity, title, sku }) => `${quantity} × ${title}${sku ? ` (${sku})` : ""}`).join("; "),
    reasons: [...new Set(row.lines.map(({ reasonName }) => reasonName).filter(Boolean))].join("; "),
    quoted_refund: quote && formatDecimal(quote.refund),
    refunded: formatDecimal({ minor: Number(row.refundedMinor), currency: row.currency }),
    currency: row.currency,
    tracking_numbers: row.labels.flatMap(({ trackingNumber }) => trackingNumber ?? []).join("; "),
    label_cost: label?.currency ? formatDecimal({ minor: Number(label.costMinor), currency: label.currency }) : null,
    label_currency: label?.currency ?? null,
    requested_at: row.requestedAt.toISOString(),
    opened_at: row.openedAt?.toISOString() ?? null,
    send_by: row.sendBy?.toISOString() ?? null,
    scanned_at: row.scannedAt?.toISOString() ?? null,
    delivered_at: row.deliveredAt?.toISOString() ?? null,
    inspected_at: row.inspectedAt?.toISOString() ?? null,
    ended_at: row.endedAt?.toISOString() ?? null,
  };
}

const lineOf = (line: ExportedReturnRow["lines"][number]) => ({
  line_item_id: line.lineItemId,
  fulfillment_line_item_id: line.fulfillmentLineItemId,
  product_id: line.productId,
  title: line.title,
  sku: line.sku,
  quantity: line.quantity,
  reason: line.reasonName,
  reason_handle: line.reasonHandle,
  answer: line.answer,
  because: line.because,
  restocking_fee_percent: line.restockingFeePercent,
});
