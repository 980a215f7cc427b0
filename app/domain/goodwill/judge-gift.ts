import { formatMoney, type Money, parseMoney } from "../money";
import type { GoodwillSettings } from "../policy/shipping-types";
import { budgetMonth, type GiftHistory, refuseGift } from "./limit-gift";
import { chargeOf } from "./offer";
import type { GoodwillSource, GoodwillState, Offer } from "./types";

export interface GiftQuestion {
  readonly offer: Offer;
  readonly settings: GoodwillSettings;
  readonly source: GoodwillSource;
  readonly orderTotal: Money;
  readonly history: GiftHistory;
  /** What the month is charged already, in minor units of the shop's currency. */
  readonly charged: number;
  readonly isHeldOut: boolean;
  readonly shop: { readonly currency: string; readonly timeZone: string };
  readonly now: Date;
}

export interface GiftAnswer {
  readonly state: Extract<GoodwillState, "PLANNED" | "HELD_OUT" | "OVER_BUDGET">;
  /** Why it is not given, for staff; "" = it is. */
  readonly because: string;
  readonly chargeMinor: number;
  /** The month's budget does not hold it. */
  readonly isBudgetUsedUp: boolean;
}

/**
 * Whether a gift fits all limits. The budget is asked before the hold-out: when it is used up neither group gets anything,
 * and the two stay alike.
 */
export function judgeGift(question: GiftQuestion): GiftAnswer {
  const { offer, settings, source, orderTotal, history, charged, isHeldOut, shop, now } = question;
  const money = (minor: number) => formatMoney({ minor, currency: shop.currency });
  const chargeMinor = chargeOf(offer, orderTotal);
  const answer = { chargeMinor, isBudgetUsedUp: false };
  const refusal = refuseGift(settings, history, source, now);
  if (refusal) return { ...answer, state: "OVER_BUDGET", because: refusal };
  const budget = parseMoney(settings.monthlyBudget, shop.currency).minor;
  if (charged + chargeMinor > budget) {
    const { name } = budgetMonth(now, shop.timeZone);
    const left = money(Math.max(0, budget - charged));
    const because = `It does not fit the goodwill budget of ${name}: ${left} of ${money(budget)} are left, and this would take ${money(chargeMinor)}.`;
    return { ...answer, state: "OVER_BUDGET", because, isBudgetUsedUp: true };
  }
  if (!isHeldOut) return { ...answer, state: "PLANNED", because: "" };
  const because = `Held out: ${settings.holdOutPercent} in 100 customers get nothing, to see whether gifts pay.`;
  return { ...answer, state: "HELD_OUT", because };
}
