import { arrivedAt, daysBetween, holidayEndsAt, startOfDay, withdrawalEndsAt } from "../../returns/periods";
import type { ReturnFactInput, ReturnItem } from "../return-types";
import type { FactInput, FactValue } from "../types";
import { RETURN_KINDS, type FactDefinition } from "./fact-definition";
import { askedItems, ofReturn } from "./return-reading";

type Since = (item: ReturnItem, orderReturn: ReturnFactInput) => number | null;

/** From when days are counted: of several items the latest, null when one of them has none. */
function latest(since: Since, orderReturn: ReturnFactInput): number | null {
  let last = -Infinity;
  for (const item of askedItems(orderReturn)) {
    const at = since(item, orderReturn);
    if (at === null) return null;
    last = Math.max(last, at);
  }
  return Number.isFinite(last) ? last : null;
}

/** Days on the shop's calendar since something happened: "at most 30" lasts to the end of the 30th day. */
function daysSince(since: Since): Pick<FactDefinition, "type" | "unit" | "min" | "read" | "turnsAt"> {
  return {
    type: "integer",
    unit: "days",
    min: 0,
    read: ofReturn((orderReturn, { shop, now }) => {
      const start = latest(since, orderReturn);
      return start === null ? null : daysBetween(start, now.getTime(), shop.timeZone);
    }),
    turnsAt: ({ orderReturn, shop }, value: FactValue) => {
      const start = orderReturn ? latest(since, orderReturn) : null;
      if (start === null) return [];
      const [days, zone] = [Number(value), shop.timeZone];
      return [startOfDay(start, zone, days), startOfDay(start, zone, days + 1)];
    },
  };
}

type End = (orderReturn: ReturnFactInput, input: FactInput) => number | null;

/** Whether a period is not over yet; null = there is no such period, NaN = the shop's time zone is unknown. */
function until(end: End): Pick<FactDefinition, "type" | "read" | "turnsAt"> {
  return {
    type: "boolean",
    read: ofReturn((orderReturn, input) => {
      const at = end(orderReturn, input);
      if (at === null) return false;
      return Number.isNaN(at) ? undefined : input.now.getTime() < at;
    }),
    turnsAt: (input) => {
      const at = input.orderReturn ? end(input.orderReturn, input) : null;
      return at === null || !Number.isFinite(at) ? [] : [at];
    },
  };
}

const common = { group: "return", kinds: RETURN_KINDS, known: "return" } as const;
const LAST = "Of several items the latest counts.";

export const RETURN_TIME_FACTS: readonly FactDefinition[] = [
  {
    ...common,
    ...daysSince(({ line }, { settings }) => arrivedAt(line, settings.transitDays)),
    name: "days_since_arrival",
    label: "Days since it arrived",
    help:
      "Days on the shop's calendar since the carrier delivered it, 0 on the day itself. When no carrier said so, it counts " +
      `as arrived some days after it was shipped (a setting). ${LAST}`,
    from: "Fulfillment.deliveredAt, Fulfillment.createdAt, settings of the return policy",
    example: 30,
  },
  {
    ...common,
    ...daysSince(({ line }) => (line.deliveredAt === null ? null : Date.parse(line.deliveredAt))),
    name: "days_since_delivery",
    label: "Days since delivery",
    help: `Days on the shop's calendar since the carrier said that it was delivered. ${LAST}`,
    from: "Fulfillment.deliveredAt",
    example: 30,
    absentWhen: "no carrier said that it was delivered",
  },
  {
    ...common,
    ...daysSince(({ line }) => Date.parse(line.fulfilledAt)),
    name: "days_since_shipping",
    label: "Days since shipping",
    help: `Days on the shop's calendar since it was shipped. ${LAST}`,
    from: "Fulfillment.createdAt",
    example: 35,
  },
  {
    ...common,
    ...until(({ settings }, { order, shop }) => holidayEndsAt(order, settings.holidays, shop.timeZone)),
    name: "in_holiday_extension",
    label: "In the holiday extension",
    help: "Whether the order was placed in one of the holidays of the settings and its last day of returns is not over.",
    from: "Order.processedAt, settings of the return policy",
    example: true,
  },
  {
    ...common,
    ...until(({ shipped, settings }, { order, shop }) => withdrawalEndsAt(order, shipped, settings, shop.timeZone)),
    name: "in_withdrawal_period",
    label: "In the EU withdrawal period",
    help:
      "Whether a consumer may still withdraw: the order ships to a country of the settings, and no more than 14 days have " +
      "passed since the day its last parcel arrived; a last day on a weekend gives way to Monday " +
      "(Directive 2011/83/EU art. 9, Regulation 1182/71 art. 3(4)). Public holidays are not considered.",
    from: "Order.shippingAddress.countryCodeV2, Fulfillment.deliveredAt, settings of the return policy",
    example: true,
  },
];
