import type { DelayKind, NoticeChoice } from "../../shipping/types";
import { delayPolicyKind, perDelay, type DelayPolicyKind, type PolicyOf } from "../kinds";
import type { DelayOutcome, DelaySettings } from "../shipping-types";
import type { Rule } from "../types";
import type { Preset } from "./preset";

interface Written {
  /** "cautious" comes first. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly rules?: readonly Rule<DelayOutcome>[];
  readonly otherwise: DelayOutcome;
  readonly settings: Pick<DelaySettings, "afterHours" | "everyDays" | "most"> & Partial<DelaySettings>;
}

const tell = (...choices: NoticeChoice[]): DelayOutcome => ({ do: "notify", choices, sms: false, alsoReview: false });
const tellAndAsk = (...choices: NoticeChoice[]): DelayOutcome => ({
  do: "notify",
  choices,
  sms: false,
  alsoReview: true,
});
const alsoAsText = (outcome: DelayOutcome): DelayOutcome =>
  outcome.do === "notify" ? { ...outcome, sms: true } : outcome;
const STAFF_FIRST = {
  id: "staff",
  name: "Staff first",
  rules: [],
} as const;

// Who ordered ahead was given a date of their own, which the shop's usual handling time knows nothing of.
const AHEAD: Rule<DelayOutcome> = {
  id: "ordered-ahead",
  name: "Ordered ahead",
  when: { fact: "order_tags", is: "contains_any", value: ["pre-order", "preorder", "backorder"] },
  then: { do: "quiet" },
};
const abroadWithin = (days: number): Rule<DelayOutcome> => ({
  id: "abroad",
  name: `Abroad, less than ${days} days without a scan`,
  when: {
    all: [
      { fact: "crosses_border", is: "equals", value: true },
      { fact: "days_since_scan", is: "less_than", value: days },
    ],
  },
  then: { do: "quiet" },
});

const WRITTEN: Readonly<Record<DelayKind, readonly Written[]>> = {
  not_shipped: [
    {
      id: "cautious",
      name: "Cautious",
      description:
        "Tells the shopper a day after the order should have left, and again each week. They may wait, cancel or change " +
        'the address. Orders tagged "pre-order" or "backorder" are left alone.',
      rules: [AHEAD],
      otherwise: tell("wait", "cancel", "change_address"),
      settings: { afterHours: 24, everyDays: 7, most: 4 },
    },
    {
      id: "prompt",
      name: "Prompt",
      description: "Tells the shopper as soon as the order should have left and has not, and again every four days.",
      rules: [AHEAD],
      otherwise: tell("wait", "cancel", "change_address"),
      settings: { afterHours: 0, everyDays: 4, most: 6 },
    },
  ],
  no_pickup: [
    {
      id: "cautious",
      name: "Cautious",
      description: "Tells the shopper when the carrier has not picked the parcel up two days after its label was made.",
      otherwise: tell("wait", "cancel"),
      settings: { afterHours: 48, everyDays: 5, most: 2 },
    },
    {
      id: "prompt",
      name: "Prompt",
      description: "The same after one day.",
      otherwise: tell("wait", "cancel"),
      settings: { afterHours: 24, everyDays: 3, most: 3 },
    },
  ],
  no_scan: [
    {
      id: "cautious",
      name: "Cautious",
      description:
        "Tells the shopper when a parcel was not scanned for four days, and one that goes abroad for eight: at borders " +
        "parcels often rest without a scan.",
      rules: [abroadWithin(8)],
      otherwise: tell("wait", "claim"),
      settings: { afterHours: 96, everyDays: 5, most: 2 },
    },
    {
      id: "prompt",
      name: "Prompt",
      description: "The same after two and a half days, abroad after five.",
      rules: [abroadWithin(5)],
      otherwise: tell("wait", "claim"),
      settings: { afterHours: 60, everyDays: 4, most: 3 },
    },
  ],
  carrier_late: [
    {
      id: "cautious",
      name: "Cautious",
      description: "Tells the shopper when the carrier's own date is a day or more after the one they were told.",
      otherwise: tell("wait"),
      settings: { afterHours: 24, everyDays: 3, most: 2 },
    },
    {
      id: "prompt",
      name: "Prompt",
      description: "Tells the shopper whenever the carrier's own date is after the one they were told.",
      otherwise: tell("wait"),
      settings: { afterHours: 0, everyDays: 2, most: 4 },
    },
  ],
  failed_attempt: [
    {
      id: "cautious",
      name: "Cautious",
      description: "Tells the shopper four hours after the carrier came in vain, unless it was delivered meanwhile.",
      otherwise: tell("wait", "change_address"),
      settings: { afterHours: 4, everyDays: 3, most: 2 },
    },
    {
      id: "prompt",
      name: "Prompt",
      description: "Tells the shopper at once, also by text message where you send them.",
      otherwise: alsoAsText(tell("wait", "change_address")),
      settings: { afterHours: 0, everyDays: 1, most: 3 },
    },
  ],
  at_risk: [
    {
      id: "cautious",
      name: "Cautious",
      description: "Tells the shopper once when a parcel will miss its date with a chance of 70 % or more.",
      otherwise: tell("wait"),
      settings: { afterHours: 0, chancePercent: 70, everyDays: 7, most: 1 },
    },
    {
      id: "prompt",
      name: "Prompt",
      description: "The same from a chance of 50 %: more shoppers are warned in time, and more for nothing.",
      otherwise: tell("wait"),
      settings: { afterHours: 0, chancePercent: 50, everyDays: 7, most: 1 },
    },
  ],
  missed: [
    {
      id: "cautious",
      name: "Cautious",
      description: "Tells the shopper when the day they were told ended half a day ago, and again every four days.",
      otherwise: tell("wait", "claim"),
      settings: { afterHours: 12, everyDays: 4, most: 3 },
    },
    {
      id: "prompt",
      name: "Prompt",
      description: "Tells the shopper as soon as the day they were told is over, and again every two days.",
      otherwise: tell("wait", "claim"),
      settings: { afterHours: 0, everyDays: 2, most: 5 },
    },
  ],
  returning: [
    {
      id: "cautious",
      name: "Cautious",
      description: "Tells the shopper that the parcel is on its way back to you, and asks a person what is to be done.",
      otherwise: tellAndAsk("change_address", "claim"),
      settings: { afterHours: 0, everyDays: 14, most: 1 },
    },
    {
      ...STAFF_FIRST,
      description: "A person looks before the shopper is told.",
      otherwise: { do: "review", because: "The parcel is on its way back to you." },
      settings: { afterHours: 0, everyDays: 14, most: 1 },
    },
  ],
  lost: [
    {
      id: "cautious",
      name: "Cautious",
      description:
        "When a parcel was not scanned for three weeks, or its carrier says that it is lost: tells the shopper, and asks a " +
        "person what is to be done.",
      otherwise: tellAndAsk("wait", "claim"),
      settings: { afterHours: 21 * 24, everyDays: 14, most: 2 },
    },
    {
      id: "prompt",
      name: "Prompt",
      description: "The same after two weeks.",
      otherwise: tellAndAsk("wait", "claim"),
      settings: { afterHours: 14 * 24, everyDays: 7, most: 2 },
    },
    {
      ...STAFF_FIRST,
      description: "A person looks before the shopper is told, after three weeks without a scan.",
      otherwise: { do: "review", because: "The parcel seems to be lost." },
      settings: { afterHours: 21 * 24, everyDays: 14, most: 2 },
    },
  ],
};

function presetOf(kind: DelayKind, written: Written): Preset<PolicyOf<DelayPolicyKind>> {
  const { id, name, description, rules = [], otherwise, settings } = written;
  return {
    id: `delay-${kind.replaceAll("_", "-")}-${id}`,
    name,
    description,
    document: {
      language: 1,
      kind: delayPolicyKind(kind),
      rules,
      otherwise,
      settings: { chancePercent: 70, ...settings },
    },
  };
}

export const DELAY_PRESETS = perDelay((kind) => WRITTEN[kind].map((written) => presetOf(kind, written))) as unknown as {
  readonly [Kind in DelayPolicyKind]: readonly Preset<PolicyOf<Kind>>[];
};
