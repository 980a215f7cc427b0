import { z } from "zod";
import { DECLINE_WORDS, unknownWords } from "../decline-words";
import { amount, because, day, LONGEST_ANSWER, noSettings, percent, review, texts, whole, words } from "./fields";

const RESOLUTIONS = ["refund", "store_credit", "exchange"] as const;
const AT_LEAST_ONE = "needs at least one thing the shopper may choose";

function choices<const Choice extends string>(of: readonly Choice[]) {
  return z
    .array(z.enum(of, "needs a refund, store credit or an exchange"), AT_LEAST_ONE)
    .min(1, AT_LEAST_ONE)
    .transform((chosen) => of.filter((choice) => chosen.includes(choice)));
}

const known = Object.keys(DECLINE_WORDS).map((word) => `{${word}}`);
const refusal = because.check((context) => {
  for (const word of unknownWords(context.value)) {
    const message = `{${word}} means nothing here, only ${known.join(" and ")} are filled in`;
    context.issues.push({ code: "custom", input: context.value, message });
  }
});

const storeCreditBonusPercent = percent("the store credit bonus");
const handles = (what: string) => texts(what, 100);

const holiday = z
  .object(
    {
      orderedFrom: day("the first day of orders"),
      orderedUntil: day("the last day of orders"),
      returnUntil: day("the last day of returns"),
    },
    "needs three dates",
  )
  .refine(({ orderedFrom, orderedUntil }) => orderedFrom <= orderedUntil, {
    path: ["orderedUntil"],
    message: "needs the last day of orders after the first",
  })
  .refine(({ orderedUntil, returnUntil }) => orderedUntil <= returnUntil, {
    path: ["returnUntil"],
    message: "needs the last day of returns after the last day of orders",
  });

export const RETURN_PARTS = {
  outcome: z.discriminatedUnion(
    "do",
    [
      z.object({
        do: z.literal("approve"),
        resolutions: choices(RESOLUTIONS),
        storeCreditBonusPercent,
        restockingFeePercent: percent("the restocking fee"),
      }),
      z.object({
        do: z.literal("keep_item"),
        resolutions: choices(["refund", "store_credit"]),
        storeCreditBonusPercent,
      }),
      review,
      z.object({
        do: z.literal("decline"),
        because: refusal,
        reason: z.enum(["FINAL_SALE", "RETURN_PERIOD_ENDED", "OTHER"], "needs a reason for declining"),
      }),
    ],
    "needs an answer: approve, keep the item, review or decline",
  ),
  settings: z.object(
    {
      reviewHours: whole("your time to answer a request in hours", 1, LONGEST_ANSWER),
      brakePerHour: whole("the brake in approvals per hour", 0, 100_000),
      holidays: z.array(holiday, "needs a list of holidays").max(10, "needs at most 10 holidays"),
      transitDays: whole("the days a parcel takes to arrive", 0, 90),
      sendWithinDays: whole("the days to send it", 1, 365),
      reminderDays: z
        .array(whole("the days until a reminder", 1, 365), "needs a list of days")
        .max(5, "needs at most 5 reminders")
        .transform((days) => [...new Set(days)].sort((one, other) => one - other)),
      exchangeFor: z.enum(["same_product", "any_product"], "needs a choice of what can be had in exchange"),
      labelWhen: z.enum(["approval", "request"], "needs a choice of when the label is bought"),
      voidBeforeDays: whole("the days before a label can no longer be given back", 0, 30),
      photoReasons: handles("reasons that need a photo"),
      shopFaultReasons: handles("reasons that are your fault"),
      instructions: z
        .string("needs the instructions")
        .trim()
        .max(1000, "the instructions may have at most 1000 characters"),
      withdrawalCountries: texts(
        "countries",
        250,
        words("countries", 2)
          .toUpperCase()
          .regex(/^[A-Z]{2}$/, "needs two-letter codes of countries such as DE"),
      ),
    },
    "they are missing",
  ),
};

/** @param currency the one the label's fee is in */
export function labelParts(currency: string) {
  return {
    outcome: z.discriminatedUnion(
      "do",
      [
        z.object({ do: z.literal("prepaid"), fee: amount("the fee for the label", currency) }),
        z.object({ do: z.literal("own") }),
      ],
      "needs an answer: a prepaid label, or at the shopper's own cost",
    ),
    settings: noSettings,
  };
}

export const REFUND_TIMING_PARTS = {
  outcome: z.object(
    {
      do: z.literal("refund", "needs an answer: when to refund"),
      when: z.enum(["approved", "first_scan", "delivered", "inspected"], "needs a moment for the refund"),
    },
    "needs an answer: when to refund",
  ),
  settings: noSettings,
};

export const ABUSE_PARTS = {
  outcome: z.discriminatedUnion(
    "do",
    [z.object({ do: z.literal("pass") }), review],
    "needs an answer: let it pass or review",
  ),
  settings: noSettings,
};
