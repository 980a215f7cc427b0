import { gidTail } from "../domain/gid";
import { isWithCarrier } from "../domain/shipping/lifecycle";
import { whyOver } from "../domain/shipping/notice-over";
import type { LaneForecast } from "../domain/shipping/promise";
import type { ShipmentItem, ShipmentState } from "../domain/shipping/types";
import type { Sealer } from "../lib/seal";
import type { NoticePageRow, ShipmentPage, ShipmentPageRow } from "../records/views/read-shipment-page";
import { decisionModel } from "./decision-model";
import { noticeModel } from "./delay-notice-model";
import { goodwillRow } from "./goodwill-model";
import { dayText, itemsText, promiseText, type TellShipment } from "./shipment-model";
import { shipmentSteps } from "./shipment-steps";
import { delayWord, placeWord, shipmentBadge, sourceWord, statusWord, tellerWord } from "./shipment-words";
import { timelineModel } from "./timeline-model";

interface Telling extends TellShipment {
  readonly sealer: Sealer;
  readonly currency: string;
  /** What the shop's own parcels say of those under way, by shipment. */
  readonly forecasts: ReadonlyMap<string, LaneForecast>;
}

/** All parcels of one order, ready to be shown. */
export function shipmentPage(found: ShipmentPage, telling: Telling) {
  const { order, shipments, notices, gifts, decisions, timeline, waiting } = found;
  const tail = gidTail(order.id);
  const parcels = shipments.filter(({ fulfillmentId }) => fulfillmentId !== null);
  const unshipped = shipments.find(({ state }) => state === "UNSHIPPED");
  const nameOf = (row: ShipmentPageRow) =>
    row.fulfillmentId === null ? "Not shipped yet" : `Parcel ${parcels.indexOf(row) + 1} of ${parcels.length}`;
  // What has left goes on as parcels; it is told with them.
  const shown = shipments.filter(({ state, fulfillmentId }) => state !== "SHIPPED" || fulfillmentId !== null);
  const names = new Map(shipments.map((row) => [row.id, nameOf(row)]));
  return {
    orderName: order.name,
    orderUrl: `/app/orders/${tail}`,
    shopifyUrl: `shopify://admin/orders/${tail}`,
    isMoving: waiting > 0 || notices.some(({ state }) => state === "PLANNED"),
    isCancelled: order.cancelledAt !== null,
    isFromBefore: found.isFromBefore,
    // What is still awaited comes first.
    parcels: [...shown.filter(({ endedAt }) => !endedAt), ...shown.filter(({ endedAt }) => endedAt)].map((row) =>
      parcelModel(row, nameOf(row), telling),
    ),
    unshipped: unshipped
      ? {
          expected: unshipped.expectedBy && dayText(telling, unshipped.expectedBy),
          isPast: unshipped.expectedBy !== null && unshipped.expectedBy < telling.now,
        }
      : null,
    notices: notices.map((row) =>
      noticeModel(row, { ...telling, names, messages: found.messages, isOver: (one) => isNoticeOver(found, one) }),
    ),
    goodwill: gifts.map((gift) => goodwillRow(gift, telling.tell, false)),
    decisions: decisions.map((row) => decisionModel(row, telling.tell, telling.currency)),
    timeline: timeline.filter(({ kind }) => TOLD_HERE.test(kind)).map((row) => timelineModel(row, telling.tell)),
  };
}
export type ShipmentPageModel = ReturnType<typeof shipmentPage>;

/** Whether what a notice told of is cancelled or has arrived. */
export function isNoticeOver({ order, shipments }: Pick<ShipmentPage, "order" | "shipments">, notice: NoticePageRow) {
  const told = shipments.filter(({ id }) => notice.parcels.some(({ shipmentId }) => shipmentId === id));
  return whyOver({ isCancelled: order.cancelledAt !== null }, told, shipments) !== null;
}

const TOLD_HERE = /^(notice|shipment|goodwill|delay)\//;

