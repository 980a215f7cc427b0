import { daysBetween } from "../../returns/periods";
import type { DelayKind, PromiseSource } from "../../shipping/types";
import type { ShipmentFactInput } from "../shipping-types";
import type { FactInput } from "../types";
import { DAY, elapsed } from "./elapsed";
import { optionsOf, SHIPPING_KINDS, type FactDefinition, type FactReading } from "./fact-definition";

export const DELAY_WORDS: Readonly<Record<DelayKind, string>> = {
  not_shipped: "Not shipped in time",
  no_pickup: "Not picked up",
  no_scan: "Not scanned for too long",
  carrier_late: "Late, says the carrier",
  failed_attempt: "Delivery attempt failed",
  at_risk: "Likely to be late",
  missed: "Promised day missed",
  returning: "Going back to you",
  lost: "Lost",
};

const SOURCES: Readonly<Record<PromiseSource, string>> = {
  CARRIER: "The carrier's estimate",
  LANE: "Your own history of deliveries",
  CHECKOUT: "The delivery date at checkout",
  STATED: "Your stated days",
};

/** Reads a fact of a shipment; not known when the decision is not about one. */
function ofShipment(read: (shipment: ShipmentFactInput, input: FactInput) => FactReading) {
  return (input: FactInput): FactReading => (input.shipment ? read(input.shipment, input) : undefined);
}

/** Days of 24 hours since something of the parcel; no value when it has not happened. */
function daysSince(at: (parcel: ShipmentFactInput["shipment"]) => Date | null) {
  return elapsed(({ shipment }) => shipment && (at(shipment.shipment)?.getTime() ?? null), DAY);
}

// "US" and "US-CA" are both in the United States.
const countryOf = (place: string | null) => place && place.slice(0, 2).toUpperCase();

function crossesBorder({ shipment: { origin, destination } }: ShipmentFactInput): boolean | undefined {
  const [from, to] = [countryOf(origin), countryOf(destination)];
  return from && to ? from !== to : undefined;
}

function daysLater({ shipment, newBy }: ShipmentFactInput, { shop }: FactInput): number | null | undefined {
  if (!newBy || !shipment.promisedBy) return null;
  return daysBetween(shipment.promisedBy.getTime(), newBy.getTime(), shop.timeZone);
}

const common = { group: "shipping", kinds: SHIPPING_KINDS, known: "shipping", from: "our own records" } as const;
const count = { ...common, type: "integer", min: 0 } as const;

