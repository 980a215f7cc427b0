import type { Gid } from "../gid";
import type { Money } from "../money";
import type { OrderRead } from "../order";
import type { DeclineReason, Disposition, ReturnReason, ReturnStatus } from "./types";

/** A return as Shopify has it. Times are ISO 8601 UTC text, money is in the order's presentment currency. */
export interface NativeReturn {
  readonly id: Gid;
  readonly name: string;
  readonly orderId: Gid;
  readonly status: ReturnStatus;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly decline: { readonly reason: DeclineReason; readonly note: string | null } | null;
  readonly lines: readonly NativeReturnLine[];
  readonly exchangeLines: readonly NativeExchangeLine[];
  readonly shippingFee: Money | null;
  readonly reverseFulfillmentOrders: readonly ReverseFulfillmentOrder[];
  readonly refunds: readonly NativeRefund[];
}

export interface NativeReturnLine {
  readonly id: Gid;
  /** null for a line Shopify could not tie to a fulfilled item (UnverifiedReturnLineItem). */
  readonly fulfillmentLineItemId: Gid | null;
  readonly lineItemId: Gid | null;
  readonly title: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly processableQuantity: number;
  readonly processedQuantity: number;
  readonly refundedQuantity: number;
  readonly reason: ReturnReason | null;
  /** Staff's words, which carry our RMA number when we made the return. */
  readonly reasonNote: string;
  readonly customerNote: string | null;
  readonly restockingFeePercent: number;
}

export interface NativeExchangeLine {
  readonly id: Gid;
  readonly variantId: Gid | null;
  readonly quantity: number;
  readonly processedQuantity: number;
}

export interface ReverseFulfillmentOrder {
  readonly id: Gid;
  /** ReverseFulfillmentOrderStatus */
  readonly status: string;
  readonly lines: readonly {
    readonly id: Gid;
    readonly fulfillmentLineItemId: Gid | null;
    readonly totalQuantity: number;
    readonly dispositions: readonly {
      readonly type: Disposition;
      readonly quantity: number;
      readonly locationId: Gid | null;
    }[];
  }[];
  readonly deliveries: readonly ReverseDelivery[];
}

export interface ReverseDelivery {
  readonly id: Gid;
  readonly labelUrl: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
}

export interface NativeRefund {
  readonly id: Gid;
  readonly note: string | null;
  readonly createdAt: string;
  readonly amount: Money;
}

/** An order with what of it can come back. */
export interface ReturnableOrder extends OrderRead {
  /** What the shopper pays in, which may not be the shop's currency. */
  readonly presentmentCurrency: string;
  /** Shop currency units times this = presentment currency units, at the time of the order. */
  readonly presentmentRate: number;
  readonly shippingAddress: PostalAddress | null;
  /** An order attribute or tag says it is a gift. */
  readonly isGift: boolean;
  readonly lines: readonly ReturnableLine[];
  readonly returns: readonly NativeReturn[];
}

/** Personal: never stored but sealed, never logged. */
export interface PostalAddress {
  readonly name: string;
  readonly company: string | null;
  readonly street1: string;
  readonly street2: string | null;
  readonly city: string;
  readonly provinceCode: string | null;
  readonly postcode: string;
  /** ISO 3166-1 alpha-2 */
  readonly countryCode: string;
  readonly phone: string | null;
}

/** Units of one line of one fulfillment. Times are ISO 8601 UTC text. */
export interface ReturnableLine {
  readonly fulfillmentLineItemId: Gid;
  readonly lineItemId: Gid;
  readonly fulfillmentId: Gid;
  /** Product and variant: "Merino T-Shirt - M". */
  readonly title: string;
  readonly sku: string | null;
  /** Units shipped with this fulfillment. */
  readonly shipped: number;
  /** Units not yet in another return; 0 = nothing can come back. */
  readonly returnable: number;
  readonly fulfilledAt: string;
  /** When the carrier said it was delivered; null = it never did. */
  readonly deliveredAt: string | null;
  /** What one unit cost after all discounts, in the shop's currency. */
  readonly unitPaid: Money;
  readonly isGiftCard: boolean;
  readonly weightGrams: number | null;
  readonly variantId: Gid | null;
  readonly productId: Gid | null;
  readonly productType: string | null;
  readonly vendor: string | null;
  readonly productTags: readonly string[];
  /** Handles of the collections the product is in. */
  readonly collections: readonly string[];
  readonly suggestedReasons: readonly ReturnReason[];
}

/** What a return is worth, as Shopify calculates it, in the order's presentment currency. */
export interface ReturnQuote {
  readonly lines: readonly {
    readonly fulfillmentLineItemId: Gid;
    readonly quantity: number;
    /** Before the order's discounts. */
    readonly subtotal: Money;
    /** The line's share of the order's discounts, ≥ 0. */
    readonly orderDiscount: Money;
    readonly tax: Money;
    readonly restockingFee: Money;
  }[];
  readonly items: Money;
  readonly orderDiscount: Money;
  readonly tax: Money;
  /** Whether `items` holds the tax already; otherwise it comes on top. */
  readonly taxesIncluded: boolean;
  readonly restockingFee: Money;
  readonly shippingFee: Money;
  /** What the items wanted in exchange cost, tax included. */
  readonly exchange: Money;
  /** What goes back; never below 0. */
  readonly refund: Money;
  /** What the shopper has to pay on top of an exchange. */
  readonly due: Money;
}

/** What Shopify would do with money for units of a return processed now. */
export interface FinancialOutcome {
  readonly refund: Money;
  readonly due: Money;
  readonly maximumRefundable: Money;
  readonly transactions: readonly { readonly parentId: Gid; readonly amount: Money }[];
}

export interface ShopLocation {
  readonly id: Gid;
  readonly name: string;
  readonly isActive: boolean;
  /** null = the location has no full address. */
  readonly address: PostalAddress | null;
}
