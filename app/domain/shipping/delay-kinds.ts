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
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A date that was told a second time is asked about before it passes: US 16 CFR 435.2(b)(2). */
const BEFORE_RENEWAL = 2 * DAY;

type Begins = (shipment: Watched, settings: DelaySettings, now: Date) => Date | null;

const later = (at: Date | null, hours: number) => (at ? new Date(at.getTime() + hours * HOUR) : null);
const isMoving = ({ state }: Watched) => isWithCarrier(state) && !STILL.has(state);
/** Not on its way to the shopper any more, or waiting for them. */
const STILL = new Set(["READY_FOR_PICKUP", "RETURNING", "LOST"]);

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
    if (one.state !== "LABELED" && !isMoving(one)) return null;
    return stillIn("missed", one) ?? later(one.promisedBy, afterHours);
  },
  not_shipped: (one, { afterHours }) => {
    if (one.state !== "UNSHIPPED") return null;
    if (one.promisedBy && one.noticesSent > 0) return new Date(one.promisedBy.getTime() - BEFORE_RENEWAL);
    return stillIn("not_shipped", one) ?? later(one.promisedBy, afterHours);
  },
  carrier_late: (one, { afterHours }) => {
    if (!isMoving(one)) return null;
    const { carrierEta, carrierEtaAt, promisedBy, lastNoticeAt } = one;
    const limit = later(promisedBy, afterHours);
    if (carrierEta && carrierEtaAt && limit && carrierEta > limit) return carrierEtaAt;
    const isFirstDate = !promisedBy && carrierEta && carrierEtaAt && lastNoticeAt && carrierEtaAt > lastNoticeAt;
    return isFirstDate ? carrierEtaAt : one.followed.saidLateAt;
  },
  no_pickup: (one, { afterHours }) => (one.state === "LABELED" ? later(one.shippedAt, afterHours) : null),
  no_scan: (one, { afterHours }) => (isMoving(one) ? later(one.lastScanAt, afterHours) : null),
  at_risk: atRisk,
};

/** The first day, at this hour, on which it would be likely enough to miss its promise if it stayed under way. */
function atRisk(one: Watched, { chancePercent }: DelaySettings, now: Date): Date | null {
  const { forecast, promisedBy } = one;
  if (!forecast || !promisedBy || !isMoving(one)) return null;
  for (let at = now; at < promisedBy; at = new Date(at.getTime() + DAY)) {
    if (forecast.lateProbability(promisedBy, at) * 100 >= chancePercent) return at;
  }
  return null;
}

/** When a kind of delay begins for a shipment if nothing else is heard; null = never. */
export function delayBegins(kind: DelayKind, shipment: Watched, settings: DelaySettings, now: Date): Date | null {
  return hasShipmentEnded(shipment.state) ? null : BEGINS[kind](shipment, settings, now);
}
