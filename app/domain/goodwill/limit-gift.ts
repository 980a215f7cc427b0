import { DateTime } from "luxon";
import type { GoodwillSettings } from "../policy/shipping-types";
import type { GoodwillSource } from "./types";

const DAY = 86_400_000;

/** What was given before. */
export interface GiftHistory {
  readonly toOrder: number;
  /** Within `customerDays`; 0 for a guest. */
  readonly toCustomer: number;
  readonly lastToCustomer: Date | null;
}

export const daysBefore = (days: number, now: Date): Date => new Date(now.getTime() - days * DAY);

/** From when on gifts to a customer matter to the limits. */
export function historySince({ customerDays, coolDownDays }: GoodwillSettings, now: Date): Date {
  return daysBefore(Math.max(customerDays, coolDownDays), now);
}

/** Why the limits forbid one more gift, as a sentence for staff; null = they allow it. Staff need not wait for the cool-down. */
export function refuseGift(
  settings: GoodwillSettings,
  { toOrder, toCustomer, lastToCustomer }: GiftHistory,
  source: GoodwillSource,
  now: Date,
): string | null {
  const { perOrder, perCustomer, customerDays, coolDownDays } = settings;
  if (toOrder >= perOrder) return `This order got ${toOrder} of at most ${perOrder} already.`;
  if (toCustomer >= perCustomer) {
    return `This customer got ${toCustomer} of at most ${perCustomer} within ${customerDays} days already.`;
  }
  const isCool = !lastToCustomer || now.getTime() - lastToCustomer.getTime() >= coolDownDays * DAY;
  if (source === "RULE" && !isCool) return `This customer got one within the last ${coolDownDays} days.`;
  return null;
}

/** The calendar month an instant is in, by the shop's clock. */
export interface BudgetMonth {
  readonly from: Date;
  readonly before: Date;
  /** e.g. "2026-11" */
  readonly key: string;
  /** e.g. "November 2026" */
  readonly name: string;
}

export function budgetMonth(now: Date, timeZone: string): BudgetMonth {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const start = (local.isValid ? local : DateTime.fromJSDate(now, { zone: "utc" })).startOf("month");
  return {
    from: start.toJSDate(),
    before: start.plus({ months: 1 }).toJSDate(),
    key: start.toFormat("yyyy-MM"),
    name: start.setLocale("en").toFormat("LLLL yyyy"),
  };
}
