import type { PolicyKind } from "../../domain/policy/kinds";
import { DELAY_KINDS } from "../../domain/shipping/types";
import type { SettingForm } from "./form-fields";
import { delaySettingForms, GOODWILL_SETTING_FORMS } from "./shipping-setting-forms";

/** The settings a policy of a kind may have. */
export function settingForms(kind: PolicyKind): readonly SettingForm[] {
  if (kind === "goodwill") return GOODWILL_SETTING_FORMS;
  const delay = DELAY_KINDS.find((one) => kind === `delay_${one}`);
  return delay ? delaySettingForms(delay) : SETTING_FORMS;
}

const SETTING_FORMS: readonly SettingForm[] = [
  {
    title: "",
    fields: [
      {
        type: "number",
        name: "graceMinutes",
        label: "Hold new orders for",
        suffix: "minutes",
        help: "So that a shopper can cancel before the warehouse begins. 0 holds nothing.",
      },
      {
        type: "number",
        name: "warehouseHours",
        label: "Time for a warehouse to answer",
        suffix: "hours",
        help: "When a fulfillment service was asked to stop and does not answer, you are asked.",
      },
      {
        type: "number",
        name: "reviewHours",
        label: "Time for you to answer a request",
        suffix: "hours",
        help: "When a person decides, the shopper is told by when they hear from you.",
      },
      {
        type: "number",
        name: "brakePerHour",
        label: "Stop and ask above",
        suffix: "an hour",
        help: "A brake for what is cancelled or approved without a person. 0 means no brake.",
      },
    ],
  },
  {
    title: "Periods",
    fields: [
      {
        type: "number",
        name: "transitDays",
        label: "A parcel counts as arrived after",
        suffix: "days",
        help: "When no carrier said that it was delivered.",
      },
      {
        type: "number",
        name: "sendWithinDays",
        label: "Time to send it",
        suffix: "days",
        help: "From approval. A return that was not sent by then can be closed.",
      },
      {
        type: "list",
        of: "text",
        name: "reminderDays",
        label: "Remind after days",
        help: "Days after approval, with commas between. Nobody is reminded who has sent it.",
      },
      {
        type: "rows",
        name: "holidays",
        label: "Holiday extensions",
        help: "Used by rules with the fact “In the holiday extension”. Days are on your shop's calendar, all included.",
        columns: [
          { name: "orderedFrom", label: "Ordered from" },
          { name: "orderedUntil", label: "Ordered until" },
          { name: "returnUntil", label: "Can be returned until" },
        ],
        most: 10,
        add: "Add a holiday",
      },
      {
        type: "list",
        of: "text",
        name: "withdrawalCountries",
        label: "Countries whose consumers may withdraw",
        help: "Two-letter codes with commas between, at first those of the European Union. Used by rules with the fact “In the EU withdrawal period”.",
      },
    ],
  },
  {
    title: "Exchanges",
    fields: [
      {
        type: "choice",
        name: "exchangeFor",
        label: "Shoppers choose from",
        options: [
          { value: "same_product", label: "The same product, in another size or kind" },
          { value: "any_product", label: "Everything your online store sells" },
        ],
        help: "Where a rule offers an exchange. What costs more is paid by an invoice, what costs less leaves the rest to give back. Gift cards are never offered.",
      },
    ],
  },
  {
    title: "Labels",
    fields: [
      {
        type: "choice",
        name: "labelWhen",
        label: "Buy a prepaid label",
        options: [
          { value: "approval", label: "When the return is approved" },
          { value: "request", label: "When the shopper asks for it" },
        ],
      },
      {
        type: "number",
        name: "voidBeforeDays",
        label: "Give back a label never used",
        suffix: "days before it is too late",
        help: "Carriers refund unused labels for some time only.",
      },
    ],
  },
  {
    title: "Reasons",
    fields: [
      {
        type: "list",
        of: "reason",
        name: "shopFaultReasons",
        label: "Reasons that are your fault",
        help: "Sending it back is then free for the shopper, whatever the rules for labels say. With commas between.",
      },
      {
        type: "list",
        of: "reason",
        name: "photoReasons",
        label: "Reasons that need a photo",
        help: "Without one a person decides. With commas between.",
      },
    ],
  },
  {
    title: "For shoppers",
    fields: [
      {
        type: "text",
        name: "instructions",
        label: "How to pack and send it",
        most: 1000,
        lines: 4,
        help: "Shown with the slip and in the mail.",
      },
    ],
  },
];
