import type { ShipmentState } from "./types";

/** Nothing more is awaited of a shipment in these. */
const ENDED: ReadonlySet<ShipmentState> = new Set(["DELIVERED", "RETURNED", "CANCELLED", "SHIPPED"]);
/** The carrier has, or had, the parcel. */
const WITH_CARRIER: ReadonlySet<ShipmentState> = new Set([
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "ATTEMPTED",
  "READY_FOR_PICKUP",
  "RETURNING",
  "LOST",
]);

export const hasShipmentEnded = (state: ShipmentState): boolean => ENDED.has(state);
export const isWithCarrier = (state: ShipmentState): boolean => WITH_CARRIER.has(state);
