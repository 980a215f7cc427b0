import type { PlaceOrder } from "../contract.ts";
import { discountByCode, statusOf } from "./code-discounts.ts";
import { customerByEmail } from "./customers.ts";
import type { CodeDiscount } from "./discount-types.ts";
import { toDecimal } from "./money.ts";
import type { DiscountCodeInput } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";

interface Cart {
  readonly code: string;
  readonly customer: PlaceOrder["customer"];
  /** Minor units of the shop's currency, before any discount. */
  readonly subtotal: number;
  readonly units: number;
}

/** The discount a checkout would give for a code. Throws in plain words when it would give none. */
export function redeemCode(context: ShopContext, cart: Cart): { discount: CodeDiscount; input: DiscountCodeInput } {
  const discount = discountByCode(context.state, cart.code);
  if (!discount) throw new Error(`the shop has no discount code ${cart.code}`);
  const reason = refuseCode(context, discount, cart);
  if (reason) throw new Error(`the discount code ${discount.terms.code} ${reason}`);
  return { discount, input: toInput(context, discount) };
}

function refuseCode(context: ShopContext, { terms, uses }: CodeDiscount, cart: Cart): string | null {
  const status = statusOf(terms, context.time());
  if (status === "SCHEDULED") return `is valid from ${terms.startsAt} only`;
  if (status === "EXPIRED") return `expired at ${terms.endsAt}`;
  if (!terms.appliesOnOneTimePurchase) return "is for subscriptions only";
  const email = cart.customer?.email.toLowerCase() ?? null;
  const buyer = email === null ? undefined : customerByEmail(context.state, email);
  if (terms.customerIds && !(buyer && terms.customerIds.includes(buyer.id))) return "belongs to another customer";
  if (terms.usageLimit !== null && uses.length >= terms.usageLimit) return "was used up";
  const usedByBuyer = uses.some((use) => email !== null && (use.email === email || use.customerId === buyer?.id));
  if (terms.appliesOncePerCustomer && usedByBuyer) return "was used by this customer before";
  const { minimum } = terms;
  const currency = context.state.shop.currencyCode;
  if (minimum?.type === "subtotal" && cart.subtotal < minimum.subtotal)
    return `needs goods for at least ${toDecimal(minimum.subtotal, currency)} ${currency}`;
  if (minimum?.type === "quantity" && cart.units < minimum.quantity) return `needs at least ${minimum.quantity} items`;
  return null;
}

function toInput(context: ShopContext, { terms: { code, value } }: CodeDiscount): DiscountCodeInput {
  const currencyCode = context.state.shop.currencyCode;
  if (value.type === "percentage")
    return { itemPercentageDiscountCode: { code, percentage: Math.round(value.percentage * 1_000_000) / 10_000 } };
  const amountSet = { shopMoney: { amount: toDecimal(value.amount, currencyCode), currencyCode } };
  return { itemFixedDiscountCode: { code, amountSet, onEachItem: value.onEachItem } };
}
