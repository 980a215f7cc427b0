import type { FulfillmentOrderSnapshot } from "../../order";
import type { FactInput } from "../types";
import { distinct, optionsOf, ORDER_KINDS, type FactDefinition } from "./fact-definition";

const NOT_SHIPPED = new Set(["CANCELLED", "ERROR", "FAILURE"]);
const SHIPPED = new Set(["FULFILLED", "PARTIALLY_FULFILLED"]);
const ENDED = new Set(["CLOSED", "CANCELLED"]);

/** How far a warehouse is, from nothing to the furthest; an order is as far as its furthest fulfillment order. */
const WAREHOUSE_STATES = {
  NONE: "Nothing left to do",
  NOT_STARTED: "Not started",
  SCHEDULED: "Scheduled for later",
  ON_HOLD: "On hold by somebody else",
  REQUESTED: "Sent to a third party, no answer yet",
  ACCEPTED: "Accepted by a third party",
  CANCELLATION_REQUESTED: "Third party asked to stop, no answer yet",
  CANCELLATION_REJECTED: "Third party refused to stop",
  IN_PROGRESS: "In progress",
} as const;
type WarehouseState = keyof typeof WAREHOUSE_STATES;
const RANKED = Object.keys(WAREHOUSE_STATES) as WarehouseState[];
const RANKS = new Map(RANKED.map((state, rank) => [state, rank]));
const rankOf = (state: WarehouseState): number => RANKS.get(state) ?? 0;

const BY_REQUEST: Readonly<Record<string, WarehouseState>> = {
  SUBMITTED: "REQUESTED",
  ACCEPTED: "ACCEPTED",
  CANCELLATION_REQUESTED: "CANCELLATION_REQUESTED",
  CANCELLATION_REJECTED: "CANCELLATION_REJECTED",
};
const BY_STATUS: Readonly<Record<string, WarehouseState>> = {
  IN_PROGRESS: "IN_PROGRESS",
  INCOMPLETE: "IN_PROGRESS",
  SCHEDULED: "SCHEDULED",
};

const isOpen = (item: FulfillmentOrderSnapshot): boolean => !ENDED.has(item.status);

function open({ order }: FactInput): readonly FulfillmentOrderSnapshot[] | undefined {
  return order.fulfillmentOrders?.filter(isOpen);
}

// Our own hold is what keeps the order from moving: it must not look like somebody else's objection.
const heldByOthers = (item: FulfillmentOrderSnapshot): boolean => item.holds.some((hold) => !hold.ours);

// A third party that accepted shows IN_PROGRESS as its status: what it answered says more, so it is asked first.
function stateOf(item: FulfillmentOrderSnapshot): WarehouseState {
  return BY_REQUEST[item.requestStatus] ?? BY_STATUS[item.status] ?? (heldByOthers(item) ? "ON_HOLD" : "NOT_STARTED");
}

function warehouseState({ order }: FactInput): WarehouseState | undefined {
  if (order.fulfillmentOrders === null) return undefined;
  let furthest: WarehouseState = "NONE";
  for (const item of order.fulfillmentOrders) {
    if (isOpen(item) && rankOf(stateOf(item)) > rankOf(furthest)) furthest = stateOf(item);
  }
  return furthest;
}

const someOpen =
  (test: (item: FulfillmentOrderSnapshot) => boolean) =>
  ({ order }: FactInput) =>
    order.fulfillmentOrders?.some((item) => isOpen(item) && test(item));

function anythingShipped({ order }: FactInput): boolean {
  return SHIPPED.has(order.fulfillmentStatus) || order.fulfillments.some((item) => !NOT_SHIPPED.has(item.status));
}

function unshippedUnits({ order }: FactInput): number | undefined {
  let units = 0;
  for (const line of order.lines) {
    if (line.unfulfilledQuantity === null) return undefined;
    units += line.unfulfilledQuantity;
  }
  return units;
}

const payload = { group: "shipment", kinds: ORDER_KINDS, known: "payload" } as const;
const fresh = { ...payload, known: "fresh_read" } as const;

