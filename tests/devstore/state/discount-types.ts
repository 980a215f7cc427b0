/** What a shopper gets for a code: a fraction of the goods (0.1 is 10 %), or minor units of the shop's currency. */
export type DiscountValue =
  | { readonly type: "percentage"; readonly percentage: number }
  | { readonly type: "amount"; readonly amount: number; readonly onEachItem: boolean };

export type DiscountMinimum =
  { readonly type: "subtotal"; readonly subtotal: number } | { readonly type: "quantity"; readonly quantity: number };

/** Everything the merchant or an app decides about a discount. */
export interface DiscountTerms {
  readonly title: string;
  readonly code: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly usageLimit: number | null;
  readonly appliesOncePerCustomer: boolean;
  readonly recurringCycleLimit: number | null;
  readonly combinesWith: {
    readonly orderDiscounts: boolean;
    readonly productDiscounts: boolean;
    readonly shippingDiscounts: boolean;
  };
  /** Those who may use it; null means everybody. */
  readonly customerIds: readonly string[] | null;
  readonly value: DiscountValue;
  readonly appliesOnOneTimePurchase: boolean;
  readonly appliesOnSubscription: boolean;
  readonly minimum: DiscountMinimum | null;
  readonly tags: readonly string[];
}

export interface DiscountUse {
  readonly orderId: string;
  readonly customerId: string | null;
  readonly email: string | null;
}

/** A discount with one code, valid for all goods. */
export interface CodeDiscount {
  /** DiscountCodeNode GID. */
  readonly id: string;
  readonly redeemCodeId: string;
  /** Who made it: `app:<client id>` or `merchant`. */
  readonly actor: string;
  readonly createdAt: string;
  updatedAt: string;
  terms: DiscountTerms;
  readonly uses: DiscountUse[];
  /** What `asyncUsageCount` says: it follows the uses a moment later. */
  countedUses: number;
}
