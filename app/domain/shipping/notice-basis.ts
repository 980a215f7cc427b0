import type { ShipmentSnapshot } from "./types";

/**
 * What a notice rests on, as text: where the parcel is and what dates are known. News that changes any of it makes a notice
 * that is not sent yet wrong.
 */
export function noticeBasis(
  shipment: Pick<ShipmentSnapshot, "state" | "promisedBy" | "carrierEta" | "lastScanAt" | "expectedBy">,
): string {
  const { state, promisedBy, carrierEta, lastScanAt, expectedBy } = shipment;
  const dates = [promisedBy, carrierEta, lastScanAt, state === "UNSHIPPED" ? expectedBy : null];
  return [state, ...dates.map((date) => date?.toISOString() ?? "-")].join("|");
}
