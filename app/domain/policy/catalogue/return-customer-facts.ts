import type { ReturnHistory } from "../return-types";
import { RETURN_KINDS, type FactDefinition, type FactReading } from "./fact-definition";
import { ofReturn } from "./return-reading";

/** Units a customer must have bought for a return rate to mean anything. */
export const LEAST_UNITS = 5;

// A guest has no history; a customer's is not known until it was looked up.
function ofHistory(read: (history: ReturnHistory) => FactReading) {
  return ofReturn(({ history }, { order }) => {
    if (order.customer === null) return null;
    return history ? read(history) : undefined;
  });
}

const GUEST = "the order has no customer";
const common = {
  group: "return",
  kinds: RETURN_KINDS,
  known: "history",
  from: "our own records",
  type: "integer",
  min: 0,
  absentWhen: GUEST,
} as const;

export const RETURN_CUSTOMER_FACTS: readonly FactDefinition[] = [
  {
    ...common,
    name: "orders_in_year",
    label: "Customer's orders in 365 days",
    unit: "orders",
    help: "Orders of this customer in the last 365 days that were not cancelled, this one included.",
    example: 3,
    read: ofHistory(({ orders }) => orders),
  },
  {
    ...common,
    name: "units_in_year",
    label: "Customer's units in 365 days",
    unit: "units",
    help: "Units in those orders. The return rate is taken from them.",
    example: 12,
    read: ofHistory(({ units }) => units),
  },
  {
    ...common,
    name: "returns_in_year",
    label: "Customer's returns in 365 days",
    unit: "returns",
    help: "Returns of this customer in the last 365 days, declined ones and this one not counted.",
    example: 2,
    read: ofHistory(({ returns }) => returns),
  },
  {
    ...common,
    name: "return_rate",
    label: "Customer's return rate",
    type: "number",
    unit: "%",
    max: 100,
    help: `How many of the units this customer bought in the last 365 days were returned, 0 to 100, this return not counted.`,
    example: 50,
    absentWhen: `the customer bought fewer than ${LEAST_UNITS} units, or the order has no customer`,
    read: ofHistory(({ units, returnedUnits }) =>
      units < LEAST_UNITS ? null : Math.min(100, (returnedUnits / units) * 100),
    ),
  },
  {
    ...common,
    name: "claims_in_year",
    label: "Customer's claims in 365 days",
    unit: "returns",
    help: "Returns of this customer because something was damaged, empty or did not arrive, this one not counted.",
    example: 2,
    read: ofHistory(({ claims }) => claims),
  },
  {
    ...common,
    name: "open_returns",
    label: "Customer's open returns",
    unit: "returns",
    help: "Returns of this customer that are not done yet, this one not counted.",
    example: 1,
    read: ofHistory(({ openReturns }) => openReturns),
  },
  {
    ...common,
    name: "called_off_in_month",
    label: "Customer's returns called off in 30 days",
    unit: "returns",
    help: "Returns this customer asked for in the last 30 days that were called off or never sent.",
    example: 3,
    read: ofHistory(({ calledOff }) => calledOff),
  },
];
