import type { ShippingSettings } from "./settings";

const DAY = 86_400_000;
const THIRTY_DAYS = 30 * DAY;

/** What US 16 CFR 435.2 asks a notice to say of an order that was not shipped in time. */
export interface FtcFields {
  /** `definite`: a date at most 30 days later; `longer`: a later one, or none; `renewed`: a date told before is not kept. */
  readonly option: "definite" | "longer" | "renewed";
  readonly oldBy: string;
  readonly revisedBy: string | null;
  /** What it means when the shopper does not answer. */
  readonly silence: "consent" | "cancel";
  /** The last day to agree; null = silence is consent. ISO UTC. */
  readonly cancelBy: string | null;
}

/**
 * The option a notice has to offer: US 16 CFR 435.2(b)(1) for the first delay, (b)(2) for every further one. null where
 * the rule does not hold. The shopper may cancel at any time before it ships, whatever the option.
 * @param number of this shipment's notices, from 1
 */
export function ftcFields(
  notice: { readonly number: number; readonly oldBy: Date; readonly newBy: Date | null; readonly now: Date },
  country: string | null,
  { ftcCountries }: Pick<ShippingSettings, "ftcCountries">,
): FtcFields | null {
  if (!country || !ftcCountries.includes(country)) return null;
  const { number, oldBy, newBy, now } = notice;
  const dates = { oldBy: oldBy.toISOString(), revisedBy: newBy?.toISOString() ?? null };
  if (number > 1) return { option: "renewed", ...dates, silence: "cancel", cancelBy: lastDay(oldBy, now) };
  const isDefinite = newBy !== null && newBy.getTime() - oldBy.getTime() <= THIRTY_DAYS;
  if (isDefinite) return { option: "definite", ...dates, silence: "consent", cancelBy: null };
  return {
    option: "longer",
    ...dates,
    silence: "cancel",
    cancelBy: lastDay(new Date(oldBy.getTime() + THIRTY_DAYS), now),
  };
}

/** Nobody is asked for an answer by a day that has passed: they have three days at least. */
function lastDay(at: Date, now: Date): string {
  return new Date(Math.max(at.getTime(), now.getTime() + 3 * DAY)).toISOString();
}
