/**
 * What the stand-in store remembers. Ids are GIDs, times ISO 8601 in UTC, money integer minor units.
 * Statuses are only stored where Shopify stores them; everything that follows from other facts is computed.
 */

/** Minor units of the order's currency and of its presentment currency. */
export interface MoneyBag {
  readonly shop: number;
  readonly presentment: number;
}

export interface Attribute {
  readonly key: string;
  readonly value: string | null;
}

export interface MailingAddress {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  readonly address1: string | null;
  readonly address2: string | null;
  readonly city: string | null;
  readonly provinceCode: string | null;
  readonly province: string | null;
  readonly countryCode: string | null;
  readonly country: string | null;
  readonly zip: string | null;
  readonly phone: string | null;
}

export interface Shop {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly email: string;
  readonly contactEmail: string;
  readonly currencyCode: string;
  readonly ianaTimezone: string;
  readonly createdAt: string;
  readonly countryCode: string;
  readonly taxesIncluded: boolean;
}

/** An app installed in the shop; holds and requests remember which one made them by its actor name. */
export interface App {
  readonly id: string;
  readonly title: string;
  readonly handle: string;
  readonly apiKey: string;
}

export interface Location {
  readonly id: string;
  readonly name: string;
  isActive: boolean;
  /** The fulfillment service that owns this location; null for the merchant's own. */
  readonly fulfillmentServiceId: string | null;
  readonly address: Omit<MailingAddress, "id" | "firstName" | "lastName" | "company">;
  readonly createdAt: string;
}

export interface FulfillmentService {
  readonly id: string;
  readonly handle: string;
  readonly serviceName: string;
  readonly type: "MANUAL" | "THIRD_PARTY" | "GIFT_CARD";
  readonly trackingSupport: boolean;
  readonly locationId: string;
}

