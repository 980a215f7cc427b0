import type { FulfillmentEventStatus } from "../tracker";

type Statuses = Readonly<Record<string, FulfillmentEventStatus | null>>;

/** Shippo's tracking statuses, and what Shopify is told (this project's mapping, docs/decisions/0005-carriers.md). */
export const STATUS: Statuses = {
  UNKNOWN: null,
  PRE_TRANSIT: "LABEL_PURCHASED",
  TRANSIT: "IN_TRANSIT",
  DELIVERED: "DELIVERED",
  RETURNED: "FAILURE",
  FAILURE: "FAILURE",
};

/** Substatuses that say more. */
export const SUBSTATUS: Statuses = {
  package_accepted: "CARRIER_PICKED_UP",
  out_for_delivery: "OUT_FOR_DELIVERY",
  delayed: "DELAYED",
  delivery_rescheduled: "DELAYED",
  reschedule_delivery: "DELAYED",
  package_held: "DELAYED",
  address_issue: "DELAYED",
  contact_carrier: "DELAYED",
  location_inaccessible: "DELAYED",
  package_damaged: "DELAYED",
  delivery_attempted: "ATTEMPTED_DELIVERY",
  notice_left: "ATTEMPTED_DELIVERY",
  pickup_available: "READY_FOR_PICKUP",
};

const IN_HAND = new Set(["TRANSIT", "DELIVERED", "RETURNED"]);
const FAILED_IN_HAND = new Set(["package_damaged", "package_lost", "package_disposed", "package_undeliverable"]);

/** Whether the carrier had the parcel when it said this. */
export function isPossession(status: string, substatus: string): boolean {
  if (status === "FAILURE") return FAILED_IN_HAND.has(substatus);
  return IN_HAND.has(status) && substatus !== "information_received";
}

/** What Shopify is told; delivered and failed stay so whatever the substatus says. */
export function toEventStatus(status: string, substatus: string): FulfillmentEventStatus | null {
  const plain = STATUS[status] ?? null;
  return status === "TRANSIT" || status === "PRE_TRANSIT" ? (SUBSTATUS[substatus] ?? plain) : plain;
}
