import type { CodeDiscount, DiscountTerms } from "./discount-types.ts";
import type { ShopContext } from "./shop-context.ts";
import type { Order, ShopState } from "./types.ts";

export type DiscountStatus = "ACTIVE" | "EXPIRED" | "SCHEDULED";

/** Codes are one name whatever their case. */
const keyOf = (code: string): string => code.trim().toLowerCase();

export const discountByCode = (state: ShopState, code: string): CodeDiscount | undefined =>
  state.discounts.get(state.discountIdsByCode.get(keyOf(code)) ?? "");

/** By the given time in milliseconds; how often a code was used does not change it. */
export function statusOf({ startsAt, endsAt }: DiscountTerms, now: number): DiscountStatus {
  if (endsAt && Date.parse(endsAt) <= now) return "EXPIRED";
  return Date.parse(startsAt) > now ? "SCHEDULED" : "ACTIVE";
}

export function addDiscount(context: ShopContext, terms: DiscountTerms): CodeDiscount {
  const now = context.now();
  const discount: CodeDiscount = {
    id: context.newId("DiscountCodeNode"),
    redeemCodeId: context.newId("DiscountRedeemCode"),
    actor: context.actor,
    createdAt: now,
    updatedAt: now,
    terms,
    uses: [],
    countedUses: 0,
  };
  context.state.discounts.set(discount.id, discount);
  context.state.discountIdsByCode.set(keyOf(terms.code), discount.id);
  context.emit("discounts/create", discount.id);
  return discount;
}

export function changeDiscount(context: ShopContext, discount: CodeDiscount, terms: DiscountTerms): void {
  context.state.discountIdsByCode.delete(keyOf(discount.terms.code));
  context.state.discountIdsByCode.set(keyOf(terms.code), discount.id);
  discount.terms = terms;
  touchDiscount(context, discount);
}

/** Ends a discount now, one that has not begun as well. What has ended already stays as it is. */
export function deactivateDiscount(context: ShopContext, discount: CodeDiscount): void {
  const { terms } = discount;
  const now = context.now();
  const status = statusOf(terms, context.time());
  if (status === "EXPIRED") return;
  changeDiscount(context, discount, { ...terms, endsAt: now, startsAt: status === "SCHEDULED" ? now : terms.startsAt });
}

/** Lets a discount begin now, without an end if it had ended. What is valid already stays as it is. */
export function activateDiscount(context: ShopContext, discount: CodeDiscount): void {
  const { terms } = discount;
  const status = statusOf(terms, context.time());
  if (status === "SCHEDULED") changeDiscount(context, discount, { ...terms, startsAt: context.now() });
  if (status === "EXPIRED") changeDiscount(context, discount, { ...terms, endsAt: null });
}

export function deleteDiscount(context: ShopContext, discount: CodeDiscount): void {
  context.state.discounts.delete(discount.id);
  context.state.discountIdsByCode.delete(keyOf(discount.terms.code));
  context.emit("discounts/delete", discount.id);
}

/** Remembers that an order used the code at once, and shows it in `asyncUsageCount` a moment later, as Shopify does. */
export function useDiscount(context: ShopContext, discount: CodeDiscount, order: Order): void {
  discount.uses.push({ orderId: order.id, customerId: order.customerId, email: order.email?.toLowerCase() ?? null });
  context.later((later) => {
    if (!later.state.discounts.has(discount.id)) return;
    discount.countedUses += 1;
    touchDiscount(later, discount);
  });
}

function touchDiscount(context: ShopContext, discount: CodeDiscount): void {
  discount.updatedAt = context.now();
  context.emit("discounts/update", discount.id);
}
