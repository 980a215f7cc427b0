import type { Gid } from "../gid";

/** What may go wrong with a parcel. Each has a policy of its own: `delay_{kind}`. The first that applies is told. */
export const DELAY_KINDS = [
  "lost",
  "returning",
  "failed_attempt",
  "missed",
  "not_shipped",
  "carrier_late",
  "no_pickup",
  "no_scan",
  "at_risk",
] as const;
export type DelayKind = (typeof DELAY_KINDS)[number];

/** Where a promised date comes from, best first. */
export const PROMISE_SOURCES = ["CARRIER", "LANE", "CHECKOUT", "STATED"] as const;
export type PromiseSource = (typeof PROMISE_SOURCES)[number];

/** What a shopper may answer to a notice. */
export const NOTICE_CHOICES = ["wait", "cancel", "change_address", "claim"] as const;
export type NoticeChoice = (typeof NOTICE_CHOICES)[number];

/** Why it is late, when somebody who knows said so. Never guessed. */
export const DELAY_REASONS = [
  "weather",
  "customs",
  "address",
  "missorted",
  "damaged",
  "refused",
  "nobody_home",
  "held",
  "carrier",
] as const;
export type DelayReason = (typeof DELAY_REASONS)[number];

export interface ShipmentItem {
  readonly lineItemId: Gid;
  readonly title: string;
  readonly quantity: number;
}

/** A date range; `latest` null = honestly not known. UTC. */
export interface DateRange {
  readonly earliest: Date | null;
  readonly latest: Date | null;
}

/** One parcel (or what has not left yet) as the watch sees it. Times are UTC instants. */
export interface ShipmentSnapshot {
  readonly id: string;
  readonly key: string;
  readonly fulfillmentId: Gid | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly carrier: string | null;
  readonly service: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly items: readonly ShipmentItem[];
  readonly state: ShipmentState;
  readonly orderedAt: Date;
  readonly shippedAt: Date | null;
  readonly handedOverAt: Date | null;
  readonly lastScanAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly newsAt: Date | null;
  readonly checkoutBy: Date | null;
  readonly carrierEta: Date | null;
  readonly carrierEtaAt: Date | null;
  /** Our newest estimate; for UNSHIPPED the day it should leave, when staff said so. */
  readonly expectedFrom: Date | null;
  readonly expectedBy: Date | null;
  readonly expectedSource: PromiseSource | null;
  /** What the shopper was told; for UNSHIPPED the day it should leave, else the day it should arrive. */
  readonly promisedBy: Date | null;
  readonly promiseSource: PromiseSource | null;
  readonly promisedAt: Date | null;
  readonly lateProbability: number | null;
  readonly delayKind: DelayKind | null;
  readonly delaySince: Date | null;
  readonly askedAt: Date | null;
  readonly noticesSent: number;
  readonly lastNoticeAt: Date | null;
}

/** UNSHIPPED is the part of an order that has not left; the others are parcels. */
export type ShipmentState =
  | "UNSHIPPED"
  | "LABELED"
  | "IN_TRANSIT"
  | "OUT_FOR_DELIVERY"
  | "ATTEMPTED"
  | "READY_FOR_PICKUP"
  | "RETURNING"
  | "LOST"
  | "DELIVERED"
  | "RETURNED"
  | "CANCELLED"
  /** Of what had not left: it has now. */
  | "SHIPPED";
