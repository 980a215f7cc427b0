import type { AutoCancellationOutcome, AutoCancellationPolicy, Condition, Rule } from "../types";
import type { Preset } from "./preset";

const NOT_SHIPPED: Condition = { fact: "anything_shipped", is: "equals", value: false };
const STILL_OPEN: Condition = { fact: "is_cancelled", is: "equals", value: false };

const UNPAID: Rule<AutoCancellationOutcome> = {
  id: "unpaid-48-hours",
  name: "Unpaid for 48 hours",
  when: {
    all: [
      STILL_OPEN,
      { fact: "financial_status", is: "equals", value: "PENDING" },
      { fact: "hours_unpaid", is: "at_least", value: 48 },
      // Cash on delivery stays pending until the parcel is handed over.
      { fact: "gateways", is: "contains_none", value: ["Cash on Delivery (COD)", "cash_on_delivery"] },
      NOT_SHIPPED,
    ],
  },
  then: {
    do: "cancel",
    reason: "OTHER",
    refund: "original_payment",
    restock: true,
    undoMinutes: 0,
    because: "We did not receive a payment for your order within 48 hours.",
  },
};

const HIGH_RISK: Rule<AutoCancellationOutcome> = {
  id: "high-risk",
  name: "High fraud risk",
  when: {
    all: [
      STILL_OPEN,
      NOT_SHIPPED,
      {
        any: [
          { fact: "risk_level", is: "equals", value: "HIGH" },
          { fact: "risk_recommendation", is: "equals", value: "CANCEL" },
        ],
      },
    ],
  },
  then: { do: "review", because: "Shopify rates the fraud risk of this order as high." },
};

const DUPLICATE: Rule<AutoCancellationOutcome> = {
  id: "duplicate-10-minutes",
  name: "Exact duplicate within 10 minutes",
  when: { all: [STILL_OPEN, NOT_SHIPPED, { fact: "minutes_since_twin", is: "at_most", value: 10 }] },
  then: { do: "review", because: "The same customer placed an order with the same items minutes before." },
};

function policy(rules: readonly Rule<AutoCancellationOutcome>[]): AutoCancellationPolicy {
  return { language: 1, kind: "auto_cancellation", rules, otherwise: { do: "keep" }, settings: {} };
}

export const AUTO_CANCELLATION_PRESETS: readonly Preset<AutoCancellationPolicy>[] = [
  {
    id: "auto-cautious",
    name: "Cautious",
    description:
      "Cancels orders that were not paid for 48 hours. Asks a person about high fraud risk and exact duplicates.",
    document: policy([HIGH_RISK, DUPLICATE, UNPAID]),
  },
  {
    id: "auto-unpaid",
    name: "Unpaid for 48 hours",
    description: "Cancels orders that were not paid for 48 hours. Cash on delivery is left alone.",
    document: policy([UNPAID]),
  },
  {
    id: "auto-high-risk",
    name: "High fraud risk",
    description: "Asks a person about orders with a high fraud risk before they are shipped.",
    document: policy([HIGH_RISK]),
  },
  {
    id: "auto-duplicate",
    name: "Exact duplicates",
    description: "Asks a person when a customer orders exactly the same again within 10 minutes.",
    document: policy([DUPLICATE]),
  },
];
