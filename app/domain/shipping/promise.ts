import type { ShippingSettings } from "./settings";
import type { DateRange, PromiseSource, ShipmentSnapshot } from "./types";
import { afterWorkingDays, endOfDay } from "./working-days";

/** What the shop's own parcels of this lane say about one of them. */
export interface LaneForecast {
  /** Parcels it rests on. */
  readonly parcels: number;
  /** By when half, and nine of ten, of those still under way at this age had come. */
  readonly p50: Date;
  readonly p90: Date;
  /** That it comes after a date, when it is still under way at `lookedAt`; 0–1. */
  lateProbability(by: Date, lookedAt: Date): number;
  /** A plain sentence for staff. */
  readonly because: string;
}

export interface Estimate extends DateRange {
  readonly source: PromiseSource;
  readonly latest: Date;
  /** A plain sentence for staff. */
  readonly because: string;
}

export interface EstimateInput {
  readonly shipment: Pick<
    ShipmentSnapshot,
    "state" | "orderedAt" | "shippedAt" | "destination" | "checkoutBy" | "carrierEta" | "handedOverAt"
  >;
  /** null = too few parcels to tell. */
  readonly forecast: LaneForecast | null;
  readonly settings: ShippingSettings;
  readonly timeZone: string;
  readonly now: Date;
}

/**
 * The best estimate there is, from the first source that has one: the carrier, the shop's own lane, the checkout, what the
 * shop states. Ends of days in the shop's zone. Of what has not left: the day it should leave.
 */
export function estimateOf(input: EstimateInput): Estimate {
  const { shipment, forecast, settings, timeZone, now } = input;
  if (shipment.state === "UNSHIPPED") return shipBy(input);
  const { carrierEta, checkoutBy, shippedAt, orderedAt } = shipment;
  // A date that has passed is no estimate of what is still under way.
  if (carrierEta && carrierEta > now) {
    const latest = endOfDay(carrierEta, timeZone);
    return { source: "CARRIER", earliest: null, latest, because: "The carrier's own estimate." };
  }
  if (forecast) {
    const range = { earliest: forecast.p50, latest: endOfDay(forecast.p90, timeZone) };
    return { source: "LANE", ...range, because: forecast.because };
  }
  if (checkoutBy && checkoutBy > now) return atCheckout(checkoutBy, timeZone);
  const days = transitDaysTo(shipment.destination, settings);
  const latest = afterWorkingDays(shippedAt ?? orderedAt, days, settings, timeZone);
  return {
    source: "STATED",
    earliest: null,
    latest,
    because: `The shop states up to ${days} working days on the way.`,
  };
}

function shipBy({ shipment, settings, timeZone }: EstimateInput): Estimate {
  const { handlingDays } = settings;
  const latest = afterWorkingDays(shipment.orderedAt, handlingDays, settings, timeZone);
  const because = `The shop states up to ${handlingDays} working days until an order leaves.`;
  return { source: "STATED", earliest: null, latest, because };
}

function transitDaysTo(destination: string | null, { transitByCountry, transitDays }: ShippingSettings): number {
  const country = destination?.slice(0, 2) ?? "";
  return transitByCountry.find(({ countries }) => countries.includes(country))?.days ?? transitDays;
}

const RANK: Readonly<Record<PromiseSource, number>> = { CARRIER: 0, LANE: 1, CHECKOUT: 2, STATED: 3 };

/**
 * The date that becomes the promise without a notice; null = none does. The first one does, and an earlier date of a better
 * source, as long as nobody was written to. What is later is told with a notice, or not at all: so a first date is never
 * after the one told at checkout.
 */
export function quietPromise(
  shipment: Pick<
    ShipmentSnapshot,
    "state" | "checkoutBy" | "promisedBy" | "promiseSource" | "promisedAt" | "noticesSent"
  >,
  estimate: Estimate,
  timeZone: string,
  now: Date,
): Estimate | null {
  const { state, checkoutBy, promisedBy, promiseSource, promisedAt, noticesSent } = shipment;
  if (promisedAt === null) {
    const told = state !== "UNSHIPPED" && checkoutBy && checkoutBy > now ? atCheckout(checkoutBy, timeZone) : null;
    return told && told.latest < estimate.latest ? told : estimate;
  }
  if (noticesSent > 0 || !promisedBy || !promiseSource) return null;
  return RANK[estimate.source] < RANK[promiseSource] && estimate.latest < promisedBy ? estimate : null;
}

function atCheckout(by: Date, timeZone: string): Estimate {
  const because = "The delivery date promised at checkout.";
  return { source: "CHECKOUT", earliest: null, latest: endOfDay(by, timeZone), because };
}
