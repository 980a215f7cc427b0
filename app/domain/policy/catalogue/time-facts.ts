import { DateTime } from "luxon";
import type { FactInput } from "../types";
import { DAY, elapsed, HOUR, MINUTE, type Since } from "./elapsed";
import { CANCELLATION_KINDS, EVERY_KIND, optionsOf, type FactDefinition } from "./fact-definition";

const WEEKDAYS = {
  MONDAY: "Monday",
  TUESDAY: "Tuesday",
  WEDNESDAY: "Wednesday",
  THURSDAY: "Thursday",
  FRIDAY: "Friday",
  SATURDAY: "Saturday",
  SUNDAY: "Sunday",
};
const WEEKDAY_NAMES = Object.keys(WEEKDAYS);
const UNPAID = new Set(["PENDING", "PARTIALLY_PAID", "EXPIRED"]);

let parsed: { readonly iso: string; readonly ms: number | undefined } = { iso: "", ms: undefined };

// Several facts count from the same instant of an order: the latest one parsed is kept.
function instant(iso: string): number | undefined {
  if (parsed.iso !== iso) {
    const ms = Date.parse(iso);
    parsed = { iso, ms: Number.isNaN(ms) ? undefined : ms };
  }
  return parsed.ms;
}

const ordered: Since = ({ order }) => instant(order.processedAt);

// An authorized payment is the merchant's to capture: the customer does not owe it.
const unpaid: Since = (input) => (UNPAID.has(input.order.financialStatus ?? "") ? ordered(input) : null);

interface WallClock {
  readonly hour: number;
  readonly weekday: string | undefined;
}
const QUARTER_HOUR = 15 * MINUTE;
/** A year and more of quarters. */
const KEPT_QUARTERS = 40_000;
let kept: { readonly zone: string; readonly byQuarter: Map<number, WallClock> } = { zone: "", byQuarter: new Map() };

// Asking for a zone's offset is slow, and what asks about one instant asks about its neighbours for many orders. Within a
// quarter of an hour no zone changes its hour or day: the answers for one zone are kept.
function wallClock({ now, shop: { timeZone } }: FactInput): WallClock | undefined {
  if (kept.zone !== timeZone || kept.byQuarter.size > KEPT_QUARTERS) kept = { zone: timeZone, byQuarter: new Map() };
  const quarter = Math.floor(now.getTime() / QUARTER_HOUR);
  const known = kept.byQuarter.get(quarter);
  if (known) return known;
  const local = DateTime.fromMillis(now.getTime(), { zone: timeZone });
  if (!local.isValid) return undefined;
  const clock = { hour: local.hour, weekday: WEEKDAY_NAMES[local.weekday - 1] };
  kept.byQuarter.set(quarter, clock);
  return clock;
}

const common = { group: "time", kinds: EVERY_KIND, known: "payload" } as const;
const clock = { ...common, known: "always", clock: true } as const;

export const TIME_FACTS: readonly FactDefinition[] = [
  {
    ...common,
    ...elapsed(ordered, MINUTE),
    name: "minutes_since_order",
    label: "Minutes since order",
    unit: "minutes",
    min: 0,
    help: "Minutes since the order was placed (the purchase time shown in the admin).",
    from: "Order.processedAt",
    example: 60,
  },
  {
    ...common,
    ...elapsed(ordered, HOUR),
    name: "hours_since_order",
    label: "Hours since order",
    unit: "hours",
    min: 0,
    help: "Hours since the order was placed (the purchase time shown in the admin).",
    from: "Order.processedAt",
    example: 2,
  },
  {
    ...common,
    ...elapsed(ordered, DAY),
    name: "days_since_order",
    label: "Days since order",
    unit: "days",
    min: 0,
    help: "Days of 24 hours since the order was placed (the purchase time shown in the admin).",
    from: "Order.processedAt",
    example: 14,
  },
  {
    ...common,
    ...elapsed(unpaid, HOUR),
    kinds: CANCELLATION_KINDS,
    name: "hours_unpaid",
    label: "Hours unpaid",
    unit: "hours",
    min: 0,
    help: "Hours since the order was placed while the customer still owes money.",
    from: "Order.processedAt, Order.displayFinancialStatus",
    example: 48,
    absentWhen: "the order is paid, authorized, voided or refunded",
  },
  {
    ...clock,
    name: "local_hour",
    label: "Hour of day",
    type: "integer",
    min: 0,
    max: 23,
    help: "Hour on the shop's clock when the decision is made, 0 to 23.",
    from: "Shop.ianaTimezone",
    example: 18,
    read: (input) => wallClock(input)?.hour,
  },
  {
    ...clock,
    name: "local_weekday",
    label: "Day of the week",
    type: "enum",
    help: "Day in the shop's time zone when the decision is made.",
    from: "Shop.ianaTimezone",
    example: "SUNDAY",
    options: optionsOf(WEEKDAYS),
    read: (input) => wallClock(input)?.weekday,
  },
];
