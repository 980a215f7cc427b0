import type { Gid } from "./gid";
import type { Money } from "./money";

/**
 * What the app knows of an order, in Shopify's words, without personal data. Built from a fresh read (everything known)
 * or from a webhook payload, which does not tell fulfillment orders, risk or customer history: those are then null = not known.
 * Times are ISO 8601 UTC text. Money is in the shop's currency.
 */
export interface OrderSnapshot {
  readonly id: Gid;
  readonly name: string;
  readonly createdAt: string;
  readonly processedAt: string;
  readonly updatedAt: string;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
  readonly closedAt: string | null;
  readonly test: boolean;
  readonly sourceName: string | null;
  readonly gateways: readonly string[];
  readonly tags: readonly string[];
  readonly hasNote: boolean;
  readonly total: Money;
  readonly refunded: Money | null;
  readonly outstanding: Money | null;
  readonly discountCodes: readonly string[];
  /** OrderDisplayFinancialStatus */
  readonly financialStatus: string | null;
  /** OrderDisplayFulfillmentStatus */
  readonly fulfillmentStatus: string;
  /** OrderReturnStatus, null = not known */
  readonly returnStatus: string | null;
  readonly customer: CustomerSnapshot | null;
  readonly shipTo: { readonly countryCode: string | null; readonly provinceCode: string | null } | null;
  readonly shippingTitle: string | null;
  /** Risk recommendation and highest level; null = not known. */
  readonly risk: { readonly recommendation: string; readonly level: string } | null;
  readonly lines: readonly LineSnapshot[];
  /** null = not known (webhook payload) */
  readonly fulfillmentOrders: readonly FulfillmentOrderSnapshot[] | null;
  readonly fulfillments: readonly FulfillmentSnapshot[];
}

export interface CustomerSnapshot {
  readonly id: Gid;
  /** Orders placed, this one included; null = not known. */
  readonly orderCount: number | null;
  readonly tags: readonly string[];
}

export interface LineSnapshot {
  readonly id: Gid;
  /** The product's and, where it has several, the variant's: `LineItem.name`. */
  readonly title: string;
  readonly sku: string | null;
  readonly quantity: number;
  /** Ordered minus refunded and removed. */
  readonly currentQuantity: number;
  /** Still to ship; null = not known. */
  readonly unfulfilledQuantity: number | null;
  readonly requiresShipping: boolean;
  readonly isGiftCard: boolean;
  readonly productId: Gid | null;
  readonly productType: string | null;
  readonly vendor: string | null;
  readonly productTags: readonly string[] | null;
  readonly unitPrice: Money;
}

export interface FulfillmentOrderSnapshot {
  readonly id: Gid;
  /** FulfillmentOrderStatus */
  readonly status: string;
  /** FulfillmentOrderRequestStatus */
  readonly requestStatus: string;
  readonly locationName: string;
  readonly supportedActions: readonly string[];
  readonly holds: readonly {
    readonly id: Gid;
    readonly handle: string | null;
    readonly ours: boolean;
    readonly reason: string;
  }[];
  readonly lines: readonly {
    readonly lineItemId: Gid;
    readonly remainingQuantity: number;
    readonly totalQuantity: number;
  }[];
}

export interface FulfillmentSnapshot {
  readonly id: Gid;
  /** FulfillmentStatus */
  readonly status: string;
  readonly createdAt: string;
}

/** What identifies or reaches the shopper. Sealed at rest, never in traces or logs. */
export interface PersonalData {
  readonly email: string | null;
  readonly phone: string | null;
  readonly firstName: string | null;
  readonly postcode: string | null;
  /** BCP 47, e.g. "de" or "pt-BR"; null = shop's default. */
  readonly locale: string | null;
}

export interface OrderRead {
  readonly snapshot: OrderSnapshot;
  readonly personal: PersonalData;
}