export interface Product {
  readonly id: string;
  readonly title: string;
  readonly handle: string;
  readonly vendor: string;
  readonly productType: string;
  readonly tags: readonly string[];
  readonly status: "ACTIVE" | "ARCHIVED" | "DRAFT";
  readonly variantIds: readonly string[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface ProductVariant {
  readonly id: string;
  readonly productId: string;
  readonly title: string;
  readonly sku: string | null;
  readonly barcode: string | null;
  /** Minor units of the shop's currency. */
  readonly price: number;
  readonly taxable: boolean;
  readonly inventoryItemId: string;
  readonly createdAt: string;
  updatedAt: string;
}

export interface InventoryItem {
  readonly id: string;
  readonly variantId: string;
  readonly sku: string | null;
  readonly tracked: boolean;
  readonly requiresShipping: boolean;
  /** Units by location id. */
  readonly levels: Map<string, { available: number; committed: number; onHand: number }>;
}

export interface Customer {
  readonly id: string;
  email: string | null;
  phone: string | null;
  firstName: string | null;
  lastName: string | null;
  locale: string;
  tags: readonly string[];
  note: string | null;
  readonly createdAt: string;
  updatedAt: string;
  defaultAddress: MailingAddress | null;
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
  readonly discountCodes: readonly string[];
  readonly discountApplications: DiscountApplication[];
  readonly lineItems: LineItem[];
  readonly shippingLines: ShippingLine[];
  readonly transactions: Transaction[];
  readonly refunds: Refund[];
  readonly fulfillmentOrderIds: string[];
  readonly fulfillmentIds: string[];
  readonly returnIds: string[];
  /** What `orderCreate` was told when there is no transaction to compute it from. */
  financialStatusGiven: string | null;
  edited: boolean;
  risk: {
    readonly recommendation: "ACCEPT" | "CANCEL" | "INVESTIGATE" | "NONE";
    readonly assessments: readonly RiskAssessment[];
  };
}

export interface FulfillmentHold {
  readonly id: string;
  readonly handle: string | null;
  readonly externalId: string | null;
  readonly reason: string;
  readonly reasonNotes: string | null;
  /** Who put it there: `app:<client id>` or `merchant`. */
  readonly actor: string;
}

export interface FulfillmentOrderLineItem {
  readonly id: string;
  readonly lineItemId: string;
  totalQuantity: number;
  remainingQuantity: number;
}

export interface MerchantRequest {
  readonly id: string;
  readonly kind: "FULFILLMENT_REQUEST" | "CANCELLATION_REQUEST";
  readonly message: string | null;
  readonly sentAt: string;
  readonly requestOptions: Readonly<Record<string, unknown>> | null;
  responseMessage: string | null;
}

export type FulfillmentOrderStatus =
  "CANCELLED" | "CLOSED" | "INCOMPLETE" | "IN_PROGRESS" | "ON_HOLD" | "OPEN" | "SCHEDULED";

export type FulfillmentOrderRequestStatus =
  | "ACCEPTED"
  | "CANCELLATION_ACCEPTED"
  | "CANCELLATION_REJECTED"
  | "CANCELLATION_REQUESTED"
  | "CLOSED"
  | "REJECTED"
  | "SUBMITTED"
  | "UNSUBMITTED";

export interface FulfillmentOrder {
  readonly id: string;
  readonly orderId: string;
  status: FulfillmentOrderStatus;
  requestStatus: FulfillmentOrderRequestStatus;
  locationId: string;
  readonly createdAt: string;
  updatedAt: string;
  fulfillAt: string | null;
  fulfillBy: string | null;
  holds: FulfillmentHold[];
  lineItems: FulfillmentOrderLineItem[];
  merchantRequests: MerchantRequest[];
  /** Progress was reported by hand, so the order counts as being worked on. */
  progressReported: boolean;
}

export interface Tracking {
  readonly number: string | null;
  readonly url: string | null;
  readonly company: string | null;
}

export interface FulfillmentEvent {
  readonly id: string;
  readonly fulfillmentId: string;
  readonly status: string;
  readonly message: string | null;
  readonly happenedAt: string;
  readonly createdAt: string;
  readonly estimatedDeliveryAt: string | null;
  readonly address1: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly country: string | null;
  readonly zip: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Fulfillment {
  readonly id: string;
  readonly orderId: string;
  /** `#1001.1` */
  readonly name: string;
  status: "CANCELLED" | "ERROR" | "FAILURE" | "OPEN" | "PENDING" | "SUCCESS";
  readonly createdAt: string;
  updatedAt: string;
  readonly locationId: string;
  tracking: readonly Tracking[];
  readonly lineItems: readonly {
    readonly id: string;
    readonly lineItemId: string;
    readonly fulfillmentOrderId: string;
    readonly fulfillmentOrderLineItemId: string;
    readonly quantity: number;
  }[];
  readonly events: FulfillmentEvent[];
  readonly originAddress: Readonly<Record<string, string | null>> | null;
}

export interface Job {
  readonly id: string;
  done: boolean;
  readonly createdAt: string;
}

export interface BulkOperation {
  readonly id: string;
  readonly actor: string;
  readonly query: string;
  readonly createdAt: string;
  status: "CANCELED" | "CANCELING" | "COMPLETED" | "CREATED" | "EXPIRED" | "FAILED" | "RUNNING";
  errorCode: string | null;
  completedAt: string | null;
  objectCount: number;
  rootObjectCount: number;
  /** JSON lines; null until finished or when there is nothing to say. */
  result: string | null;
}

/** A line of an order under edit: of the order, or added. */
export interface CalculatedLine {
  readonly id: string;
  /** Null for an added line. */
  readonly lineItemId: string | null;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly sku: string | null;
  readonly variantId: string | null;
  quantity: number;
  readonly editableQuantityBefore: number;
  readonly lockedQuantity: number;
  restocking: boolean;
  readonly unitPrice: MoneyBag;
  readonly requiresShipping: boolean;
  readonly taxable: boolean;
  discounts: { readonly id: string; readonly description: string | null; readonly amount: MoneyBag }[];
}

export interface OrderEditSession {
  /** CalculatedOrder GID; the OrderEditSession GID has the same number. */
  readonly id: string;
  readonly orderId: string;
  readonly actor: string;
  readonly createdAt: string;
  committed: boolean;
  readonly lines: CalculatedLine[];
}

export interface DraftOrder {
  readonly id: string;
  readonly name: string;
  status: "OPEN" | "INVOICE_SENT" | "COMPLETED";
  readonly createdAt: string;
  updatedAt: string;
  completedAt: string | null;
  orderId: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly currency: string;
  readonly subtotal: number;
  readonly shipping: number;
  readonly tax: number;
  readonly total: number;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly quantity: number;
    readonly sku: string | null;
    readonly variantId: string | null;
    readonly unitPrice: number;
    readonly requiresShipping: boolean;
    readonly taxable: boolean;
  }[];
}

/** What an idempotency key was used for; kept for 24 hours of store time. */
export interface IdempotencyRecord {
  readonly key: string;
  readonly actor: string;
  readonly mutation: string;
  readonly input: string;
  readonly resourceId: string | null;
  readonly createdAt: string;
}

/** A room for what comes later (returns, store credit, discounts): records by GID. */
export interface ShopState {
  readonly shop: Shop;
  readonly apps: Map<string, App>;
  readonly locations: Map<string, Location>;
  readonly fulfillmentServices: Map<string, FulfillmentService>;
  readonly products: Map<string, Product>;
  readonly variants: Map<string, ProductVariant>;
  readonly inventoryItems: Map<string, InventoryItem>;
  readonly customers: Map<string, Customer>;
  readonly orders: Map<string, Order>;
  readonly fulfillmentOrders: Map<string, FulfillmentOrder>;
  readonly fulfillments: Map<string, Fulfillment>;
  readonly jobs: Map<string, Job>;
  readonly bulkOperations: Map<string, BulkOperation>;
  readonly editSessions: Map<string, OrderEditSession>;
  readonly draftOrders: Map<string, DraftOrder>;
  readonly idempotency: Map<string, IdempotencyRecord>;
  /** Number of the next order. */
  nextOrderNumber: number;
}
