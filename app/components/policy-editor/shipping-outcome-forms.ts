import type { NoticeChoice } from "../../domain/shipping/types";
import { perDelay, type ShippingKind } from "../../domain/policy/kinds";
import { optionsOf, type FormField, type OutcomeForm } from "./form-fields";

const CHOICES: Readonly<Record<NoticeChoice, string>> = {
  wait: "Wait",
  cancel: "Cancel, while nothing of it has left",
  change_address: "Change the address",
  claim: "Say that something is wrong",
};

const NOTIFY: OutcomeForm = {
  label: "Tell the shopper",
  fields: [
    { type: "choices", name: "choices", label: "What the shopper may answer", options: optionsOf(CHOICES) },
    {
      type: "yes",
      name: "sms",
      label: "Also by text message",
      help: "Where you send text messages and the order has a number.",
    },
    {
      type: "yes",
      name: "alsoReview",
      label: "Also ask a person to look at it",
      help: "It appears among what waits for you; the shopper is told in any case.",
    },
  ],
  start: { choices: ["wait"], sms: false, alsoReview: false },
};
const REVIEW: OutcomeForm = {
  label: "Ask a person",
  fields: [{ type: "text", name: "because", label: "Why a person should look", most: 500, lines: 2 }],
  start: { because: "" },
};
const QUIET: OutcomeForm = { label: "Say nothing", fields: [], start: {} };

const VALID: FormField = {
  type: "number",
  name: "validDays",
  label: "Good for",
  suffix: "days",
};

export const SHIPPING_OUTCOME_FORMS: Readonly<Record<ShippingKind, Readonly<Record<string, OutcomeForm>>>> = {
  ...perDelay(() => ({ notify: NOTIFY, review: REVIEW, quiet: QUIET })),
  goodwill: {
    none: { label: "Give nothing", fields: [], start: {} },
    code: {
      label: "A discount code for the next order",
      fields: [
        {
          type: "either",
          name: "value",
          label: "Discount",
          forms: [
            { type: "number", name: "percent", label: "A percentage", suffix: "%" },
            { type: "money", name: "amount", label: "An amount" },
          ],
          start: { percent: 10, amount: "5" },
        },
        { ...VALID, help: "The code is for this customer alone, and for one order." },
        {
          type: "money",
          name: "minimum",
          label: "Only on orders of at least",
          help: "0 is any order.",
        },
        {
          type: "choices",
          name: "combinesWith",
          label: "May be used together with",
          options: optionsOf({
            order: "Discounts on the order",
            product: "Discounts on products",
            shipping: "Discounts on shipping",
          }),
        },
      ],
      start: { value: { percent: 10 }, validDays: 90, minimum: "0", combinesWith: ["shipping"] },
    },
    credit: {
      label: "Store credit",
      fields: [
        { type: "money", name: "amount", label: "Amount" },
        { ...VALID, help: "Empty is without end. Who has no account gets a code of the same amount." },
      ],
      start: { amount: "5", validDays: 365 },
    },
  },
};
