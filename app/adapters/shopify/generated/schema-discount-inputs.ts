// Written by `npm run codegen`. Do not edit.

import { type DiscountBuyerSelection } from "./schema-types";

export type DiscountAmountInput = {
  readonly amount?: string | null | undefined;
  readonly appliesOnEachItem?: boolean | null | undefined;
};

export type DiscountCodeBasicInput = {
  readonly appliesOncePerCustomer?: boolean | null | undefined;
  readonly code?: string | null | undefined;
  readonly combinesWith?: DiscountCombinesWithInput | null | undefined;
  readonly context?: DiscountContextInput | null | undefined;
  readonly customerGets?: DiscountCustomerGetsInput | null | undefined;
  /** @deprecated Use `context` instead. */
  readonly customerSelection?: DiscountCustomerSelectionInput | null | undefined;
  readonly endsAt?: string | null | undefined;
  readonly minimumRequirement?: DiscountMinimumRequirementInput | null | undefined;
  readonly recurringCycleLimit?: number | null | undefined;
  readonly startsAt?: string | null | undefined;
  readonly tags?: ReadonlyArray<string> | null | undefined;
  readonly title?: string | null | undefined;
  readonly usageLimit?: number | null | undefined;
};

export type DiscountCollectionsInput = {
  readonly add?: ReadonlyArray<string> | null | undefined;
  readonly remove?: ReadonlyArray<string> | null | undefined;
};

export type DiscountCombinesWithInput = {
  readonly orderDiscounts?: boolean | null | undefined;
  readonly productDiscounts?: boolean | null | undefined;
  readonly productDiscountsWithTagsOnSameCartLine?: ProductDiscountsWithTagsOnSameCartLineInput | null | undefined;
  readonly shippingDiscounts?: boolean | null | undefined;
};

export type DiscountContextInput =
  | {
      readonly all: DiscountBuyerSelection;
      readonly customerSegments?: never;
      readonly customers?: never;
      readonly markets?: never;
    }
  | {
      readonly all?: never;
      readonly customerSegments: DiscountCustomerSegmentsInput;
      readonly customers?: never;
      readonly markets?: never;
    }
  | {
      readonly all?: never;
      readonly customerSegments?: never;
      readonly customers: DiscountCustomersInput;
      readonly markets?: never;
    }
  | {
      readonly all?: never;
      readonly customerSegments?: never;
      readonly customers?: never;
      readonly markets: DiscountMarketsInput;
    };

export type DiscountCustomerGetsInput = {
  readonly appliesOnOneTimePurchase?: boolean | null | undefined;
  readonly appliesOnSubscription?: boolean | null | undefined;
  readonly items?: DiscountItemsInput | null | undefined;
  readonly value?: DiscountCustomerGetsValueInput | null | undefined;
};

export type DiscountCustomerGetsValueInput = {
  readonly discountAmount?: DiscountAmountInput | null | undefined;
  readonly discountOnQuantity?: DiscountOnQuantityInput | null | undefined;
  readonly percentage?: number | null | undefined;
};

export type DiscountCustomerSegmentsInput = {
  readonly add?: ReadonlyArray<string> | null | undefined;
  readonly remove?: ReadonlyArray<string> | null | undefined;
};

export type DiscountCustomerSelectionInput = {
  readonly all?: boolean | null | undefined;
  readonly customerSegments?: DiscountCustomerSegmentsInput | null | undefined;
  readonly customers?: DiscountCustomersInput | null | undefined;
};

export type DiscountCustomersInput = {
  readonly add?: ReadonlyArray<string> | null | undefined;
  readonly remove?: ReadonlyArray<string> | null | undefined;
};

export type DiscountEffectInput = {
  readonly amount?: string | null | undefined;
  readonly percentage?: number | null | undefined;
};

export type DiscountItemsInput = {
  readonly all?: boolean | null | undefined;
  readonly collections?: DiscountCollectionsInput | null | undefined;
  readonly products?: DiscountProductsInput | null | undefined;
};

export type DiscountMarketsInput = {
  readonly add?: ReadonlyArray<string> | null | undefined;
  readonly remove?: ReadonlyArray<string> | null | undefined;
};

export type DiscountMinimumQuantityInput = {
  readonly greaterThanOrEqualToQuantity?: string | null | undefined;
};

export type DiscountMinimumRequirementInput = {
  readonly quantity?: DiscountMinimumQuantityInput | null | undefined;
  readonly subtotal?: DiscountMinimumSubtotalInput | null | undefined;
};

export type DiscountMinimumSubtotalInput = {
  readonly greaterThanOrEqualToSubtotal?: string | null | undefined;
};

export type DiscountOnQuantityInput = {
  readonly effect?: DiscountEffectInput | null | undefined;
  readonly quantity?: string | null | undefined;
};

export type DiscountProductsInput = {
  readonly productVariantsToAdd?: ReadonlyArray<string> | null | undefined;
  readonly productVariantsToRemove?: ReadonlyArray<string> | null | undefined;
  readonly productsToAdd?: ReadonlyArray<string> | null | undefined;
  readonly productsToRemove?: ReadonlyArray<string> | null | undefined;
};

export type ProductDiscountsWithTagsOnSameCartLineInput = {
  readonly add?: ReadonlyArray<string> | null | undefined;
  readonly remove?: ReadonlyArray<string> | null | undefined;
};
