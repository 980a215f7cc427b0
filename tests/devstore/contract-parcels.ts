/** What the store knows of carriers: parcels that move by themselves when the clock is moved. */

/** How the parcels of one carrier, service and destination fare. Chances are between 0 and 1. */
export interface Lane {
  /** Spelled as in Shopify's list, e.g. `UPS`. */
  readonly carrier: string;
  /** Destination; every country when absent. */
  readonly countryCode?: string;
  /** Title or code of the order's shipping; any when absent. */
  readonly service?: string;
  /** Weight among the lanes that fit; 1 by default. */
  readonly share?: number;
  /** Days from dispatch to the door: log-normal, `spread` is the standard deviation of the logarithm. */
  readonly days: { readonly median: number; readonly spread: number };
  /** Takes 1.5 to 3 times as long, and the carrier says so. */
  readonly delayChance?: number;
  /** Rests for 3 to 10 days and nobody says why. */
  readonly stallChance?: number;
  readonly lostChance?: number;
  /** Nobody takes it in, and it goes back. */
  readonly returnChance?: number;
  /** The first attempt fails, the next day's does not. */
  readonly attemptChance?: number;
  /** What the carrier says about arrival: nothing, what holds in four of five cases, or what sounds good. */
  readonly estimate?: "none" | "honest" | "optimistic";
  readonly scanEveryHours?: number;
}

export interface Carriers {
  readonly seed: number;
  readonly lanes: readonly Lane[];
  /** Every shipped parcel that fits a lane travels; else only those shipped with `onLane`. */
  readonly everyParcel: boolean;
}

export type ParcelStep = "stall" | "go-on" | "lose" | "move-on";

/** The truth about a parcel, which the app never sees. Times are ISO 8601 in UTC. */
export interface ParcelTruth {
  readonly fulfillmentId: string;
  readonly orderId: string;
  readonly orderName: string;
  readonly carrier: string;
  readonly service: string | null;
  readonly countryCode: string | null;
  readonly dispatchedAt: string;
  readonly state: "travelling" | "stalled" | "lost" | "ended";
  readonly planned: {
    readonly outcome: "delivered" | "lost" | "returned";
    readonly deliveredAt: string | null;
    readonly delayed: boolean;
    readonly stalled: boolean;
    readonly attempted: boolean;
  };
  readonly deliveredAt: string | null;
  readonly events: readonly {
    readonly status: string;
    readonly happenedAt: string;
    readonly estimatedDeliveryAt: string | null;
  }[];
}

/** Orders that come by themselves, spread evenly over days of store time, and travel on lanes. */
export interface Fleet {
  readonly seed: number;
  readonly orders: number;
  readonly days: number;
  readonly lanes: readonly Lane[];
  /** Hours from order to dispatch, log-normal like a lane's days. */
  readonly handlingHours?: { readonly median: number; readonly spread: number };
  /** Dispatched 3 to 10 days later than that. */
  readonly lateChance?: number;
  /** Never dispatched. */
  readonly neverChance?: number;
  /** Different customers; a third of the orders by default. */
  readonly buyers?: number;
  /** Days after the order by which the checkout promises arrival; nothing is promised when absent. */
  readonly promiseDays?: { readonly min?: number; readonly max: number };
}

export interface FleetReport {
  readonly placed: number;
  readonly shipped: number;
  readonly late: number;
  readonly never: number;
  /** Cancelled before they could be shipped. */
  readonly cancelled: number;
  readonly until: string;
}