function parcelModel(row: ShipmentPageRow, title: string, telling: Telling) {
  const { tell } = telling;
  const isOpen = row.endedAt === null;
  const inTrouble = isOpen && row.delayKind !== null && row.delaySince !== null;
  return {
    id: row.id,
    title,
    badge: shipmentBadge(row.state),
    trouble: inTrouble ? { kind: delayWord(row.delayKind!), since: tell(row.delaySince!) } : null,
    promise: promiseText(row, telling),
    estimate: isOpen ? estimateText(row, telling) : null,
    chance:
      isOpen && row.lateProbability !== null && row.promisedBy && row.promisedBy > telling.now
        ? `${Math.round(row.lateProbability * 100)} % likely to miss the promised day, when last looked at.`
        : null,
    steps: shipmentSteps(row, tell),
    facts: [
      { label: "Items", value: itemsText(JSON.parse(row.items) as readonly ShipmentItem[]) },
      { label: "Carrier", value: row.carrier ?? "" },
      { label: "Chosen at checkout", value: row.service ?? "" },
      { label: "Way", value: [placeWord(row.origin), placeWord(row.destination)].filter(Boolean).join(" to ") },
      { label: "Last scan", value: row.lastScanAt ? tell(row.lastScanAt) : "" },
      { label: "The carrier's date", value: row.carrierEta ? dayText(telling, row.carrierEta) : "" },
      { label: "Date at checkout", value: row.checkoutBy ? dayText(telling, row.checkoutBy) : "" },
      {
        label: "Notices",
        value: row.noticesSent > 0 && row.lastNoticeAt ? `${row.noticesSent}, last ${tell(row.lastNoticeAt).text}` : "",
      },
    ].filter(({ value }) => value !== ""),
    tracking: row.trackingNumber ? { number: row.trackingNumber, url: httpUrl(row.trackingUrl) } : null,
    scans: row.events.map(({ id, at, status, text, place, source, estimatedDeliveryAt }) => ({
      id,
      at: tell(at),
      title: statusWord(status),
      text: [text, place].filter(Boolean).join(", "),
      by: tellerWord(source),
      estimate: estimatedDeliveryAt ? `Expects it on ${dayText(telling, estimatedDeliveryAt)}.` : null,
    })),
    promises: row.promises.map(({ id, at, source, earliest, latest, because, toldAt }) => ({
      id,
      at: tell(at),
      date: latest ? rangeText(earliest, latest, telling) : "Not known yet",
      source: sourceWord(source),
      because,
      told: toldAt ? tell(toldAt) : null,
    })),
    settle: settleChoices(row),
  };
}
export type ParcelModel = ReturnType<typeof parcelModel>;

/** Only addresses a browser may follow: what a carrier or another app wrote there is not ours. */
function httpUrl(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

function rangeText(earliest: Date | null, latest: Date, telling: TellShipment): string {
  return earliest && earliest < latest
    ? `${dayText(telling, earliest)} to ${dayText(telling, latest)}`
    : `By ${dayText(telling, latest)}`;
}

/** When it is to be expected now, and why; of what has not left the day staff said. */
function estimateText(
  row: ShipmentPageRow,
  telling: Telling,
): { readonly text: string; readonly because: string } | null {
  const { expectedFrom, expectedBy, expectedSource } = row;
  if (!expectedBy || !expectedSource) return null;
  if (row.state === "UNSHIPPED") {
    return { text: `To leave by ${dayText(telling, expectedBy)}`, because: "As your staff said." };
  }
  const forecast = telling.forecasts.get(row.id);
  const said = row.promises.find(({ source, because }) => source === expectedSource && because !== "")?.because;
  const because = expectedSource === "LANE" ? (forecast?.because ?? said) : undefined;
  return {
    text: rangeText(expectedFrom, expectedBy, telling),
    because: [`${sourceWord(expectedSource)}.`, because].filter(Boolean).join(" "),
  };
}

const SETTLE = { DELIVERED: "Delivered", LOST: "Lost", RETURNED: "Came back" } as const;

/** What staff can record of a parcel now. */
export function settleChoices({
  fulfillmentId,
  state,
  endedAt,
}: Pick<ShipmentPageRow, "fulfillmentId" | "state" | "endedAt">) {
  if (fulfillmentId === null || endedAt !== null) return [];
  const known = state as ShipmentState;
  const isPossible = { DELIVERED: true, LOST: known !== "LOST", RETURNED: isWithCarrier(known) };
  return (["DELIVERED", "LOST", "RETURNED"] as const)
    .filter((as) => isPossible[as])
    .map((as) => ({ as, label: SETTLE[as] }));
}
