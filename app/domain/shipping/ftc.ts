import type { ShippingSettings } from "./settings";

const DAY = 86_400_000;
const THIRTY_DAYS = 30 * DAY;

/** What US 16 CFR 435.2 asks a notice to say of an order that was not shipped in time. */
export interface FtcFields {
  /** `definite`: a date at most 30 days later; `longer`: a later one, or none; `renewed`: a revised date is not kept either. */
  readonly option: "definite" | "longer" | "renewed";
  /** The day it should have left by; for `renewed` the revised one. ISO UTC. */
  readonly oldBy: string;
  readonly revisedBy: string | null;
  /** What it means when the shopper does not answer. */
  readonly silence: "consent" | "cancel";
  /** The last day to agree; null = silence is consent. ISO UTC. */
  readonly cancelBy: string | null;
}

/** What was told of the same order before, oldest first, and whether the shopper has agreed to wait. */
export interface FtcTold {
  readonly ftc: FtcFields;
  readonly hasAgreed: boolean;
}

export interface FtcNotice {
  /** The day it should leave by what was told last; null = told as not known. */
  readonly oldBy: Date | null;
  readonly newBy: Date | null;
  readonly earlier: readonly FtcTold[];
  readonly now: Date;
}

/**
 * The option a notice has to offer; null where the rule does not hold. The first delay is of 16 CFR 435.2(b)(1): silence is
 * consent to a date at most 30 days after the first one (ii), else the order counts as cancelled unless it ships or the
 * shopper agrees within those 30 days (iii). Where a revised date is not kept, (b)(2): silence until that date is a no. Who
 * has agreed to wait without a date is only reminded: (b)(2)(iii). Whatever the option, they may cancel before it ships.
 */
export function ftcFields(
  { oldBy, newBy, earlier, now }: FtcNotice,
  country: string | null,
  { ftcCountries }: Pick<ShippingSettings, "ftcCountries">,
): FtcFields | null {
  if (!country || !ftcCountries.includes(country)) return null;
  const last = earlier.at(-1);
  if (!last) return oldBy && firstOption(oldBy, newBy, now);
  const revisedBy = newBy?.toISOString() ?? null;
  const renewed = { option: "renewed", revisedBy, silence: "cancel" } as const;
  if (isAsked(last, now)) {
    const { option, oldBy: due, cancelBy } = last.ftc;
    const asked = option === "renewed" ? { ...last.ftc, revisedBy } : firstOption(new Date(due), newBy, now);
    return asked.cancelBy ? { ...asked, cancelBy } : asked;
  }
  if (last.ftc.revisedBy !== null) {
    const { revisedBy: missed } = last.ftc;
    return { ...renewed, oldBy: missed, cancelBy: lastDay(new Date(missed), now) };
  }
  // Whoever has agreed to a delay without a date has agreed until there is one.
  const undated = earlier.slice(earlier.findLastIndex(({ ftc }) => ftc.revisedBy !== null) + 1);
  if (undated.some(({ hasAgreed }) => hasAgreed)) {
    return { option: "longer", oldBy: last.ftc.oldBy, revisedBy, silence: "consent", cancelBy: null };
  }
  if (last.ftc.option !== "renewed") return firstOption(new Date(last.ftc.oldBy), newBy, now);
  return { ...renewed, oldBy: last.ftc.oldBy, cancelBy: lastDay(new Date(last.ftc.cancelBy ?? last.ftc.oldBy), now) };
}

/** They still have time to agree to what was told last. A newer date is asked about by the same day: that is when silence is a no. */
const isAsked = ({ ftc, hasAgreed }: FtcTold, now: Date) =>
  !hasAgreed && ftc.silence === "cancel" && ftc.cancelBy !== null && new Date(ftc.cancelBy) > now;

function firstOption(oldBy: Date, newBy: Date | null, now: Date): FtcFields {
  const limit = new Date(oldBy.getTime() + THIRTY_DAYS);
  const dates = { oldBy: oldBy.toISOString(), revisedBy: newBy?.toISOString() ?? null };
  if (newBy && newBy <= limit) return { option: "definite", ...dates, silence: "consent", cancelBy: null };
  return { option: "longer", ...dates, silence: "cancel", cancelBy: lastDay(limit, now) };
}

/** Nobody is asked for an answer by a day that has passed: they have two days at least. */
function lastDay(at: Date, now: Date): string {
  return new Date(Math.max(at.getTime(), now.getTime() + 2 * DAY)).toISOString();
}
