import type { FulfillmentEventStatus } from "../tracker";

type Statuses = Readonly<Record<string, FulfillmentEventStatus | null>>;

/** EasyPost's tracker statuses, and what Shopify is told (this project's mapping, docs/decisions/0005-carriers.md). */
export const STATUS: Statuses = {
  unknown: null,
  pre_transit: "LABEL_PURCHASED",
  in_transit: "IN_TRANSIT",
  out_for_delivery: "OUT_FOR_DELIVERY",
  delivered: "DELIVERED",
  available_for_pickup: "READY_FOR_PICKUP",
  return_to_sender: "FAILURE",
  failure: "FAILURE",
  cancelled: null,
  error: null,
};

/** Details that say more than `in_transit`. */
export const IN_TRANSIT_DETAIL: Statuses = {
  received_at_origin_facility: "CARRIER_PICKED_UP",
  delayed: "DELAYED",
  weather_delay: "DELAYED",
  missorted: "DELAYED",
  held: "DELAYED",
  transit_exception: "DELAYED",
  delivery_exception: "DELAYED",
  address_correction: "DELAYED",
  awaiting_information: "DELAYED",
  arrived_at_pickup_location: "READY_FOR_PICKUP",
};

const IN_HAND = new Set(["in_transit", "out_for_delivery", "delivered", "available_for_pickup", "return_to_sender"]);
/** A failure can come before the parcel does (a label that expired); these cannot. */
const FAILED_IN_HAND = new Set(["damaged", "lost", "refused", "return", "delivery_exception", "transit_exception"]);
const ONLY_DATA = new Set(["label_created", "awaiting_information", "cancelled", "expired"]);

/** Whether the carrier had the parcel when it said this. */
export function isPossession(status: string, detail: string): boolean {
  if (status === "failure") return FAILED_IN_HAND.has(detail);
  return IN_HAND.has(status) && !ONLY_DATA.has(detail);
}

/** What Shopify is told; a status or detail EasyPost invents later is null or its plain status. */
export function toEventStatus(status: string, detail: string): FulfillmentEventStatus | null {
  const plain = STATUS[status] ?? null;
  return status === "in_transit" ? (IN_TRANSIT_DETAIL[detail] ?? plain) : plain;
}