export const SHIPMENT_FACTS: readonly FactDefinition[] = [
  {
    ...payload,
    name: "fulfillment_status",
    label: "Fulfillment status",
    type: "enum",
    help: "The fulfillment status Shopify shows.",
    from: "Order.displayFulfillmentStatus",
    example: "UNFULFILLED",
    options: optionsOf({
      UNFULFILLED: "Unfulfilled",
      PARTIALLY_FULFILLED: "Partially fulfilled",
      FULFILLED: "Fulfilled",
      IN_PROGRESS: "In progress",
      ON_HOLD: "On hold",
      SCHEDULED: "Scheduled",
      OPEN: "Open",
      PENDING_FULFILLMENT: "Pending fulfillment",
      REQUEST_DECLINED: "Request declined",
      RESTOCKED: "Restocked",
    }),
    read: ({ order }) => order.fulfillmentStatus,
  },
  {
    ...payload,
    name: "anything_shipped",
    label: "Anything shipped",
    type: "boolean",
    help: "Whether at least one unit has left, or a parcel is being made for it.",
    from: "Order.fulfillments",
    example: false,
    read: anythingShipped,
  },
  {
    ...payload,
    name: "everything_shipped",
    label: "Everything shipped",
    type: "boolean",
    help: "Whether nothing is left to ship.",
    from: "Order.displayFulfillmentStatus",
    example: false,
    read: ({ order }) => order.fulfillmentStatus === "FULFILLED",
  },
  {
    ...payload,
    name: "unshipped_units",
    label: "Units still to ship",
    type: "integer",
    unit: "units",
    min: 0,
    help: "Units that were not shipped yet.",
    from: "LineItem.unfulfilledQuantity",
    example: 2,
    read: unshippedUnits,
  },
  {
    ...fresh,
    name: "warehouse_state",
    label: "Warehouse state",
    type: "enum",
    help: "How far the furthest open fulfillment order is. Our own hold does not count.",
    from: "FulfillmentOrder.status, FulfillmentOrder.requestStatus",
    example: "NOT_STARTED",
    options: optionsOf(WAREHOUSE_STATES),
    read: warehouseState,
  },
  {
    ...fresh,
    name: "at_third_party",
    label: "At a third party",
    type: "boolean",
    help: "Whether a third party was asked to fulfil and has not refused.",
    from: "FulfillmentOrder.requestStatus",
    example: true,
    read: someOpen((item) => BY_REQUEST[item.requestStatus] !== undefined),
  },
  {
    ...fresh,
    name: "accepted_by_warehouse",
    label: "Accepted by a warehouse",
    type: "boolean",
    help: "Whether a third party accepted, or work is reported as in progress: stopping it needs their consent.",
    from: "FulfillmentOrder.requestStatus, FulfillmentOrder.status",
    example: false,
    read: someOpen((item) => rankOf(stateOf(item)) >= rankOf("ACCEPTED")),
  },
  {
    ...fresh,
    name: "warehouse_in_progress",
    label: "Warehouse work in progress",
    type: "boolean",
    help: "Whether a fulfillment order is reported as in progress.",
    from: "FulfillmentOrder.status",
    example: false,
    read: someOpen((item) => BY_STATUS[item.status] === "IN_PROGRESS"),
  },
  {
    ...fresh,
    name: "on_hold",
    label: "On hold by somebody else",
    type: "boolean",
    help: "Whether the merchant or another app holds a fulfillment order. Our own hold does not count.",
    from: "FulfillmentOrder.fulfillmentHolds",
    example: false,
    read: someOpen(heldByOthers),
  },
  {
    ...fresh,
    name: "hold_reasons",
    label: "Hold reasons",
    type: "text_list",
    help: "Why others hold the order, e.g. INVENTORY_OUT_OF_STOCK or AWAITING_PAYMENT.",
    from: "FulfillmentHold.reason",
    example: ["INVENTORY_OUT_OF_STOCK"],
    read: (input) => {
      const items = open(input);
      return items && distinct(items.flatMap((item) => item.holds.filter((h) => !h.ours).map((h) => h.reason)));
    },
  },
  {
    ...fresh,
    name: "locations",
    label: "Locations",
    type: "text_list",
    help: "Names of the locations that still have to ship something.",
    from: "FulfillmentOrder.assignedLocation.name",
    example: ["Main warehouse"],
    read: (input) => {
      const items = open(input);
      return items && distinct(items.map((item) => item.locationName));
    },
  },
  {
    ...payload,
    name: "shipping_method",
    label: "Shipping method",
    type: "text",
    help: "Title of the shipping method chosen at checkout.",
    from: "Order.shippingLine.title",
    example: "Express",
    absentWhen: "no shipping method was chosen",
    read: ({ order }) => order.shippingTitle,
  },
];
