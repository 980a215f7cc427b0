import { DateTime } from "luxon";
import { formatDecimal, formatMoney, parseMoney, type Money } from "../money";
import type { GoodwillOutcome } from "../policy/shipping-types";
import type { Offer } from "./types";

/** A guest has no account to put credit on: a code of the same amount, good for as long, or for this long. */
const GUEST_DAYS = 365;

/** What an outcome of the policy offers to somebody; null = nothing. `currency`: the shop's. */
export function offerOf(
  outcome: GoodwillOutcome,
  { currency, isGuest }: { readonly currency: string; readonly isGuest: boolean },
): Offer | null {
  const minor = (amount: string) => parseMoney(amount, currency).minor;
  switch (outcome.do) {
    case "none":
      return null;
    case "code": {
      const { value, validDays, minimum, combinesWith } = outcome;
      return {
        form: "code",
        value: "percent" in value ? { percent: value.percent } : { minor: minor(value.amount) },
        validDays,
        minimumMinor: minor(minimum),
        combinesWith,
      };
    }
    case "credit": {
      const { amount, validDays } = outcome;
      const credit = { value: { minor: minor(amount) }, minimumMinor: 0, combinesWith: [] };
      if (isGuest) return { form: "code", validDays: validDays ?? GUEST_DAYS, ...credit };
      return { form: "credit", validDays, ...credit };
    }
  }
}

/**
 * What an offer takes of the budget, in minor units of the shop's currency: an amount as it is; of percent, what they would
 * come to on an order like the one it is given for, rounded up. That is an estimate: nobody knows the next order.
 */
export function chargeOf({ value }: Offer, orderTotal: Money): number {
  return "minor" in value ? value.minor : Math.ceil((orderTotal.minor * value.percent) / 100);
}

/** The last second of the last day it is good for, in the shop's zone; null = for ever. */
export function expiryOf({ validDays }: Offer, now: Date, timeZone: string): Date | null {
  if (validDays === null) return null;
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const start = local.isValid ? local : DateTime.fromJSDate(now, { zone: "utc" });
  return start.plus({ days: validDays }).endOf("day").startOf("second").toJSDate();
}

/** What it is worth as people of a locale read it, e.g. "10%" or "€5.00". */
export function formatOffer({ value }: Offer, currency: string, locale = "en"): string {
  if ("minor" in value) return formatMoney({ minor: value.minor, currency }, locale);
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(value.percent / 100);
}

/** The same for machines, e.g. "10%" or "5.00 EUR". */
export function offerText({ value }: Offer, currency: string): string {
  return "minor" in value ? `${formatDecimal({ minor: value.minor, currency })} ${currency}` : `${value.percent}%`;
}
