import type { FactInput } from "../types";
import { CANCELLATION_KINDS, EVERY_KIND, type FactDefinition } from "./fact-definition";

const GUEST = "the order has no customer";
const common = { group: "customer", kinds: EVERY_KIND } as const;

function orderCount({ order }: FactInput): number | null | undefined {
  return order.customer === null ? null : (order.customer.orderCount ?? undefined);
}

export const CUSTOMER_FACTS: readonly FactDefinition[] = [
  {
    ...common,
    name: "has_customer",
    label: "Has a customer",
    type: "boolean",
    known: "payload",
    help: "Whether the order belongs to a customer record.",
    from: "Order.customer",
    example: true,
    read: ({ order }) => order.customer !== null,
  },
  {
    ...common,
    name: "customer_order_count",
    label: "Customer's orders",
    type: "integer",
    unit: "orders",
    min: 0,
    known: "fresh_read",
    help: "Orders this customer placed, this one included.",
    from: "Customer.numberOfOrders",
    example: 3,
    absentWhen: GUEST,
    read: orderCount,
  },
  {
    ...common,
    name: "is_first_order",
    label: "First order",
    type: "boolean",
    known: "fresh_read",
    help: "Whether this is the customer's first order.",
    from: "Customer.numberOfOrders",
    example: true,
    absentWhen: GUEST,
    read: (input) => {
      const count = orderCount(input);
      return count === null || count === undefined ? count : count <= 1;
    },
  },
  {
    ...common,
    name: "customer_tags",
    label: "Customer tags",
    type: "text_list",
    known: "payload",
    help: "Tags of the customer. Capitals make no difference.",
    from: "Customer.tags",
    example: ["VIP"],
    absentWhen: GUEST,
    read: ({ order }) => (order.customer === null ? null : order.customer.tags),
  },
  {
    ...common,
    kinds: CANCELLATION_KINDS,
    name: "customer_cancellations",
    label: "Customer's cancellations in 90 days",
    type: "integer",
    unit: "orders",
    min: 0,
    known: "history",
    help: "Orders of this customer cancelled in the last 90 days, this one not counted.",
    from: "our own records",
    example: 2,
    read: ({ history }) => history?.cancellations90Days,
  },
  {
    ...common,
    kinds: CANCELLATION_KINDS,
    name: "duplicate_of",
    label: "Duplicate of order",
    type: "text",
    known: "history",
    help: "Name of the customer's latest earlier order with exactly the same lines.",
    from: "our own records",
    example: "#1001",
    absentWhen: "no earlier order has the same lines",
    read: ({ history }) => history?.duplicateOfOrderName,
  },
  {
    ...common,
    kinds: CANCELLATION_KINDS,
    name: "minutes_since_twin",
    label: "Minutes after an identical order",
    type: "number",
    unit: "minutes",
    min: 0,
    known: "history",
    help: "Minutes between the customer's earlier order with exactly the same lines and this one.",
    from: "our own records",
    example: 10,
    absentWhen: "no earlier order has the same lines",
    read: ({ history }) => history?.minutesSinceTwin,
  },
];
