import type { Attribute, MailingAddress } from "./shop-types.ts";

/** Minor units of the order's currency and of its presentment currency. */
export interface MoneyBag {
  readonly shop: number;
  readonly presentment: number;
}

export interface TaxLine {
  readonly title: string;
  /** 0.19 for 19 %. */
  readonly rate: number;
  readonly price: MoneyBag;
  readonly channelLiable: boolean | null;
}

export interface DiscountApplication {
  readonly index: number;
  readonly kind: "DISCOUNT_CODE" | "MANUAL";
  /** The code, or the description of a manual discount. */
  readonly title: string;
  readonly target: "LINE_ITEM" | "SHIPPING_LINE";
  /** A fixed amount is off every unit, not once off the order. */
  readonly onEachItem?: boolean;
  readonly value:
    | { readonly type: "percentage"; readonly percentage: number }
    | { readonly type: "fixed"; readonly amount: MoneyBag };
}

export interface DiscountAllocation {
  readonly applicationIndex: number;
  readonly amount: MoneyBag;
}

export interface LineItem {
  readonly id: string;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly vendor: string | null;
  readonly variantId: string | null;
  readonly productId: string | null;
  /** Units ordered, before refunds and edits. */
  quantity: number;
  /** Units that are still part of the order: ordered − refunded − removed. */
  currentQuantity: number;
  /** Numbers of the units that left the order; as many as `quantity - currentQuantity`. */
  takenSlots: readonly number[];
  /** Numbers of the units an open return waits for. */
  reservedSlots: readonly number[];
  /** Units refunded by a refund line item. */
  refundedQuantity: number;
  readonly unitPrice: MoneyBag;
  readonly taxLines: readonly TaxLine[];
  readonly discountAllocations: readonly DiscountAllocation[];
  readonly requiresShipping: boolean;
  readonly taxable: boolean;
  readonly isGiftCard: boolean;
  readonly grams: number;
  readonly customAttributes: readonly Attribute[];
  readonly fulfillmentService: string | null;
}

export interface ShippingLine {
  readonly id: string;
  readonly title: string;
  readonly code: string | null;
  readonly source: string | null;
  readonly price: MoneyBag;
  readonly taxLines: readonly TaxLine[];
  readonly discountAllocations: readonly DiscountAllocation[];
  /** Refunded so far. */
  refunded: MoneyBag;
}

export type TransactionKind =
  "AUTHORIZATION" | "CAPTURE" | "CHANGE" | "EMV_AUTHORIZATION" | "REFUND" | "SALE" | "SUGGESTED_REFUND" | "VOID";

export interface Transaction {
  readonly id: string;
  readonly orderId: string;
  readonly kind: TransactionKind;
  status: "SUCCESS" | "PENDING" | "FAILURE" | "ERROR" | "AWAITING_RESPONSE" | "UNKNOWN";
  readonly gateway: string;
  readonly amount: MoneyBag;
  readonly parentId: string | null;
  readonly test: boolean;
  readonly authorizationCode: string | null;
  readonly createdAt: string;
  readonly processedAt: string;
}

export interface RefundLineItem {
  readonly id: string;
  readonly lineItemId: string;
  readonly quantity: number;
  readonly restockType: "CANCEL" | "LEGACY_RESTOCK" | "NO_RESTOCK" | "RETURN";
  readonly restocked: boolean;
  readonly locationId: string | null;
  readonly price: MoneyBag;
  readonly subtotal: MoneyBag;
  readonly tax: MoneyBag;
}

export interface OrderAdjustment {
  readonly id: string;
  readonly reason: string;
  readonly amount: MoneyBag;
  readonly tax: MoneyBag;
}

export interface Refund {
  readonly id: string;
  readonly orderId: string;
  readonly createdAt: string;
  readonly processedAt: string;
  readonly updatedAt: string;
  readonly note: string | null;
  readonly lineItems: readonly RefundLineItem[];
  readonly shippingLines: readonly {
    readonly id: string;
    readonly shippingLineId: string;
    readonly subtotal: MoneyBag;
    readonly tax: MoneyBag;
  }[];
  readonly adjustments: readonly OrderAdjustment[];
  readonly transactionIds: readonly string[];
  readonly total: MoneyBag;
  /** The return this refund belongs to. */
  readonly returnId: string | null;
}

export interface RiskAssessment {
  readonly riskLevel: "HIGH" | "LOW" | "MEDIUM" | "NONE" | "PENDING";
  readonly facts: readonly { readonly description: string; readonly sentiment: "NEGATIVE" | "NEUTRAL" | "POSITIVE" }[];
}

export interface Order {
  readonly id: string;
  /** `#1001` */
  readonly name: string;
  readonly number: number;
  readonly confirmationNumber: string;
  readonly createdAt: string;
  readonly processedAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  cancelReason: string | null;
  cancelStaffNote: string | null;
  closedAt: string | null;
  /** The asynchronous cancellation that is under way. */
  cancelJobId: string | null;
  readonly currency: string;
  readonly presentmentCurrency: string;
  email: string | null;
  phone: string | null;
  customerId: string | null;
  readonly customerLocale: string | null;
  note: string | null;
  poNumber: string | null;
  tags: readonly string[];
  customAttributes: readonly Attribute[];
  readonly test: boolean;
  readonly taxesIncluded: boolean;
  readonly sourceName: string | null;
  readonly sourceIdentifier: string | null;
  readonly billingAddress: MailingAddress | null;
  shippingAddress: MailingAddress | null;
  /** What the checkout promised. */
  readonly deliveryPromise: { readonly min: string | null; readonly max: string } | null;
  readonly discountCodes: readonly string[];
  readonly discountApplications: DiscountApplication[];
  readonly lineItems: LineItem[];
  readonly shippingLines: ShippingLine[];
  readonly transactions: Transaction[];
  readonly refunds: Refund[];
  readonly fulfillmentOrderIds: string[];
  readonly fulfillmentIds: string[];
  readonly returnIds: string[];
  /** Restocking and return shipping fees taken so far. */
  returnFees: MoneyBag;
  /** What `orderCreate` was told when there is no transaction to compute it from. */
  financialStatusGiven: string | null;
  edited: boolean;
  risk: {
    readonly recommendation: "ACCEPT" | "CANCEL" | "INVESTIGATE" | "NONE";
    readonly assessments: readonly RiskAssessment[];
  };
}
