import { discountByCode } from "./code-discounts.ts";
import type { DiscountTerms } from "./discount-types.ts";
import type { UserError } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";

interface CustomerChange {
  readonly add?: readonly string[] | null;
  readonly remove?: readonly string[] | null;
}

/** `DiscountCodeBasicInput`, as far as this store has room for it. */
export interface DiscountInput {
  readonly title?: string | null;
  readonly code?: string | null;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly usageLimit?: number | null;
  readonly appliesOncePerCustomer?: boolean | null;
  readonly recurringCycleLimit?: number | null;
  readonly combinesWith?: {
    readonly orderDiscounts?: boolean | null;
    readonly productDiscounts?: boolean | null;
    readonly shippingDiscounts?: boolean | null;
    readonly productDiscountsWithTagsOnSameCartLine?: unknown;
  } | null;
  readonly context?: {
    readonly all?: string | null;
    readonly customers?: CustomerChange | null;
    readonly customerSegments?: unknown;
    readonly markets?: unknown;
  } | null;
  readonly customerSelection?: {
    readonly all?: boolean | null;
    readonly customers?: CustomerChange | null;
    readonly customerSegments?: unknown;
  } | null;
  readonly customerGets?: {
    readonly appliesOnOneTimePurchase?: boolean | null;
    readonly appliesOnSubscription?: boolean | null;
    readonly items?: {
      readonly all?: boolean | null;
      readonly collections?: unknown;
      readonly products?: unknown;
    } | null;
    readonly value?: {
      readonly percentage?: number | null;
      readonly discountAmount?: {
        readonly amount?: string | number | null;
        readonly appliesOnEachItem?: boolean | null;
      } | null;
      readonly discountOnQuantity?: unknown;
    } | null;
  } | null;
  readonly minimumRequirement?: {
    readonly quantity?: { readonly greaterThanOrEqualToQuantity?: string | number | null } | null;
    readonly subtotal?: { readonly greaterThanOrEqualToSubtotal?: string | number | null } | null;
  } | null;
  readonly tags?: readonly string[] | null;
}

type Refuse = (field: readonly string[], message: string, code: string) => void;
type Check = (input: DiscountInput, refuse: Refuse, context: ShopContext, known: Known | null) => void;
type Known = { readonly id: string; readonly terms: DiscountTerms };

const LONGEST_TEXT = 255;
const MOST_TAGS = 5;
const INT_LIMIT = 2_147_483_647;
const AMOUNT_LIMIT = 1e18;

/** Why Shopify would not take the terms, all reasons. Texts and codes are recorded unless the README says otherwise. */
export function refuseTerms(context: ShopContext, input: DiscountInput, known: Known | null): UserError[] {
  const errors: UserError[] = [];
  const refuse: Refuse = (field, message, code) =>
    errors.push({ field: ["basicCodeDiscount", ...field], message, code });
  for (const check of CHECKS) check(input, refuse, context, known);
  return errors;
}

const checkCode: Check = ({ code }, refuse, { state }, known) => {
  if (code === undefined && known) return;
  if (code === "") return refuse(["code"], "Code is too short (minimum is 1 character)", "TOO_SHORT");
  if (!code?.trim()) return refuse(["code"], "Code can't be blank", "BLANK");
  if (/[\r\n]/.test(code)) refuse(["code"], "Code cannot contain newline characters.", "INVALID");
  if (code.length > LONGEST_TEXT) refuse(["code"], "Code is too long (maximum is 255 characters)", "TOO_LONG");
  const owner = discountByCode(state, code);
  if (owner && owner.id !== known?.id) refuse(["code"], "Code must be unique. Please try a different code.", "TAKEN");
};

const checkTitle: Check = ({ title }, refuse, _, known) => {
  if (title === undefined && known) return;
  if (!title?.trim()) return refuse(["title"], "Title can't be blank", "BLANK");
  if (title.length > LONGEST_TEXT) refuse(["title"], "Title is too long (maximum is 255 characters)", "TOO_LONG");
};

