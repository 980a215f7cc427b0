import type { DelaySettings } from "../policy/shipping-types";
import type { Followed } from "./follow-news";
import { hasShipmentEnded, isWithCarrier } from "./lifecycle";
import type { LaneForecast } from "./promise";
import type { DelayKind, ShipmentSnapshot } from "./types";

/** A shipment with all that is known about it now. */
export interface Watched extends ShipmentSnapshot {
  readonly followed: Followed;
  /** null = too few parcels of its lane, or not under way. */
  readonly forecast: LaneForecast | null;
  /** Of this carrier's parcels the shop heard before: scans of it reach the app. */
  readonly isCarrierHeard: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A date that was told a second time is asked about before it passes, with time to answer: US 16 CFR 435.2(b)(2). */
const BEFORE_RENEWAL = 3 * DAY;

type Begins = (shipment: Watched, settings: DelaySettings, now: Date) => Date | null;

const later = (at: Date | null, hours: number) => (at ? new Date(at.getTime() + hours * HOUR) : null);
const isMoving = ({ state }: Watched) => isWithCarrier(state) && !STILL.has(state);
/** Not on its way to the shopper any more, or waiting for them. */
const STILL = new Set(["READY_FOR_PICKUP", "RETURNING", "LOST"]);

/** Nobody scans a parcel without a number, and not every carrier's scans reach us: that nothing was heard says nothing. */
const isUntracked = ({ trackingNumber, newsAt, isCarrierHeard }: Watched) =>
  newsAt === null && (trackingNumber === null || !isCarrierHeard);

/** The promise is what a notice told, and not one made after it: an order that has left once may have to leave again. */
const isToldByNotice = ({ promisedAt, lastNoticeAt }: Watched) =>
  promisedAt !== null && lastNoticeAt !== null && promisedAt <= lastNoticeAt;

/** A date told as "not known yet" cannot pass: the trouble it was told for goes on. */
const stillIn = (kind: DelayKind, { delayKind, delaySince, promisedBy }: Watched) =>
  promisedBy === null && delayKind === kind ? delaySince : null;

/** When each kind of delay begins if nothing else is heard: past = it has begun, null = never. */
const BEGINS: Readonly<Record<DelayKind, Begins>> = {
  lost: (one, { afterHours }) => {
    if (one.state === "LOST") return one.newsAt;
    return isMoving(one) ? later(one.lastScanAt, afterHours) : null;
  },
  returning: (one, { afterHours }) => (one.state === "RETURNING" ? later(one.newsAt, afterHours) : null),
  failed_attempt: (one, { afterHours }) =>
    one.state === "ATTEMPTED" ? later(one.followed.attemptedAt, afterHours) : null,
  missed: (one, { afterHours }) => {
    if (isUntracked(one) || (one.state !== "LABELED" && !isMoving(one))) return null;
    return stillIn("missed", one) ?? later(one.promisedBy, afterHours);
  },
  not_shipped: (one, { afterHours }) => {
    if (one.state !== "UNSHIPPED") return null;
    // Staff know already that it will leave later than was told.
    if (one.expectedBy && one.promisedBy && one.expectedBy > one.promisedBy) return one.promisedAt ?? one.orderedAt;
    if (one.promisedBy && isToldByNotice(one)) return new Date(one.promisedBy.getTime() - BEFORE_RENEWAL);
    return stillIn("not_shipped", one) ?? later(one.promisedBy, afterHours);
  },
  carrier_late: (one, { afterHours }) => {
    if (!isMoving(one)) return null;
    const { carrierEta, carrierEtaAt, promisedBy, lastNoticeAt } = one;
    const { saidLateAt } = one.followed;
    const limit = later(promisedBy, afterHours);
    if (carrierEta && carrierEtaAt && limit && carrierEta > limit) return carrierEtaAt;
    const isFirstDate = !promisedBy && carrierEta && carrierEtaAt && lastNoticeAt && carrierEtaAt > lastNoticeAt;
    if (isFirstDate) return carrierEtaAt;
    // Late, and with a date that is in time all the same: the date counts.
    return saidLateAt && carrierEtaAt && carrierEtaAt >= saidLateAt ? null : saidLateAt;
  },
  no_pickup: (one, { afterHours }) =>
    one.state === "LABELED" && !isUntracked(one) ? later(one.shippedAt, afterHours) : null,
  no_scan: (one, { afterHours }) => (isMoving(one) ? later(one.lastScanAt, afterHours) : null),
  at_risk: atRisk,
};

/**
 * The first hour at which it would be likely enough to miss its promise if it stayed under way. The longer it is under way,
 * the likelier: so the hour is found by halving.
 */
function atRisk(one: Watched, { chancePercent }: DelaySettings, now: Date): Date | null {
  const { forecast, promisedBy } = one;
  if (!forecast || !promisedBy || promisedBy <= now || !isMoving(one)) return null;
  const isLikely = (hours: number) => forecast.lateProbability(promisedBy, later(now, hours)!) * 100 >= chancePercent;
  let unlikely = -1;
  let likely = Math.ceil((promisedBy.getTime() - now.getTime()) / HOUR) - 1;
  if (!isLikely(likely)) return null;
  while (likely - unlikely > 1) {
    const middle = Math.floor((unlikely + likely) / 2);
    if (isLikely(middle)) likely = middle;
    else unlikely = middle;
  }
  return later(now, likely);
}

/** When a kind of delay begins for a shipment if nothing else is heard; null = never. */
export function delayBegins(kind: DelayKind, shipment: Watched, settings: DelaySettings, now: Date): Date | null {
  return hasShipmentEnded(shipment.state) ? null : BEGINS[kind](shipment, settings, now);
}
