import type { DelaySettings } from "../policy/shipping-types";
import { delayBegins, type Watched } from "./delay-kinds";
import { hasShipmentEnded } from "./lifecycle";
import { newDateOf, type NewDate } from "./new-date";
import { nextSendAt } from "./quiet-hours";
import type { ShippingSettings } from "./settings";
import { DELAY_KINDS, type DelayKind } from "./types";

/** What is wrong with a shipment now. */
export interface Trouble {
  readonly shipment: Watched;
  readonly kind: DelayKind;
  readonly since: Date;
  readonly newDate: NewDate;
  /** When its policy may be asked; null = as often as it may be has been. */
  readonly dueAt: Date | null;
}

export interface WatchInput {
  readonly shipments: readonly Watched[];
  /** Settings of the policies in use; null = that kind is not watched. */
  readonly settingsOf: (kind: DelayKind) => DelaySettings | null;
  /** Notices of a kind already sent, or waiting to be, about a shipment. */
  readonly toldOf: (shipmentId: string, kind: DelayKind) => number;
  readonly shipping: ShippingSettings;
  readonly timeZone: string;
  readonly now: Date;
}

export interface WatchResult {
  readonly troubles: readonly Trouble[];
  /** When to look again if nothing is heard; null = never. */
  readonly lookAgainAt: Date | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * What is wrong with the shipments of one order, and when to look again. Of several kinds of delay the first in
 * `DELAY_KINDS` counts, so that a lost parcel is not told as one that is not scanned. Pure: the same world gives the same answer.
 */
export function watchShipments(input: WatchInput): WatchResult {
  const open = input.shipments.filter((one) => !hasShipmentEnded(one.state) && !isForgotten(one, input.now));
  const looks = open.map((shipment) => lookAt(shipment, input));
  const again = looks.flatMap(({ trouble, ahead }) => (trouble?.dueAt ? [trouble.dueAt, ...ahead] : ahead));
  return {
    troubles: looks.flatMap(({ trouble }) => trouble ?? []),
    lookAgainAt: again.length === 0 ? null : new Date(Math.min(...again.map(Number))),
  };
}

/** Nothing was heard or told of it for so long that nobody waits for a letter any more. Any news brings it back. */
const FORGOTTEN_AFTER = 90 * DAY;

function isForgotten({ orderedAt, shippedAt, newsAt, promisedBy, lastNoticeAt }: Watched, now: Date): boolean {
  const last = [orderedAt, shippedAt, newsAt, promisedBy, lastNoticeAt].map((at) => at?.getTime() ?? 0);
  return Math.max(...last) + FORGOTTEN_AFTER <= now.getTime();
}

function lookAt(shipment: Watched, input: WatchInput): { trouble: Trouble | null; ahead: readonly Date[] } {
  const ahead: Date[] = [];
  for (const kind of DELAY_KINDS) {
    const settings = input.settingsOf(kind);
    const begins = settings && delayBegins(kind, shipment, settings, input.now);
    if (!settings || !begins) continue;
    if (begins > input.now) {
      ahead.push(begins);
      continue;
    }
    const newDate = newDateOf(kind, shipment, input.timeZone, input.now);
    // A likely delay without a better date to tell would only worry.
    if (kind === "at_risk" && newDate.by === null) continue;
    const since = shipment.delayKind === kind && shipment.delaySince ? shipment.delaySince : begins;
    return {
      trouble: { shipment, kind, since, newDate, dueAt: dueAt(shipment, { kind, since, settings }, input) },
      ahead,
    };
  }
  return { trouble: null, ahead };
}

/**
 * A trouble that is two weeks old when its policy is first asked is left to staff: the policy was off, or the app away, and a
 * first letter about something long past, for many orders at once, helps nobody.
 */
const FIRST_WITHIN = 14 * DAY;

/** The policy's pace, the gap between any two notices of the order, the quiet hours: all of them. */
function dueAt(
  shipment: Watched,
  { kind, since, settings }: { readonly kind: DelayKind; readonly since: Date; readonly settings: DelaySettings },
  input: WatchInput,
): Date | null {
  const { shipping, toldOf, now, timeZone, shipments } = input;
  if (shipment.noticesSent >= shipping.mostPerShipment || toldOf(shipment.id, kind) >= settings.most) return null;
  const last = Math.max(0, ...shipments.map(({ lastNoticeAt }) => lastNoticeAt?.getTime() ?? 0));
  const isSame = shipment.delayKind === kind && shipment.askedAt !== null;
  const isFirst = !isSame && shipment.noticesSent === 0;
  if (isFirst && now.getTime() - since.getTime() > FIRST_WITHIN) return null;
  const pace = isSame ? shipment.askedAt!.getTime() + settings.everyDays * DAY : 0;
  const at = new Date(Math.max(now.getTime(), last === 0 ? 0 : last + shipping.gapHours * HOUR, pace));
  return nextSendAt(at, shipment.destination, shipping, timeZone);
}
