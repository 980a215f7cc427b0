import { currencyDecimals, formatMoney, type Money, parseMoney } from "../money";
import type { GoodwillSettings } from "../policy/shipping-types";
import type { GoodwillForm, Offer } from "./types";

export interface StaffWish {
  readonly form: GoodwillForm;
  /** Decimal text in the shop's currency, as a person wrote it. */
  readonly amount: string;
  readonly validDays: number;
}

/** What staff may give of what they want to, or why not, as a sentence. `settings` null = goodwill is off. */
export function staffOffer(
  wish: StaffWish,
  { settings, currency, isGuest }: { settings: GoodwillSettings | null; currency: string; isGuest: boolean },
): Offer | string {
  if (!settings) return "Goodwill is switched off. Turn it on under Policies first.";
  const amount = readAmount(wish.amount, currency);
  if (!amount || amount.minor <= 0) return "Enter an amount above zero, like 5 or 12.50.";
  const limit = parseMoney(settings.staffLimit, currency);
  if (limit.minor === 0) return "Staff may give nothing: the goodwill policy sets no limit for them.";
  if (amount.minor > limit.minor) return `You may give ${formatMoney(limit)} at a time.`;
  const { form, validDays } = wish;
  if (form === "credit" && isGuest) return "A guest has no account to put store credit on: give a code.";
  return { form, value: { minor: amount.minor }, validDays, minimumMinor: 0, combinesWith: ["shipping"] };
}

/** People of many countries write a comma. What might stand between thousands is not guessed at: 1.000 is not one euro. */
function readAmount(text: string, currency: string): Money | null {
  const written = text.trim().replace(",", ".");
  if ((written.split(".")[1] ?? "").length > currencyDecimals(currency)) return null;
  try {
    return parseMoney(written, currency);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
