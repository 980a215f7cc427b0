import type { Lane } from "../contract-parcels.ts";
import type { PlannedScan, TravelPlan } from "./plan-travel.ts";

/** A parcel under way, and what is to come. Times in milliseconds. */
export interface Parcel {
  readonly fulfillmentId: string;
  readonly orderId: string;
  readonly lane: Lane;
  readonly dispatchedAt: number;
  readonly plan: Omit<TravelPlan, "scans">;
  /** What is still to come; nothing once the parcel has ended. */
  scans: readonly PlannedScan[];
  next: number;
  /** How much later than planned everything is, because somebody held it up. */
  shift: number;
  stalledSince: number | null;
  state: "travelling" | "stalled" | "lost" | "ended";
  /** Counts plans, so that a task of an older plan knows that it is none any more. */
  turn: number;
}
