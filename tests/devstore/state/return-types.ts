import type { MoneyBag } from "./order-types.ts";

export type ReturnStatus = "CANCELED" | "CLOSED" | "DECLINED" | "OPEN" | "REQUESTED";
export type DispositionType = "MISSING" | "NOT_RESTOCKED" | "PROCESSING_REQUIRED" | "RESTOCKED";

export interface ReturnLine {
  readonly id: string;
  readonly fulfillmentLineItemId: string;
  readonly lineItemId: string;
  /** Which units of the line item come back, in the order they are processed; as many as the line's quantity. */
  slots: number[];
  processed: number;
  /** Of the processed, those that were processed together with a refund. */
  refunded: number;
  readonly reasonDefinitionId: string;
  readonly reasonNote: string;
  readonly customerNote: string | null;
  /** 10 for 10 %. */
  readonly restockingFee: { readonly id: string; readonly percentage: number } | null;
}

export interface ExchangeLine {
  readonly id: string;
  readonly variantId: string;
  quantity: number;
  processed: number;
  /** The variant's price when the return was made. */
  readonly unitPrice: MoneyBag;
  /** For all units. */
  readonly discount: { readonly description: string | null; readonly amount: MoneyBag } | null;
  readonly taxRate: number;
  /** Quantity at creation: discount and tax are shared over it. */
  readonly ordered: number;
  /** Lines the processed units became on the order. */
  readonly lineItemIds: string[];
}

export interface OrderReturn {
  readonly id: string;
  readonly orderId: string;
  /** `#1001-R1` */
  readonly name: string;
  status: ReturnStatus;
  readonly createdAt: string;
  requestApprovedAt: string | null;
  closedAt: string | null;
  decline: { readonly reason: string; readonly note: string | null } | null;
  lines: ReturnLine[];
  exchangeLines: ExchangeLine[];
  readonly shippingFee: { readonly id: string; readonly amount: MoneyBag } | null;
  /** How much of the return shipping fee was taken already. */
  shippingFeeTaken: MoneyBag;
  readonly reverseFulfillmentOrderIds: string[];
}

export interface Disposition {
  readonly id: string;
  readonly type: DispositionType;
  readonly quantity: number;
  readonly locationId: string | null;
  readonly createdAt: string;
}

export interface ReverseFulfillmentOrderLine {
  readonly id: string;
  readonly returnLineId: string;
  readonly fulfillmentLineItemId: string;
  totalQuantity: number;
  readonly dispositions: Disposition[];
}

export interface ReverseFulfillmentOrder {
  readonly id: string;
  readonly returnId: string;
  readonly orderId: string;
  status: "CANCELED" | "CLOSED" | "OPEN";
  lines: ReverseFulfillmentOrderLine[];
  readonly reverseDeliveryIds: string[];
}

export interface ReverseDelivery {
  readonly id: string;
  readonly reverseFulfillmentOrderId: string;
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly orderLineId: string }[];
  label: { readonly fileUrl: string; readonly createdAt: string; readonly updatedAt: string } | null;
  tracking: { readonly number: string | null; readonly url: string | null } | null;
}

/** Money put on an account, or, with an amount below zero, taken from it or expired. */
export interface StoreCreditTransaction {
  readonly id: string;
  readonly amount: number;
  /** Of a credit: what was neither spent nor taken back, when it expired at the latest. */
  remaining: number;
  readonly balanceAfter: number;
  readonly createdAt: string;
  readonly event: "ADJUSTMENT" | "ORDER_CANCELLATION" | "ORDER_REFUND";
  readonly expiresAt: string | null;
  /** The order transaction that put it there. */
  readonly origin: { readonly orderId: string; readonly transactionId: string } | null;
  /** Of an expiration: the credit that expired. */
  readonly creditId: string | null;
}

export interface StoreCreditAccount {
  readonly id: string;
  readonly customerId: string;
  readonly currencyCode: string;
  /** Minor units. */
  balance: number;
  readonly transactions: StoreCreditTransaction[];
}

/** A file that may be put to an address, and what was put there. */
export interface StagedUpload {
  readonly key: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly httpMethod: "POST" | "PUT";
  content: Buffer | null;
}
