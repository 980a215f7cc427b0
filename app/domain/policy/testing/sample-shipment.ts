import type { ShipmentSnapshot } from "../../shipping/types";
import type { ShipmentFactInput } from "../shipping-types";
import type { FactInput } from "../types";
import { sampleInput } from "./sample-order";

/** A parcel of one mug from Germany to Germany, under way since Wednesday, 2026-07-08, and promised for Saturday; override what matters. */
export function sampleShipment(changes: Partial<ShipmentSnapshot> = {}): ShipmentSnapshot {
  return {
    id: "0199aaaa-0000-7000-8000-00000000000a",
    key: "1/TRACK1",
    fulfillmentId: "gid://shopify/Fulfillment/1",
    trackingNumber: "TRACK1",
    trackingUrl: null,
    carrier: "DHL",
    service: "Standard",
    origin: "DE",
    destination: "DE",
    items: [{ lineItemId: "gid://shopify/LineItem/1", title: "Mug", quantity: 1 }],
    state: "IN_TRANSIT",
    orderedAt: new Date("2026-07-06T10:00:00Z"),
    shippedAt: new Date("2026-07-07T10:00:00Z"),
    handedOverAt: new Date("2026-07-08T10:00:00Z"),
    lastScanAt: new Date("2026-07-09T10:00:00Z"),
    deliveredAt: null,
    newsAt: new Date("2026-07-09T10:00:00Z"),
    checkoutBy: null,
    carrierEta: null,
    carrierEtaAt: null,
    expectedFrom: null,
    expectedBy: null,
    expectedSource: null,
    promisedBy: new Date("2026-07-11T21:59:59Z"),
    promiseSource: "LANE",
    promisedAt: new Date("2026-07-08T10:00:00Z"),
    lateProbability: null,
    delayKind: null,
    delaySince: null,
    askedAt: null,
    noticesSent: 0,
    lastNoticeAt: null,
    ...changes,
  };
}

/** The sample parcel two days after the day that was told; override what matters. */
export function sampleTrouble(changes: Partial<ShipmentFactInput> = {}): ShipmentFactInput {
  return {
    shipment: sampleShipment(),
    kind: "missed",
    daysLate: 2,
    chancePercent: 100,
    newBy: new Date("2026-07-15T21:59:59Z"),
    newSource: "LANE",
    noticesOfKind: 0,
    parcelsOfOrder: 1,
    giftsToCustomer: 0,
    ...changes,
  };
}

/** The sample trouble asked about on Monday, 2026-07-13, noon in Berlin. */
export function sampleTroubleInput(
  shipment: Partial<ShipmentFactInput> = {},
  changes: Partial<FactInput> = {},
): FactInput {
  const input = sampleInput({ request: null, history: null, now: new Date("2026-07-13T10:00:00Z") });
  return { ...input, shipment: sampleTrouble(shipment), ...changes };
}
