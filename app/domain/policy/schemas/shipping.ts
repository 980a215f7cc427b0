import { z } from "zod";
import { NOTICE_CHOICES } from "../../shipping/types";
import { amount, percent, review, whole, yesNo } from "./fields";

const HOURS_OF_90_DAYS = 90 * 24;
const LONGEST_VALID = 730;
const COMBINES_WITH = ["order", "product", "shipping"] as const;

/** Some of these, each once and in their own order; none is fine. */
function someOf<const Choice extends string>(of: readonly Choice[], sentence: string) {
  return z.array(z.enum(of, sentence), sentence).transform((chosen) => of.filter((one) => chosen.includes(one)));
}

export const DELAY_PARTS = {
  outcome: z.discriminatedUnion(
    "do",
    [
      z.object({
        do: z.literal("notify"),
        choices: someOf(NOTICE_CHOICES, "needs choices among wait, cancel, change the address and claim"),
        sms: yesNo("a text message"),
        alsoReview: yesNo("asking a person as well"),
      }),
      review,
      z.object({ do: z.literal("quiet") }),
    ],
    "needs an answer: tell the shopper, ask a person, or say nothing",
  ),
  settings: z.object(
    {
      afterHours: whole("when the trouble begins in hours", 0, HOURS_OF_90_DAYS),
      chancePercent: percent("how likely it is to be late"),
      everyDays: whole("the days between two notices", 1, 60),
      most: whole("how often a shopper is told at most", 1, 20),
    },
    "they are missing",
  ),
};

/** An amount above zero. */
function gift(what: string, currency: string) {
  return amount(what, currency).refine((text) => Number(text) > 0, `needs ${what} above zero`);
}

/** @param currency the one the amounts are in */
export function goodwillParts(currency: string) {
  const days = whole("the days it is good for", 1, LONGEST_VALID);
  const value = z.union(
    [
      z.strictObject({ percent: whole("the percentage", 1, 100) }),
      z.strictObject({ amount: gift("the amount", currency) }),
    ],
    "needs a percentage from 1 to 100, or an amount above zero",
  );
  return {
    outcome: z.discriminatedUnion(
      "do",
      [
        z.object({
          do: z.literal("code"),
          value,
          validDays: days,
          minimum: amount("the smallest order", currency),
          combinesWith: someOf(COMBINES_WITH, "needs kinds of discounts among order, product and shipping"),
        }),
        z.object({
          do: z.literal("credit"),
          amount: gift("the store credit", currency),
          // A form sends an empty field for credit that never ends.
          validDays: z.preprocess((raw) => (raw === "" || raw === undefined ? null : raw), days.nullable()),
        }),
        z.object({ do: z.literal("none") }),
      ],
      "needs an answer: a code, store credit, or nothing",
    ),
    settings: z.object(
      {
        monthlyBudget: amount("the budget of a month", currency),
        perOrder: whole("how often something is given for an order", 1, 20),
        perCustomer: whole("how often something is given to a customer", 1, 100),
        customerDays: whole("the days these are counted over", 1, LONGEST_VALID),
        coolDownDays: whole("the days of rest after a gift", 0, 365),
        holdOutPercent: whole("the hold-out group in percent", 0, 50),
        staffLimit: amount("what staff may give at a time", currency),
      },
      "they are missing",
    ),
  };
}
