import { DELAY_WORDS } from "../domain/policy/catalogue/shipping-facts";
import type { DelayKind, DelayReason, NoticeChoice, PromiseSource, ShipmentState } from "../domain/shipping/types";
import type { ShipmentTab } from "../records/views/list-shipments";
import { humanise, type Badge } from "./badge";

export { DELAY_WORDS };

const SHIPMENT_STATES: Readonly<Record<ShipmentState, Badge>> = {
  UNSHIPPED: { label: "Not shipped", tone: "new" },
  LABELED: { label: "Label made", tone: "new" },
  IN_TRANSIT: { label: "On its way", tone: "info" },
  OUT_FOR_DELIVERY: { label: "Out for delivery", tone: "info" },
  ATTEMPTED: { label: "Delivery attempt failed", tone: "warning" },
  READY_FOR_PICKUP: { label: "Ready for pickup", tone: "attention" },
  RETURNING: { label: "Going back to you", tone: "warning" },
  LOST: { label: "Lost", tone: "critical" },
  DELIVERED: { label: "Delivered", tone: "success" },
  RETURNED: { label: "Came back", tone: "new" },
  CANCELLED: { label: "Cancelled", tone: "new" },
  SHIPPED: { label: "Has left", tone: "success" },
};

export const shipmentBadge = (state: string): Badge =>
  SHIPMENT_STATES[state as ShipmentState] ?? { label: humanise(state), tone: "new" };

export const delayWord = (kind: string): string => DELAY_WORDS[kind as DelayKind] ?? humanise(kind);

export const SHIPMENT_TABS = [
  { id: "all", label: "All" },
  { id: "trouble", label: "In trouble" },
  { id: "late", label: "Late" },
  { id: "unshipped", label: "Not shipped" },
  { id: "on-the-way", label: "On the way" },
  { id: "problem", label: "Stuck" },
  { id: "arrived", label: "Delivered" },
  { id: "ended", label: "Ended" },
] as const satisfies readonly { id: ShipmentTab; label: string }[];

const SOURCES: Readonly<Record<PromiseSource, string>> = {
  CARRIER: "The carrier's own estimate",
  LANE: "Your own history of deliveries",
  CHECKOUT: "The delivery date at checkout",
  STATED: "The days you state",
};
export const sourceWord = (source: string): string => SOURCES[source as PromiseSource] ?? "Not known yet";

/** Who said something of a parcel. */
const TELLERS: Readonly<Record<string, string>> = {
  SHOPIFY: "Shopify",
  CARRIER: "The carrier, by your account",
  STAFF: "Staff",
};
export const tellerWord = (source: string): string => TELLERS[source] ?? humanise(source);

/** FulfillmentEventStatus in words. */
const STATUSES: Readonly<Record<string, string>> = {
  LABEL_PURCHASED: "Label bought",
  LABEL_PRINTED: "Label printed",
  CONFIRMED: "Confirmed",
  CARRIER_PICKED_UP: "Picked up by the carrier",
  IN_TRANSIT: "In transit",
  DELAYED: "Delayed, says the carrier",
  OUT_FOR_DELIVERY: "Out for delivery",
  ATTEMPTED_DELIVERY: "Delivery attempt failed",
  READY_FOR_PICKUP: "Ready for pickup",
  DELIVERED: "Delivered",
  FAILURE: "Delivery failed",
};
export const statusWord = (status: string | null): string =>
  status === null ? "News of the carrier" : (STATUSES[status] ?? humanise(status));

export const CHOICE_WORDS: Readonly<Record<NoticeChoice, string>> = {
  wait: "Waits",
  cancel: "Wants to cancel what has not left",
  change_address: "Gave another address",
  claim: "Claims the parcel",
};

export const REASON_WORDS: Readonly<Record<DelayReason, string>> = {
  weather: "Weather",
  customs: "Customs",
  address: "A question about the address",
  missorted: "Missorted",
  damaged: "Damaged",
  refused: "Refused at the door",
  nobody_home: "Nobody was home",
  held: "Held at a depot",
  carrier: "A delay at the carrier",
};

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** "US-CA" is "United States (CA)". */
export function placeWord(place: string | null): string {
  if (!place) return "";
  const [country = "", ...province] = place.split("-");
  const name = /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? country) : country;
  return province.length > 0 ? `${name} (${province.join("-")})` : name;
}

/** What the list can be filtered by. Of a country with several provinces all of it can be chosen too. */
export function filterChoices(carriers: readonly string[], destinations: readonly string[]) {
  const countries = destinations.map((place) => place.split("-")[0] ?? place);
  const whole = [...new Set(countries)].filter((country) => !destinations.includes(country));
  const places = [...whole, ...destinations].map((value) => ({ value, label: placeWord(value) }));
  return {
    kinds: Object.entries(DELAY_WORDS).map(([value, label]) => ({ value, label })),
    carriers: carriers.map((value) => ({ value, label: value })),
    destinations: places.sort((a, b) => a.label.localeCompare(b.label, "en")),
  };
}
