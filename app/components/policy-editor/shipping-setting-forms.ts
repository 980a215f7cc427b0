import type { DelayKind } from "../../domain/shipping/types";
import type { FormField, SettingForm } from "./form-fields";

/** Hours of what, by the trouble they begin. */
const AFTER: Readonly<Record<Exclude<DelayKind, "at_risk">, { readonly label: string; readonly help: string }>> = {
  not_shipped: {
    label: "Begins after",
    help: "Hours past the end of the day on which it should have left, by your handling time.",
  },
  no_pickup: { label: "Begins after", help: "Hours since it was marked as shipped without a sign from the carrier." },
  no_scan: { label: "Begins after", help: "Hours since the carrier last told where it is." },
  carrier_late: {
    label: "Begins from",
    help: "Hours that the carrier's own date is after the one the shopper was told. 0 is any later date.",
  },
  failed_attempt: { label: "Begins after", help: "Hours since the carrier came in vain. 0 is at once." },
  missed: { label: "Begins after", help: "Hours past the end of the day the shopper was told. 0 is at once." },
  returning: { label: "Begins after", help: "Hours since the carrier said that it goes back. 0 is at once." },
  lost: {
    label: "Begins after",
    help: "Hours without a scan since the carrier has it; 24 a day. When the carrier says that it is lost, at once.",
  },
};

const PACE: readonly FormField[] = [
  {
    type: "number",
    name: "everyDays",
    label: "While it lasts, tell again after",
    suffix: "days",
    help: "Nobody is written to in the shop’s quiet hours, after delivery, or about a date that newer news made wrong.",
  },
  {
    type: "number",
    name: "most",
    label: "Tell of this trouble at most",
    suffix: "times a parcel",
    help: "How often a parcel is written about in all is among the settings for shipping.",
  },
];

/** The settings of the policy of one delay. */
export function delaySettingForms(kind: DelayKind): readonly SettingForm[] {
  const begins: FormField =
    kind === "at_risk"
      ? {
          type: "number",
          name: "chancePercent",
          label: "Begins when it will be late with a chance of",
          suffix: "%",
          help: "Lower warns more shoppers in time, and more for nothing: the page Promises shows how many on your own deliveries.",
        }
      : { type: "number", name: "afterHours", suffix: "hours", ...AFTER[kind] };
  return [{ title: "", fields: [begins, ...PACE] }];
}

export const GOODWILL_SETTING_FORMS: readonly SettingForm[] = [
  {
    title: "Budget",
    fields: [
      {
        type: "money",
        name: "monthlyBudget",
        label: "Give at most, in a month",
        help: "Codes count with their amount, percentages with that part of the late order's total, until they are used or end. What does not fit into what is left of it is not given. 0 gives nothing at all.",
      },
      {
        type: "money",
        name: "staffLimit",
        label: "One of your staff may give at most, at a time",
        help: "From the same budget. 0 means staff give nothing.",
      },
    ],
  },
  {
    title: "Limits",
    fields: [
      { type: "number", name: "perOrder", label: "For one order at most", suffix: "times" },
      { type: "number", name: "perCustomer", label: "To one customer at most", suffix: "times" },
      { type: "number", name: "customerDays", label: "Gifts to a customer counted over", suffix: "days" },
      {
        type: "number",
        name: "coolDownDays",
        label: "Rest after a gift",
        suffix: "days",
        help: "In that time the customer gets nothing by rule, whatever happens. 0 is no rest.",
      },
    ],
  },
  {
    title: "Does it pay?",
    fields: [
      {
        type: "number",
        name: "holdOutPercent",
        label: "Hold-out group",
        suffix: "%",
        help: "So many of the customers who would be given something are not, always the same ones. Only so can you see whether they come back because of it. 0 is no group, and no answer.",
      },
    ],
  },
];
