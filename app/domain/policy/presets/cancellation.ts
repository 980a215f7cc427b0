import type { CancellationOutcome, CancellationPolicy, CancellationSettings, Condition, Rule } from "../types";
import { DEFAULT_SETTINGS } from "../cancellation-settings";
import type { Preset } from "./preset";

const UNTOUCHED: readonly Condition[] = [
  { fact: "anything_shipped", is: "equals", value: false },
  { fact: "accepted_by_warehouse", is: "equals", value: false },
];

const cancel = (undoMinutes: number): CancellationOutcome => ({
  do: "cancel",
  refund: "original_payment",
  restock: true,
  undoMinutes,
});

const SHIPPED: Rule<CancellationOutcome> = {
  id: "shipped",
  name: "Already shipped",
  when: { fact: "everything_shipped", is: "equals", value: true },
  then: { do: "decline", because: "Your order has already been shipped, so it can no longer be cancelled." },
};

const PARTLY_SHIPPED: Rule<CancellationOutcome> = {
  id: "partly-shipped",
  name: "Partly shipped",
  when: { fact: "anything_shipped", is: "equals", value: true },
  then: { do: "review", because: "A part of your order is already on its way. We check what can still be stopped." },
};

const AT_THE_WAREHOUSE = "The warehouse may already be packing your order. We ask and let you know.";
const CHECKED_BY_HAND = "We check whether your order can still be stopped and let you know.";

function policy(
  rules: readonly Rule<CancellationOutcome>[],
  otherwise: CancellationOutcome,
  settings: Partial<CancellationSettings> = {},
): CancellationPolicy {
  return { language: 1, kind: "cancellation", rules, otherwise, settings: { ...DEFAULT_SETTINGS, ...settings } };
}

export const CANCELLATION_PRESETS: readonly Preset<CancellationPolicy>[] = [
  {
    id: "cancellation-cautious",
    name: "Cautious",
    description:
      "Cancels and refunds by itself within an hour, while nothing was shipped or accepted by a warehouse. " +
      "Later a person is asked. Shipped orders are declined.",
    document: policy(
      [
        SHIPPED,
        PARTLY_SHIPPED,
        {
          id: "fresh",
          name: "Within an hour, nothing started",
          when: { all: [...UNTOUCHED, { fact: "minutes_since_order", is: "at_most", value: 60 }] },
          then: cancel(5),
        },
        {
          id: "at-warehouse",
          name: "The warehouse is at it",
          when: { fact: "accepted_by_warehouse", is: "equals", value: true },
          then: { do: "review", because: AT_THE_WAREHOUSE },
        },
      ],
      { do: "review", because: CHECKED_BY_HAND },
    ),
  },
  {
    id: "cancellation-generous",
    name: "Generous",
    description:
      "Cancels and refunds by itself as long as nothing was shipped, also when a warehouse has to be asked to stop. " +
      "New orders wait half an hour before the warehouse sees them.",
    document: policy(
      [
        SHIPPED,
        PARTLY_SHIPPED,
        {
          id: "not-shipped",
          name: "Not shipped yet",
          when: { fact: "anything_shipped", is: "equals", value: false },
          then: cancel(15),
        },
      ],
      { do: "review", because: CHECKED_BY_HAND },
      { graceMinutes: 30, brakePerHour: 100 },
    ),
  },
  {
    id: "cancellation-staff",
    name: "Staff decide",
    description: "Every request goes to a person, only shipped orders are declined at once.",
    document: policy([SHIPPED], { do: "review", because: CHECKED_BY_HAND }),
  },
];
