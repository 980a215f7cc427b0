import { type DiscountInput, refuseTerms } from "./check-discount-input.ts";
import type { DiscountMinimum, DiscountTerms, DiscountValue } from "./discount-types.ts";
import { toMinor } from "./money.ts";
import type { UserError } from "./order-input.ts";
import { type ShopContext, toSeconds } from "./shop-context.ts";

/** The terms an input asks for, on top of those the discount has already; or why it is refused. */
export function readDiscountInput(
  context: ShopContext,
  input: DiscountInput,
  known: { readonly id: string; readonly terms: DiscountTerms } | null,
): { readonly terms: DiscountTerms } | { readonly errors: readonly UserError[] } {
  const errors = refuseTerms(context, input, known);
  if (errors.length > 0) return { errors };
  const before = known?.terms;
  const currency = context.state.shop.currencyCode;
  const given = input.customerGets?.value;
  const value = given ? valueOf(given, currency) : before?.value;
  const title = input.title ?? before?.title;
  const code = input.code ?? before?.code;
  const startsAt = input.startsAt ? iso(input.startsAt) : before?.startsAt;
  if (!value || !title || !code || !startsAt) throw new Error("a discount without its terms");
  return {
    terms: {
      title,
      code,
      startsAt,
      value,
      endsAt: keep(input.endsAt === undefined ? undefined : input.endsAt && iso(input.endsAt), before?.endsAt),
      usageLimit: keep(input.usageLimit, before?.usageLimit),
      appliesOncePerCustomer: input.appliesOncePerCustomer ?? before?.appliesOncePerCustomer ?? false,
      recurringCycleLimit: keep(input.recurringCycleLimit, before?.recurringCycleLimit),
      combinesWith: {
        orderDiscounts: input.combinesWith?.orderDiscounts ?? before?.combinesWith.orderDiscounts ?? false,
        productDiscounts: input.combinesWith?.productDiscounts ?? before?.combinesWith.productDiscounts ?? false,
        shippingDiscounts: input.combinesWith?.shippingDiscounts ?? before?.combinesWith.shippingDiscounts ?? false,
      },
      customerIds: buyersOf(input, before?.customerIds ?? null),
      appliesOnOneTimePurchase:
        input.customerGets?.appliesOnOneTimePurchase ?? before?.appliesOnOneTimePurchase ?? true,
      appliesOnSubscription: input.customerGets?.appliesOnSubscription ?? before?.appliesOnSubscription ?? false,
      minimum:
        input.minimumRequirement === undefined
          ? (before?.minimum ?? null)
          : minimumOf(input.minimumRequirement, currency),
      tags: [...new Set(input.tags ?? before?.tags ?? [])],
    },
  };
}

/** What is said wins, also when it is null; what is not said stays. */
function keep<T>(given: T | null | undefined, before: T | null | undefined): T | null {
  return given === undefined ? (before ?? null) : given;
}

const iso = (value: string) => toSeconds(new Date(value));

function valueOf(value: NonNullable<NonNullable<DiscountInput["customerGets"]>["value"]>, currency: string) {
  const { percentage, discountAmount } = value;
  if (percentage != null) return { type: "percentage", percentage } satisfies DiscountValue;
  return {
    type: "amount",
    amount: toMinor(discountAmount?.amount ?? "0", currency),
    onEachItem: discountAmount?.appliesOnEachItem ?? false,
  } satisfies DiscountValue;
}

function minimumOf(minimum: DiscountInput["minimumRequirement"], currency: string): DiscountMinimum | null {
  const subtotal = minimum?.subtotal?.greaterThanOrEqualToSubtotal;
  const quantity = minimum?.quantity?.greaterThanOrEqualToQuantity;
  if (subtotal != null) return { type: "subtotal", subtotal: toMinor(subtotal, currency) };
  return quantity == null ? null : { type: "quantity", quantity: Number(quantity) };
}

function buyersOf(input: DiscountInput, before: readonly string[] | null): readonly string[] | null {
  const change = input.context?.customers ?? input.customerSelection?.customers;
  if (!change) return input.context?.all || input.customerSelection?.all ? null : before;
  const left = (before ?? []).filter((id) => !change.remove?.includes(id));
  return [...new Set([...left, ...(change.add ?? [])])];
}
