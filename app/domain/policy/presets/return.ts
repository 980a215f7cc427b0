import type { PolicyOf } from "../kinds";
import { DEFAULT_RETURN_SETTINGS } from "../return-settings";
import type { ReturnOutcome, ReturnSettings } from "../return-types";
import type { Condition, Rule } from "../types";
import type { Preset } from "./preset";

type ReturnRule = Rule<ReturnOutcome>;

const approve = (storeCreditBonusPercent: number): ReturnOutcome => ({
  do: "approve",
  resolutions: ["refund", "store_credit", "exchange"],
  storeCreditBonusPercent,
  restockingFeePercent: 0,
});

// What the law gives a consumer comes first: no later rule may take it away.
const withdrawal = (bonus: number): ReturnRule => ({
  id: "withdrawal",
  name: "Right of withdrawal",
  when: { fact: "in_withdrawal_period", is: "equals", value: true },
  then: approve(bonus),
});

const arrivedWithin = (days: number): Condition => ({ fact: "days_since_arrival", is: "at_most", value: days });
const SHOP_FAULT: Condition = { fact: "is_shop_fault", is: "equals", value: true };
const GIFT_CARD: Condition = { fact: "item_is_gift_card", is: "equals", value: true };
const FINAL_SALE: Condition = {
  any: [
    { fact: "item_tags", is: "contains_any", value: ["final-sale", "final sale", "finalsale"] },
    { fact: "item_collections", is: "contains_any", value: ["final-sale"] },
  ],
};

const faultWithin = (days: number, bonus: number): readonly ReturnRule[] => [
  {
    id: "our-fault",
    name: `Our fault, within ${days} days`,
    when: { all: [SHOP_FAULT, arrivedWithin(days)] },
    then: approve(bonus),
  },
  // Warranty outlasts any return period.
  {
    id: "our-fault-later",
    name: "Our fault, later",
    when: SHOP_FAULT,
    then: { do: "review", because: "We are sorry that something is wrong with it. We look at it and let you know." },
  },
];

const NEVER: readonly ReturnRule[] = [
  {
    id: "gift-card",
    name: "Gift card",
    when: GIFT_CARD,
    then: { do: "decline", reason: "OTHER", because: "Gift cards cannot be returned." },
  },
  {
    id: "final-sale",
    name: "Final sale",
    when: FINAL_SALE,
    then: {
      do: "decline",
      reason: "FINAL_SALE",
      because: "This item was sold as final sale, so it cannot be returned.",
    },
  },
];

const holiday = (bonus: number): ReturnRule => ({
  id: "holiday",
  name: "Holiday extension",
  when: { fact: "in_holiday_extension", is: "equals", value: true },
  then: approve(bonus),
});

const within = (days: number, bonus: number): ReturnRule => ({
  id: "in-time",
  name: `Within ${days} days`,
  when: arrivedWithin(days),
  then: approve(bonus),
});

const TOO_LATE: ReturnOutcome = {
  do: "decline",
  reason: "RETURN_PERIOD_ENDED",
  because: "The time to return this item ended on {deadline}.",
};

function policy(
  rules: readonly ReturnRule[],
  otherwise: ReturnOutcome,
  settings: Partial<ReturnSettings> = {},
): PolicyOf<"return"> {
  return { language: 1, kind: "return", rules, otherwise, settings: { ...DEFAULT_RETURN_SETTINGS, ...settings } };
}

export const RETURN_PRESETS: readonly Preset<PolicyOf<"return">>[] = [
  {
    id: "return-cautious",
    name: "Cautious",
    description:
      "Approves what arrived at most 30 days ago, for a refund, store credit or an exchange. Final sale and gift cards " +
      "are declined, except what EU consumers may withdraw from. A person looks at faults told later.",
    document: policy([withdrawal(0), ...faultWithin(30, 0), ...NEVER, holiday(0), within(30, 0)], TOO_LATE),
  },
  {
    id: "return-generous",
    name: "Generous",
    description:
      "Approves for 60 days, with 10 % more as store credit, and for store credit or an exchange for 90. What cost 5 or " +
      "less in your currency need not be sent back: choose the amount that fits. Everything your online store sells can be " +
      "had in exchange.",
    document: policy(
      [
        {
          id: "keep-it",
          name: "Not worth sending back",
          when: {
            all: [
              arrivedWithin(60),
              { fact: "item_value", is: "at_most", value: "5" },
              { not: { any: [GIFT_CARD, FINAL_SALE] } },
            ],
          },
          then: { do: "keep_item", resolutions: ["refund", "store_credit"], storeCreditBonusPercent: 10 },
        },
        withdrawal(10),
        ...faultWithin(60, 10),
        ...NEVER,
        holiday(10),
        within(60, 10),
        {
          id: "credit-only",
          name: "Within 90 days, no refund",
          when: arrivedWithin(90),
          then: {
            do: "approve",
            resolutions: ["store_credit", "exchange"],
            storeCreditBonusPercent: 0,
            restockingFeePercent: 0,
          },
        },
      ],
      TOO_LATE,
      { exchangeFor: "any_product" },
    ),
  },
  {
    id: "return-staff",
    name: "Staff decide",
    description: "Every item of every return waits for a person.",
    document: policy([], { do: "review", because: "We look at your request and let you know." }),
  },
];
