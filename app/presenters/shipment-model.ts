import { gidTail } from "../domain/gid";
import type { ShipmentItem } from "../domain/shipping/types";
import { tellDays } from "../lib/tell-day";
import type { ShipmentRow } from "../records/views/list-shipments";
import type { Badge } from "./badge";
import { delayWord, placeWord, shipmentBadge } from "./shipment-words";
import type { TellTime, TimeText } from "./time-text";

/** What telling about shipments needs. */
export interface TellShipment {
  readonly tell: TellTime;
  readonly timeZone: string;
  readonly now: Date;
}

export interface ShipmentRowModel {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly badge: Badge;
  readonly about: string;
  readonly text: string;
  /** Why it is in trouble, and since when; null = it is not. */
  readonly trouble: { readonly kind: string; readonly since: TimeText } | null;
  readonly at: TimeText;
}

export const shipmentsUrl = (orderId: string) => `/app/shipments/${gidTail(orderId)}`;

/** "3 November 2026" in the shop's zone. */
export const dayText = ({ timeZone }: Pick<TellShipment, "timeZone">, at: Date) => tellDays(timeZone, "en-GB").day(at);

export function itemsText(items: readonly ShipmentItem[]): string {
  return items.map(({ quantity, title }) => `${quantity} × ${title}`).join(", ");
}

/** A shipment in a list. `named`: the list is not that of one order. */
export function shipmentRow(row: ShipmentRow, telling: TellShipment, named = true): ShipmentRowModel {
  const { id, orderId, orderName, state, carrier, trackingNumber, destination, delayKind, delaySince, endedAt } = row;
  const inTrouble = delayKind !== null && delaySince !== null && endedAt === null;
  return {
    id,
    url: shipmentsUrl(orderId),
    title: named ? orderName : (trackingNumber ?? (state === "UNSHIPPED" ? "Not shipped yet" : "Parcel")),
    badge: shipmentBadge(state),
    about: [[carrier, named ? trackingNumber : null].filter(Boolean).join(" "), placeWord(destination)]
      .filter(Boolean)
      .join(", to "),
    text: promiseText(row, telling),
    trouble: inTrouble ? { kind: delayWord(delayKind), since: telling.tell(delaySince) } : null,
    at: telling.tell(row.orderedAt),
  };
}

/** What the shopper was told, and how that stands now. */
export function promiseText(
  row: Pick<ShipmentRow, "state" | "promisedBy" | "noticesSent" | "deliveredAt" | "endedAt" | "endedAt">,
  telling: TellShipment,
): string {
  const { state, promisedBy, noticesSent, deliveredAt, endedAt } = row;
  const what = state === "UNSHIPPED" ? "to leave" : "to arrive";
  if (deliveredAt) {
    const arrived = `Arrived on ${dayText(telling, deliveredAt)}`;
    if (!promisedBy) return `${arrived}.`;
    return deliveredAt <= promisedBy
      ? `${arrived}, in time for ${dayText(telling, promisedBy)}.`
      : `${arrived}, promised for ${dayText(telling, promisedBy)}.`;
  }
  if (endedAt) return "";
  if (!promisedBy) return noticesSent > 0 ? "Told: the date is not known yet." : "No date was promised.";
  const verb = promisedBy < telling.now ? "Was promised" : "Promised";
  return `${verb} ${what} by ${dayText(telling, promisedBy)}.`;
}
