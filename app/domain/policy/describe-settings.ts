import { countOf } from "./describe-outcome";
import { countryName } from "./describe-value";
import type { Holiday } from "./return-types";
import { sameValue } from "./same-value";

type Show = (value: never) => string;

const count = (unit: string) => (value: number) => countOf(value, unit);
const minutesOrOff = (value: number) => (value === 0 ? "off" : countOf(value, "minute"));
const percent = (value: number) => `${value} %`;
const perHourOrOff = (value: number) => (value === 0 ? "off" : `${value} an hour`);
const list = (values: readonly (string | number)[]) => values.join(", ") || "none";
const holidayText = ({ orderedFrom, orderedUntil, returnUntil }: Holiday) =>
  `ordered ${orderedFrom} to ${orderedUntil}, until ${returnUntil}`;
const EXCHANGE_FOR: Readonly<Record<string, string>> = {
  same_product: "from the same product",
  any_product: "from all products",
};
const LABEL_WHEN: Readonly<Record<string, string>> = {
  approval: "when it is approved",
  request: "when the shopper asks for it",
};

/** Settings of all kinds of policies in words: what each is called and how its value reads. */
const SETTINGS: Readonly<Record<string, { readonly label: string; readonly show: Show }>> = {
  graceMinutes: { label: "Grace window", show: minutesOrOff },
  warehouseHours: { label: "Time for a warehouse to answer", show: count("hour") },
  reviewHours: { label: "Time for your staff to answer", show: count("hour") },
  brakePerHour: { label: "Brake on automatic answers", show: perHourOrOff },
  holidays: { label: "Holiday extensions", show: (all: readonly Holiday[]) => list(all.map(holidayText)) },
  transitDays: { label: "Days a parcel takes to arrive", show: count("day") },
  sendWithinDays: { label: "Time to send it", show: count("day") },
  reminderDays: { label: "Reminders after days", show: list },
  exchangeFor: { label: "In exchange shoppers choose", show: (scope: string) => EXCHANGE_FOR[scope] ?? scope },
  labelWhen: { label: "Label is bought", show: (when: string) => LABEL_WHEN[when] ?? when },
  voidBeforeDays: { label: "Unused label given back before the end", show: count("day") },
  photoReasons: { label: "Reasons that need a photo", show: list },
  shopFaultReasons: { label: "Reasons that are your fault", show: list },
  instructions: { label: "Instructions", show: (text: string) => (text === "" ? "none" : `"${text}"`) },
  afterHours: { label: "Trouble begins after", show: count("hour") },
  chancePercent: { label: "Likely to be late from", show: percent },
  everyDays: { label: "Days between two notices", show: count("day") },
  most: { label: "Notices of a parcel at most", show: String },
  monthlyBudget: { label: "Budget of a month", show: String },
  perOrder: { label: "Gifts for an order at most", show: String },
  perCustomer: { label: "Gifts to a customer at most", show: String },
  customerDays: { label: "Gifts to a customer counted over", show: count("day") },
  coolDownDays: { label: "Rest after a gift", show: count("day") },
  holdOutPercent: { label: "Hold-out group", show: percent },
  staffLimit: { label: "Staff may give at a time", show: String },
  withdrawalCountries: {
    label: "Countries with a right of withdrawal",
    show: (codes: readonly string[]) => list(codes.map(countryName)),
  },
};

/** What changed in the settings, a sentence each. A setting that one version did not have yet is passed over. */
export function settingChanges(before: object, after: object): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([key, is]) => {
    const words = SETTINGS[key];
    if (!words || !was.has(key) || sameValue(was.get(key), is)) return [];
    const show = words.show as (value: unknown) => string;
    return [`${words.label}: ${show(was.get(key))} → ${show(is)}.`];
  });
}
