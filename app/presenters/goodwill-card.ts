import type { Goodwill } from "../domain/goodwill/types";
import { formatMoney, parseMoney } from "../domain/money";
import type { GiftLimits } from "../records/views/read-gift-limits";
import { goodwillRow } from "./goodwill-model";
import type { TellTime } from "./time-text";

/** Goodwill on an order's page: what was given, and what staff may give. */
export function goodwillCard(
  gifts: readonly Goodwill[],
  limits: GiftLimits | null,
  { orderId, hasCustomer, tell }: { readonly orderId: string; readonly hasCustomer: boolean; readonly tell: TellTime },
) {
  return {
    rows: gifts.map((gift) => goodwillRow(gift, tell, false)),
    isMoving: gifts.some(({ state }) => state === "PLANNED"),
    orderId,
    hasCustomer,
    ...mayGive(limits),
  };
}

function mayGive(limits: GiftLimits | null): {
  readonly canGive: boolean;
  readonly help: string;
  readonly currency: string;
} {
  if (!limits?.settings) return { canGive: false, help: "", currency: "" };
  const { settings, place, charged, month } = limits;
  const { currency } = place;
  const most = parseMoney(settings.staffLimit, currency);
  const left = Math.max(0, parseMoney(settings.monthlyBudget, currency).minor - charged);
  if (most.minor === 0) return { canGive: false, help: "", currency };
  const money = (minor: number) => formatMoney({ minor, currency });
  return {
    canGive: left > 0,
    help:
      left > 0
        ? `You may give up to ${money(Math.min(most.minor, left))}. ${money(left)} are left of the budget of ${month.name}.`
        : `The goodwill budget of ${month.name} is used up.`,
    currency,
  };
}
