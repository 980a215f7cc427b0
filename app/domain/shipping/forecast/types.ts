/** A parcel as far as it is known when it is asked about. Days are whole numbers in UTC (days.ts). */
export interface OpenParcel {
  readonly purchased: number;
  /** Null as long as nobody said that the carrier has it. */
  readonly handedOver: number | null;
  /** The day the customer was told, if one was told. */
  readonly promised: number | null;
  /** Groups it belongs to, narrow to wide, without the shop itself, which is always the widest. */
  readonly lanes: readonly string[];
}

/** What became of one. `handedOver` stays null if nobody ever said. */
export interface PastDelivery extends OpenParcel {
  readonly delivered: number;
}

export const MEASURES = ["P50", "P80", "P90"] as const;
export type Measure = (typeof MEASURES)[number];

/** Where a parcel stands: not yet with the carrier, or with it. */
export type Phase = "waiting" | "transit";

/** Parcels like this one that were still under way at the same point, and how many of them came after the promised day. */
export interface LikeIt {
  readonly phase: Phase;
  /** Whole days since the hand-over, or since the purchase while waiting. */
  readonly days: number;
  readonly daysLeft: number;
  /** The lane they are from; "" is the whole shop. */
  readonly lane: string;
  readonly parcels: number;
  readonly late: number;
}

export interface Forecast {
  /** The first day by which so many of a hundred such parcels come. */
  readonly days: Readonly<Record<Measure, number>>;
  /** From 0 to 1: that it comes on a later day than this one. Never grows with the day. */
  lateProbability(day: number): number;
  /** In whole numbers, for people. Null without a promise or with fewer than ten such parcels. */
  readonly like: LikeIt | null;
}