const checkDates: Check = ({ startsAt, endsAt }, refuse, _, known) => {
  const start = startsAt ?? known?.terms.startsAt;
  const end = endsAt === undefined ? known?.terms.endsAt : endsAt;
  if (!start) return refuse(["startsAt"], "Starts at can't be blank.", "INVALID");
  if (end && Date.parse(end) <= Date.parse(start)) refuse(["endsAt"], "Ends at needs to be after starts_at", "INVALID");
};

const checkBuyers: Check = ({ context, customerSelection }, refuse, { state }, known) => {
  if (!context && !customerSelection && !known) return refuse(["context"], "Context can't be blank", "BLANK");
  if (context && customerSelection)
    return refuse(["context"], "Only one of context or customerSelection can be provided.", "INVALID");
  const field = context ? ["context", "customers", "add"] : ["customerSelection", "customers", "add"];
  for (const id of (context ?? customerSelection)?.customers?.add ?? [])
    if (!state.customers.has(id)) refuse(field, `Customer with id: ${id.split("/").at(-1)} is invalid`, "INVALID");
};

const checkValue: Check = ({ customerGets }, refuse, _, known) => {
  const { value, appliesOnOneTimePurchase, appliesOnSubscription } = customerGets ?? {};
  if (!value && !known) return refuse(["customerGets", "value"], "Value can't be blank", "BLANK");
  if (appliesOnOneTimePurchase === false && appliesOnSubscription !== true)
    refuse(["customerGets"], "A discount must apply to one-time purchases or subscriptions.", "APPLIES_ON_NOTHING");
  const { percentage } = value ?? {};
  if (percentage != null && (percentage < 0 || percentage > 1))
    refuse(["customerGets", "value", "percentage"], "Value must be between 0.0 and 1.0", "VALUE_OUTSIDE_RANGE");
  const amount = Number(value?.discountAmount?.amount ?? 0);
  const field = ["customerGets", "value", "discountAmount", "amount"];
  // Shopify keeps discounts as negative numbers, and says so.
  if (amount < 0) refuse(field, "Value must be less than or equal to 0", "LESS_THAN_OR_EQUAL_TO");
  if (amount >= AMOUNT_LIMIT) refuse(field, "Value must be greater than -1000000000000000000", "LESS_THAN");
};

const checkMinimum: Check = ({ minimumRequirement }, refuse) => {
  const quantity = minimumRequirement?.quantity?.greaterThanOrEqualToQuantity;
  const subtotal = minimumRequirement?.subtotal?.greaterThanOrEqualToSubtotal;
  const atSubtotal = ["minimumRequirement", "subtotal", "greaterThanOrEqualToSubtotal"];
  const atQuantity = ["minimumRequirement", "quantity", "greaterThanOrEqualToQuantity"];
  if (quantity != null && subtotal != null) {
    refuse(atSubtotal, "Minimum subtotal cannot be defined when minimum quantity is.", "CONFLICT");
    refuse(atQuantity, "Minimum quantity cannot be defined when minimum subtotal is.", "CONFLICT");
  }
  if (Number(quantity ?? 0) >= INT_LIMIT)
    refuse(atQuantity, "Minimum quantity must be less than 2147483647", "LESS_THAN");
  if (Number(subtotal ?? 0) >= AMOUNT_LIMIT)
    refuse(atSubtotal, "Minimum subtotal must be less than 1000000000000000000", "LESS_THAN");
};

const checkLimits: Check = ({ usageLimit, tags }, refuse) => {
  if (usageLimit != null && usageLimit <= 0)
    refuse(["usageLimit"], "Usage limit must be greater than 0", "GREATER_THAN");
  if (tags && tags.length > MOST_TAGS)
    refuse(["tags"], `The number of tags exceeds the maximum of ${MOST_TAGS}.`, "TOO_MANY_TAGS");
  if (tags?.some((tag) => tag.length > LONGEST_TEXT))
    refuse(["tags"], "The tag title exceeds the maximum length of 255 characters.", "INVALID_TAG_LENGTH");
};

const CHECKS: readonly Check[] = [
  checkCode,
  checkTitle,
  checkDates,
  checkBuyers,
  checkValue,
  checkMinimum,
  checkLimits,
];
