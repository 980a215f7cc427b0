import type { PolicyOf } from "../kinds";
import type { GoodwillOutcome, GoodwillSettings } from "../shipping-types";
import type { Condition, Rule } from "../types";
import type { Preset } from "./preset";

const SETTINGS: GoodwillSettings = {
  monthlyBudget: "200",
  perOrder: 1,
  perCustomer: 2,
  customerDays: 365,
  coolDownDays: 60,
  holdOutPercent: 10,
  staffLimit: "25",
};

const codeOf = (percent: number): GoodwillOutcome => ({
  do: "code",
  value: { percent },
  validDays: 90,
  minimum: "0",
  combinesWith: ["shipping"],
});
const creditOf = (amount: string): GoodwillOutcome => ({ do: "credit", amount, validDays: 365 });

const LOST: Condition = { fact: "delay_kind", is: "equals", value: "lost" };
// What only might be late is told, and not paid for.
const lateBy = (days: number): Condition => ({
  all: [
    { fact: "days_late", is: "at_least", value: days },
    { fact: "delay_kind", is: "not_equals", value: "at_risk" },
  ],
});

// Who orders to be given something is told apart by what they were given.
const OFTEN: Rule<GoodwillOutcome> = {
  id: "given-often",
  name: "Given something twice in a year",
  when: { fact: "gifts_in_year", is: "at_least", value: 2 },
  then: { do: "none" },
};
const lost = (then: GoodwillOutcome): Rule<GoodwillOutcome> => ({ id: "lost", name: "Lost", when: LOST, then });
const late = (days: number, then: GoodwillOutcome): Rule<GoodwillOutcome> => ({
  id: "late",
  name: days === 1 ? "A day late or more" : `${days} days late or more`,
  when: lateBy(days),
  then,
});

function policy(rules: readonly Rule<GoodwillOutcome>[], changes: Partial<GoodwillSettings> = {}) {
  const settings = { ...SETTINGS, ...changes };
  return { language: 1, kind: "goodwill", rules, otherwise: { do: "none" }, settings } as const;
}

const LIMITS_SAID = "At most 200 a month in your currency; one in ten customers is held out to see whether it pays.";

export const GOODWILL_PRESETS: readonly Preset<PolicyOf<"goodwill">>[] = [
  {
    id: "goodwill-cautious",
    name: "Cautious",
    description:
      "A code for 10 % off the next order when a parcel is two days late or more, 20 % when it is lost, once per order. " +
      LIMITS_SAID,
    document: policy([OFTEN, lost(codeOf(20)), late(2, codeOf(10))]),
  },
  {
    id: "goodwill-generous",
    name: "Generous",
    description:
      "A code for 15 % off from the first day late, 25 % when it is lost. At most 500 a month in your currency; one in " +
      "ten customers is held out to see whether it pays.",
    document: policy([lost(codeOf(25)), late(1, codeOf(15))], {
      monthlyBudget: "500",
      perCustomer: 4,
      coolDownDays: 30,
    }),
  },
  {
    id: "goodwill-credit",
    name: "Store credit",
    description: `Store credit of 5 in your currency when a parcel is two days late or more, 15 when it is lost. ${LIMITS_SAID}`,
    document: policy([OFTEN, lost(creditOf("15")), late(2, creditOf("5"))]),
  },
  {
    id: "goodwill-staff",
    name: "Only your staff give",
    description: "Nothing is given by rule. Your staff may give up to 25 at a time, 200 a month in your currency.",
    document: policy([], { holdOutPercent: 0 }),
  },
];
