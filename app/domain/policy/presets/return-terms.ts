import type { PolicyOf } from "../kinds";
import type { AbuseOutcome } from "../return-types";
import type { Rule } from "../types";
import type { Preset } from "./preset";

const base = { language: 1, settings: {} } as const;

export const LABEL_PRESETS: readonly Preset<PolicyOf<"label">>[] = [
  {
    id: "label-cautious",
    name: "Cautious",
    description:
      "A free prepaid label when something in the parcel is your fault, else the shopper sends it at their own cost.",
    document: {
      ...base,
      kind: "label",
      rules: [
        {
          id: "our-fault",
          name: "Our fault",
          when: { fact: "is_shop_fault", is: "equals", value: true },
          then: { do: "prepaid", fee: "0" },
        },
      ],
      otherwise: { do: "own" },
    },
  },
  {
    id: "label-generous",
    name: "Generous",
    description: "A free prepaid label for every return.",
    document: { ...base, kind: "label", rules: [], otherwise: { do: "prepaid", fee: "0" } },
  },
];

export const REFUND_TIMING_PRESETS: readonly Preset<PolicyOf<"refund_timing">>[] = [
  {
    id: "refund-cautious",
    name: "Cautious",
    description: "Money goes back when the items were inspected.",
    document: { ...base, kind: "refund_timing", rules: [], otherwise: { do: "refund", when: "inspected" } },
  },
  {
    id: "refund-generous",
    name: "Generous",
    description:
      "Customers with three orders and few returns get their money at the carrier's first scan, others after inspection.",
    document: {
      ...base,
      kind: "refund_timing",
      rules: [
        {
          id: "trusted",
          name: "Trusted customer",
          when: {
            all: [
              { fact: "orders_in_year", is: "at_least", value: 3 },
              { fact: "return_rate", is: "at_most", value: 20 },
            ],
          },
          then: { do: "refund", when: "first_scan" },
        },
      ],
      otherwise: { do: "refund", when: "inspected" },
    },
  },
  {
    id: "refund-delivered",
    name: "On delivery",
    description: "Money goes back when the parcel is delivered to you, before anybody opened it.",
    document: { ...base, kind: "refund_timing", rules: [], otherwise: { do: "refund", when: "delivered" } },
  },
];

const REVIEW: AbuseOutcome = { do: "review", because: "We look at your return in person and let you know." };
const ALLOWED: Rule<AbuseOutcome> = {
  id: "allowed",
  name: "On the allow list",
  when: { fact: "customer_tags", is: "contains_any", value: ["returns-allowed"] },
  then: { do: "pass" },
};
const WATCHED: Rule<AbuseOutcome> = {
  id: "watched",
  name: "On the watch list",
  when: { fact: "customer_tags", is: "contains_any", value: ["returns-watched"] },
  then: REVIEW,
};

export const ABUSE_PRESETS: readonly Preset<PolicyOf<"abuse">>[] = [
  {
    id: "abuse-cautious",
    name: "Cautious",
    description:
      "A person looks when a customer with at least five orders in a year returned more than half of what they bought, " +
      "made three claims in it, or called off three returns in a month. " +
      'The customer tags "returns-allowed" and "returns-watched" decide before that.',
    document: {
      ...base,
      kind: "abuse",
      rules: [
        ALLOWED,
        WATCHED,
        {
          id: "high-rate",
          name: "Returns more than half",
          when: {
            all: [
              { fact: "orders_in_year", is: "at_least", value: 5 },
              { fact: "return_rate", is: "more_than", value: 50 },
            ],
          },
          then: REVIEW,
        },
        {
          id: "many-claims",
          name: "Three claims in a year",
          when: { fact: "claims_in_year", is: "at_least", value: 3 },
          then: REVIEW,
        },
        {
          id: "called-off",
          name: "Three returns called off in a month",
          when: { fact: "called_off_in_month", is: "at_least", value: 3 },
          then: REVIEW,
        },
      ],
      otherwise: { do: "pass" },
    },
  },
  {
    id: "abuse-generous",
    name: "Generous",
    description: 'A person looks only at customers with the tag "returns-watched".',
    document: { ...base, kind: "abuse", rules: [WATCHED], otherwise: { do: "pass" } },
  },
  {
    id: "abuse-staff",
    name: "Staff decide",
    description: "A person looks at every return, whatever the return policy says.",
    document: { ...base, kind: "abuse", rules: [], otherwise: REVIEW },
  },
];
