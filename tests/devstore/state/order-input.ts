/** Parts of the Admin API's inputs the store reads, as graphql-js hands them over after validation. */
export interface MoneyInput {
  readonly amount: string | number;
  readonly currencyCode: string;
}

export interface MoneyBagInput {
  readonly shopMoney: MoneyInput;
  readonly presentmentMoney?: MoneyInput | null;
}

export interface TaxLineInput {
  readonly title: string;
  readonly rate: string | number;
  readonly priceSet?: MoneyBagInput | null;
  readonly channelLiable?: boolean | null;
}

export interface AddressInput {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly company?: string | null;
  readonly address1?: string | null;
  readonly address2?: string | null;
  readonly city?: string | null;
  readonly province?: string | null;
  readonly provinceCode?: string | null;
  readonly country?: string | null;
  readonly countryCode?: string | null;
  readonly zip?: string | null;
  readonly phone?: string | null;
}

export interface LineInput {
  readonly variantId?: string | null;
  readonly productId?: string | null;
  readonly title?: string | null;
  readonly variantTitle?: string | null;
  readonly sku?: string | null;
  readonly vendor?: string | null;
  readonly quantity: number;
  readonly priceSet?: MoneyBagInput | null;
  readonly requiresShipping?: boolean | null;
  readonly taxable?: boolean | null;
  readonly giftCard?: boolean | null;
  readonly taxLines?: readonly TaxLineInput[] | null;
  readonly properties?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly fulfillmentService?: string | null;
  readonly weight?: { readonly value: number; readonly unit: string } | null;
}

export interface TransactionInput {
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly gateway?: string | null;
  readonly amountSet: MoneyBagInput;
  readonly test?: boolean | null;
  readonly authorizationCode?: string | null;
  readonly processedAt?: string | null;
}

export interface CustomerUpsert {
  readonly id?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly note?: string | null;
  readonly tags?: readonly string[] | null;
  readonly addresses?: readonly AddressInput[] | null;
  readonly locale?: string | null;
}

export interface DiscountCodeInput {
  readonly itemPercentageDiscountCode?: { readonly code: string; readonly percentage?: number | null } | null;
  readonly itemFixedDiscountCode?: {
    readonly code: string;
    readonly amountSet?: MoneyBagInput | null;
    /** Checkout only: the amount is off every unit. */
    readonly onEachItem?: boolean;
  } | null;
  readonly freeShippingDiscountCode?: { readonly code: string } | null;
}

export interface OrderInput {
  readonly name?: string | null;
  readonly currency?: string | null;
  readonly presentmentCurrency?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly note?: string | null;
  readonly poNumber?: string | null;
  readonly tags?: readonly string[] | null;
  readonly test?: boolean | null;
  readonly taxesIncluded?: boolean | null;
  readonly sourceName?: string | null;
  readonly sourceIdentifier?: string | null;
  readonly processedAt?: string | null;
  readonly closedAt?: string | null;
  readonly customAttributes?: readonly { readonly key: string; readonly value: string }[] | null;
  readonly billingAddress?: AddressInput | null;
  readonly shippingAddress?: AddressInput | null;
  readonly customerId?: string | null;
  readonly customer?: {
    readonly toAssociate?: { readonly id: string } | null;
    readonly toUpsert?: CustomerUpsert | null;
  } | null;
  readonly lineItems?: readonly LineInput[] | null;
  readonly shippingLines?:
    | readonly {
        readonly title: string;
        readonly code?: string | null;
        readonly source?: string | null;
        readonly priceSet: MoneyBagInput;
        readonly taxLines?: readonly TaxLineInput[] | null;
      }[]
    | null;
  readonly taxLines?: readonly TaxLineInput[] | null;
  readonly discountCode?: DiscountCodeInput | null;
  readonly transactions?: readonly TransactionInput[] | null;
  readonly financialStatus?: string | null;
  readonly metafields?:
    | readonly {
        readonly namespace?: string | null;
        readonly key?: string | null;
        readonly type?: string | null;
        readonly value?: string | null;
      }[]
    | null;
  readonly fulfillmentStatus?: string | null;
  readonly fulfillment?: {
    readonly locationId: string;
    readonly trackingCompany?: string | null;
    readonly trackingNumber?: string | null;
    readonly shipmentStatus?: string | null;
  } | null;
  /** Control API only. */
  readonly deliveryPromise?: { readonly min: string | null; readonly max: string } | null;
  readonly customerLocale?: string | null;
  readonly riskLevel?: "HIGH" | "MEDIUM" | "LOW" | "NONE";
}

/** A refusal in the words of the Admin API. */
export interface UserError {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code?: string | null;
}
