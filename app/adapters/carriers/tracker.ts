/** Statuses the Admin API takes for a fulfillment event (2026-07); PICKED_UP is none of them. */
export type FulfillmentEventStatus =
  | "ATTEMPTED_DELIVERY"
  | "CARRIER_PICKED_UP"
  | "CONFIRMED"
  | "DELAYED"
  | "DELIVERED"
  | "FAILURE"
  | "IN_TRANSIT"
  | "LABEL_PRINTED"
  | "LABEL_PURCHASED"
  | "OUT_FOR_DELIVERY"
  | "READY_FOR_PICKUP";

/** Where a parcel is, as its carrier says. Times are UTC ISO; a text the provider left out is "". */
export interface TrackerRead {
  readonly carrier: string;
  readonly trackingNumber: string;
  /** null = says nothing a shopper should be told. */
  readonly status: FulfillmentEventStatus | null;
  /** The provider's own words, for staff and for what comes after this version. */
  readonly providerStatus: string;
  readonly providerDetail: string;
  /** In the order they happened. */
  readonly details: readonly TrackerDetail[];
  readonly estimatedDeliveryAt: string | null;
  readonly updatedAt: string | null;
  /** When the carrier first had the parcel in hand; null = not yet. From here a label cannot be given back. */
  readonly firstPossessionAt: string | null;
  readonly deliveredAt: string | null;
  readonly publicUrl: string | null;
}

export interface TrackerDetail {
  readonly at: string;
  readonly status: FulfillmentEventStatus | null;
  readonly providerStatus: string;
  readonly providerDetail: string;
  readonly message: string;
  readonly city: string;
  readonly provinceCode: string;
  readonly countryCode: string;
  readonly postcode: string;
  /** The carrier had the parcel in hand. */
  readonly possession: boolean;
}

/** A webhook of a provider: at least once, any order. De-duplicate on `eventId`, order by `updatedAt`. */
export interface TrackerEvent extends TrackerRead {
  readonly provider: "easypost" | "shippo";
  readonly eventId: string;
  /** `labelId` of the label, null = it did not say. Tracking numbers are recycled: where there is one, go by this. */
  readonly labelId: string | null;
  readonly test: boolean;
}

export type WebhookRead =
  | { readonly outcome: "event"; readonly event: TrackerEvent }
  /** The signature is not the account's. */
  | { readonly outcome: "forged" }
  /** Genuine, but no news of a parcel (another kind of event, or one that cannot be read). */
  | { readonly outcome: "not_for_us"; readonly kind: string };
