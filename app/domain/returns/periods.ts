import { DateTime } from "luxon";
import type { OrderSnapshot } from "../order";
import type { Holiday, ReturnSettings } from "../policy/return-types";
import type { ReturnableLine } from "./native";

const DAY = 86_400_000;
/** After delivery, in which a consumer may withdraw. */
export const WITHDRAWAL_DAYS = 14;
const SATURDAY = 6;

type Parcel = Pick<ReturnableLine, "deliveredAt" | "fulfilledAt">;

/**
 * When a parcel reached the shopper, epoch ms: when the carrier said so, else so many days after it was shipped.
 * @param transitDays days taken for a parcel of which no carrier said that it was delivered
 */
export function arrivedAt({ deliveredAt, fulfilledAt }: Parcel, transitDays: number): number {
  return deliveredAt === null ? Date.parse(fulfilledAt) + transitDays * DAY : Date.parse(deliveredAt);
}

/**
 * Days on a calendar from one instant to another (epoch ms): 0 on the same day, at least 0; undefined in a time zone
 * nobody knows.
 */
export function daysBetween(from: number, to: number, timeZone: string): number | undefined {
  const days = dayNumber(to, timeZone) - dayNumber(from, timeZone);
  return Number.isNaN(days) ? undefined : Math.max(0, days);
}

/** The instant (epoch ms) at which a day begins that comes so many days after that of another instant; NaN in an unknown zone. */
export function startOfDay(of: number, timeZone: string, daysLater = 0): number {
  return localDay(of, timeZone).plus({ days: daysLater }).toMillis();
}

/** The day of an instant (epoch ms) on a zone's calendar, yyyy-MM-dd. */
export function isoDay(of: number, timeZone: string): string {
  return localDay(of, timeZone).toISODate() ?? "";
}

function localDay(of: number, timeZone: string) {
  return DateTime.fromMillis(of, { zone: timeZone }).startOf("day");
}

// Counted as if in UTC, where every day has 24 hours.
function dayNumber(of: number, timeZone: string): number {
  return localDay(of, timeZone).setZone("utc", { keepLocalTime: true }).toMillis() / DAY;
}

/** The instant (epoch ms) at which the extension an order has by the shop's holidays is over; null = it has none. */
export function holidayEndsAt(
  { processedAt }: Pick<OrderSnapshot, "processedAt">,
  holidays: readonly Holiday[],
  timeZone: string,
): number | null {
  const ordered = isoDay(Date.parse(processedAt), timeZone);
  const ends = holidays
    .filter(({ orderedFrom, orderedUntil }) => orderedFrom <= ordered && ordered <= orderedUntil)
    .map(({ returnUntil }) => DateTime.fromISO(returnUntil, { zone: timeZone }).plus({ days: 1 }).toMillis());
  return ends.length === 0 ? null : Math.max(...ends);
}

/**
 * The instant (epoch ms) at which a consumer's right of withdrawal is over: 14 days after the day on which the last parcel
 * of the order came (Directive 2011/83/EU art. 9(2)(b)(i)), to the end of the last day in the shop's time zone; a last day
 * on a Saturday or Sunday gives way to the next Monday (Regulation 1182/71 art. 3(4); public holidays, which it treats
 * alike, are not known here). Infinity while something is still to be shipped: it has not begun. null = no such right.
 */
export function withdrawalEndsAt(
  order: Pick<OrderSnapshot, "lines" | "shipTo">,
  shipped: readonly Parcel[],
  { withdrawalCountries, transitDays }: Pick<ReturnSettings, "withdrawalCountries" | "transitDays">,
  timeZone: string,
): number | null {
  if (!withdrawalCountries.includes(order.shipTo?.countryCode ?? "")) return null;
  const isComing = order.lines.some(
    ({ requiresShipping, currentQuantity, unfulfilledQuantity }) =>
      requiresShipping && Math.min(currentQuantity, unfulfilledQuantity ?? 0) > 0,
  );
  if (isComing || shipped.length === 0) return Infinity;
  const last = Math.max(...shipped.map((parcel) => arrivedAt(parcel, transitDays)));
  const lastDay = localDay(last, timeZone).plus({ days: WITHDRAWAL_DAYS });
  const toMonday = lastDay.weekday >= SATURDAY ? 8 - lastDay.weekday : 0;
  return lastDay.plus({ days: toMonday + 1 }).toMillis();
}
