import type { Gid } from "../gid";
import type { ShipmentItem } from "./types";

/** One statement about a parcel. Times are UTC instants by the clock of who made it. */
export interface ParcelNews {
  /** The same statement again has the same key. */
  readonly key: string;
  readonly at: Date;
  /** FulfillmentEventStatus; null = nothing Shopify has a word for. */
  readonly status: string | null;
  /** The carrier's own code in lower case, e.g. "return_to_sender"; null = none. */
  readonly detail: string | null;
  readonly text: string;
  readonly place: string;
  readonly source: "SHOPIFY" | "CARRIER" | "STAFF";
  /** Whose parcel is meant; null = the whole fulfillment. */
  readonly trackingNumber: string | null;
  readonly estimatedDeliveryAt: Date | null;
}

/** What Shopify tells of one fulfillment; null = this message does not say. */
export interface FulfillmentNews {
  readonly fulfillmentId: Gid;
  /** FulfillmentStatus, of the record, not of the parcel. */
  readonly status: string;
  readonly createdAt: Date;
  /** Version: only newer ones change what is known of it. */
  readonly updatedAt: Date;
  readonly carrier: string | null;
  readonly tracking: readonly { readonly number: string; readonly url: string | null }[];
  readonly items: readonly ShipmentItem[] | null;
  /** Country it leaves from, and country or country-province it goes to. */
  readonly origin: string | null;
  readonly destination: string | null;
  readonly events: readonly ParcelNews[];
}
