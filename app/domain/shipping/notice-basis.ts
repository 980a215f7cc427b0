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

/**
 * Whether two bases say the same of the parcel. Once a notice went out one way, the date it told is the promise: that is no
 * news for the message that goes out the other way.
 */
export function isSameNews(one: string, other: string, isTold: boolean): boolean {
  const news = (basis: string) => basis.split("|").filter((_, index) => !isTold || index !== PROMISED);
  return news(one).join("|") === news(other).join("|");
}

/** Where the promise stands in a basis. */
const PROMISED = 1;