export const SHIPPING_FACTS: readonly FactDefinition[] = [
  {
    ...common,
    // Policies about delays have one kind each.
    kinds: ["goodwill"],
    name: "delay_kind",
    label: "Trouble",
    type: "enum",
    help: "What is wrong with the parcel.",
    example: "missed",
    options: optionsOf(DELAY_WORDS),
    read: ofShipment(({ kind }) => kind),
  },
  {
    ...count,
    name: "days_late",
    label: "Days late",
    unit: "days",
    help: "Days past the day the shopper was told: by the new date where one is known, else so far. 0 while it is not late.",
    example: 2,
    read: ofShipment(({ daysLate }) => daysLate),
  },
  {
    ...common,
    name: "miss_chance",
    label: "Chance to miss the promised day",
    type: "number",
    unit: "%",
    min: 0,
    max: 100,
    help: "How likely the parcel is to arrive after the day the shopper was told, by your own history of deliveries.",
    example: 70,
    absentWhen: "there is too little history to tell",
    read: ofShipment(({ chancePercent }) => chancePercent),
  },
  {
    ...common,
    ...daysSince(({ lastScanAt }) => lastScanAt),
    name: "days_since_scan",
    label: "Days since the last scan",
    unit: "days",
    min: 0,
    help: "Days of 24 hours since the carrier last told where the parcel is.",
    from: "FulfillmentEvent.happenedAt, carrier's tracker",
    example: 4,
    absentWhen: "the carrier has not scanned it yet",
  },
  {
    ...common,
    ...daysSince(({ handedOverAt }) => handedOverAt),
    name: "days_since_handover",
    label: "Days since hand-over",
    unit: "days",
    min: 0,
    help: "Days of 24 hours since the first sign that the carrier has the parcel.",
    from: "FulfillmentEvent.happenedAt, carrier's tracker",
    example: 10,
    absentWhen: "the carrier does not have it yet",
  },
  {
    ...common,
    ...daysSince(({ shippedAt }) => shippedAt),
    name: "days_since_fulfilled",
    label: "Days since it was marked as shipped",
    unit: "days",
    min: 0,
    help: "Days of 24 hours since the order, or this part of it, was marked as shipped.",
    from: "Fulfillment.createdAt",
    example: 3,
    absentWhen: "it was not marked as shipped yet",
  },
  {
    ...common,
    name: "carrier",
    label: "Carrier",
    type: "text",
    help: "Carrier of the parcel, as Shopify spells it. Capitals make no difference.",
    from: "Fulfillment.trackingInfo.company",
    example: "DHL",
    absentWhen: "no carrier is named",
    read: ofShipment(({ shipment }) => shipment.carrier),
  },
  {
    ...common,
    name: "crosses_border",
    label: "Goes abroad",
    type: "boolean",
    help: "Whether the parcel goes to another country than it leaves from.",
    from: "Location.address, Order.shippingAddress.countryCodeV2",
    example: true,
    read: ofShipment(crossesBorder),
  },
  {
    ...common,
    name: "promise_source",
    label: "Promised by",
    type: "enum",
    help: "What the day the shopper was told came from.",
    example: "CARRIER",
    absentWhen: "the shopper was told no day",
    options: optionsOf(SOURCES),
    read: ofShipment(({ shipment }) => shipment.promiseSource),
  },
  {
    ...common,
    name: "new_date_known",
    label: "New date is known",
    type: "boolean",
    help: "Whether the shopper can be told a new date.",
    example: true,
    read: ofShipment(({ newBy }) => newBy !== null),
  },
  {
    ...common,
    name: "new_days_later",
    label: "Days the new date is later",
    type: "integer",
    unit: "days",
    help: "Days on the shop's calendar between the day the shopper was told and the new one.",
    example: 3,
    absentWhen: "one of the two is not known",
    read: ofShipment(daysLater),
  },
  {
    ...count,
    name: "notices_of_kind",
    label: "Notices about this trouble",
    unit: "notices",
    help: "How often the shopper was told of this trouble with this parcel, this time not counted.",
    example: 1,
    read: ofShipment(({ noticesOfKind }) => noticesOfKind),
  },
  {
    ...count,
    name: "notices_sent",
    label: "Notices about the parcel",
    unit: "notices",
    help: "How often the shopper was told of any trouble with this parcel, this time not counted.",
    example: 2,
    read: ofShipment(({ shipment }) => shipment.noticesSent),
  },
  {
    ...count,
    name: "parcels_of_order",
    label: "Parcels of the order",
    unit: "parcels",
    help: "How many parcels the order is sent in, what has not left counted as one.",
    example: 2,
    read: ofShipment(({ parcelsOfOrder }) => parcelsOfOrder),
  },
  {
    ...count,
    name: "parcel_units",
    label: "Units in the parcel",
    unit: "units",
    help: "Units of all items in the parcel.",
    from: "Fulfillment.fulfillmentLineItems",
    example: 3,
    read: ofShipment(({ shipment }) => shipment.items.reduce((sum, { quantity }) => sum + quantity, 0)),
  },
  {
    ...count,
    name: "gifts_in_year",
    label: "Gifts to this customer in 365 days",
    unit: "gifts",
    help: "How often this customer was given goodwill in the last 365 days.",
    example: 1,
    read: ofShipment(({ giftsToCustomer }) => giftsToCustomer),
  },
];
