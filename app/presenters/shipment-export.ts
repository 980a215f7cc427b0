import type { ShipmentItem } from "../domain/shipping/types";
import type { ShipmentRow } from "../records/views/list-shipments";
import { type ExportFormat, fileLines } from "./list-file";
import { itemsText } from "./shipment-model";

const COLUMNS = [
  "id",
  "order_id",
  "order_name",
  "fulfillment_id",
  "tracking_number",
  "carrier",
  "service",
  "origin",
  "destination",
  "items",
  "state",
  "status",
  "ordered_at",
  "shipped_at",
  "handed_over_at",
  "last_scan_at",
  "delivered_at",
  "ended_at",
  "promised_by",
  "promise_source",
  "promised_at",
  "expected_by",
  "expected_source",
  "delay_kind",
  "delay_since",
  "notices_sent",
  "last_notice_at",
  "days_late",
] as const;

type Entry = Record<(typeof COLUMNS)[number], string | number | null>;

const DAY = 86_400_000;

/** Times are UTC. */
export const exportShipments = (rows: AsyncIterable<ShipmentRow>, format: ExportFormat, now: Date) =>
  fileLines(rows, format, { columns: COLUMNS, entryOf: (row) => entryOf(row, now) });

function entryOf(row: ShipmentRow, now: Date): Entry {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const until = row.deliveredAt ?? (row.endedAt ? null : now);
  const late =
    row.promisedBy && until ? Math.max(0, Math.ceil((until.getTime() - row.promisedBy.getTime()) / DAY)) : null;
  return {
    id: row.id,
    order_id: row.orderId,
    order_name: row.orderName,
    fulfillment_id: row.fulfillmentId,
    tracking_number: row.trackingNumber,
    carrier: row.carrier,
    service: row.service,
    origin: row.origin,
    destination: row.destination,
    items: itemsText(JSON.parse(row.items) as readonly ShipmentItem[]),
    state: row.state,
    status: row.status,
    ordered_at: iso(row.orderedAt),
    shipped_at: iso(row.shippedAt),
    handed_over_at: iso(row.handedOverAt),
    last_scan_at: iso(row.lastScanAt),
    delivered_at: iso(row.deliveredAt),
    ended_at: iso(row.endedAt),
    promised_by: iso(row.promisedBy),
    promise_source: row.promiseSource,
    promised_at: iso(row.promisedAt),
    expected_by: iso(row.expectedBy),
    expected_source: row.expectedSource,
    delay_kind: row.endedAt ? null : row.delayKind,
    delay_since: row.endedAt ? null : iso(row.delaySince),
    notices_sent: row.noticesSent,
    last_notice_at: iso(row.lastNoticeAt),
    days_late: late,
  };
}
