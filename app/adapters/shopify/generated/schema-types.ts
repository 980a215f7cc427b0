// Written by `npm run codegen`. Do not edit.

export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type BulkOperationErrorCode = "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR" | "TIMEOUT";

export type BulkOperationStatus = "CANCELED" | "CANCELING" | "COMPLETED" | "CREATED" | "EXPIRED" | "FAILED" | "RUNNING";

export type BulkOperationUserErrorCode = "INVALID" | "LIMIT_REACHED" | "OPERATION_IN_PROGRESS";

export type CountryCode = string;

export type CurrencyCode = string;

export type FulfillmentHoldReason =
  | "AWAITING_PAYMENT"
  | "AWAITING_RETURN_ITEMS"
  | "HIGH_RISK_OF_FRAUD"
  | "INCORRECT_ADDRESS"
  | "INVENTORY_OUT_OF_STOCK"
  | "ONLINE_STORE_POST_PURCHASE_CROSS_SELL"
  | "OTHER"
  | "UNKNOWN_DELIVERY_DATE";

export type FulfillmentOrderAction =
  | "CANCEL_FULFILLMENT_ORDER"
  | "CREATE_FULFILLMENT"
  | "EXTERNAL"
  | "HOLD"
  | "MARK_AS_OPEN"
  | "MERGE"
  | "MOVE"
  | "RELEASE_HOLD"
  | "REPORT_PROGRESS"
  | "REQUEST_CANCELLATION"
  | "REQUEST_FULFILLMENT"
  | "SPLIT";

export type FulfillmentOrderHoldInput = {
  readonly externalId?: string | null | undefined;
  readonly fulfillmentOrderLineItems?: ReadonlyArray<FulfillmentOrderLineItemInput> | null | undefined;
  readonly handle?: string | null | undefined;
  readonly notifyMerchant?: boolean | null | undefined;
  readonly reason: FulfillmentHoldReason;
  readonly reasonNotes?: string | null | undefined;
};

export type FulfillmentOrderHoldUserErrorCode =
  | "DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS"
  | "DUPLICATE_FULFILLMENT_HOLD_HANDLE"
  | "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED"
  | "FULFILLMENT_ORDER_NOT_FOUND"
  | "FULFILLMENT_ORDER_NOT_SPLITTABLE"
  | "GREATER_THAN_ZERO"
  | "INVALID_LINE_ITEM_QUANTITY"
  | "TAKEN";

export type FulfillmentOrderLineItemInput = {
  readonly id: string;
  readonly quantity: number;
};

export type FulfillmentOrderReleaseHoldUserErrorCode = "FULFILLMENT_ORDER_NOT_FOUND" | "INVALID_ACCESS";

export type FulfillmentOrderRequestStatus =
  | "ACCEPTED"
  | "CANCELLATION_ACCEPTED"
  | "CANCELLATION_REJECTED"
  | "CANCELLATION_REQUESTED"
  | "CLOSED"
  | "REJECTED"
  | "SUBMITTED"
  | "UNSUBMITTED";

export type FulfillmentOrderStatus =
  "CANCELLED" | "CLOSED" | "INCOMPLETE" | "IN_PROGRESS" | "ON_HOLD" | "OPEN" | "SCHEDULED";

export type FulfillmentStatus = "CANCELLED" | "ERROR" | "FAILURE" | "OPEN" | "PENDING" | "SUCCESS";

export type MoneyInput = {
  readonly amount: string;
  readonly currencyCode: CurrencyCode;
};

export type OrderAdjustmentInputDiscrepancyReason = "CUSTOMER" | "DAMAGE" | "OTHER" | "RESTOCK";

export type OrderCancelReason = "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";

export type OrderCancelRefundMethodInput =
  | { readonly originalPaymentMethodsRefund: boolean; readonly storeCreditRefund?: never }
  | { readonly originalPaymentMethodsRefund?: never; readonly storeCreditRefund: OrderCancelStoreCreditRefundInput };

export type OrderCancelStoreCreditRefundInput = {
  readonly expiresAt?: string | null | undefined;
};

export type OrderCancelUserErrorCode =
  | "INTERNAL_ERROR"
  | "INVALID"
  | "NOT_FOUND"
  | "NO_REFUND_PERMISSION"
  | "NO_REFUND_TO_STORE_CREDIT_PERMISSION"
  | "STORE_CREDIT_REFUND_B2B_NOT_SUPPORTED"
  | "STORE_CREDIT_REFUND_EXPIRATION_IN_PAST"
  | "STORE_CREDIT_REFUND_MISSING_CUSTOMER";

export type OrderDisplayFinancialStatus =
  "AUTHORIZED" | "EXPIRED" | "PAID" | "PARTIALLY_PAID" | "PARTIALLY_REFUNDED" | "PENDING" | "REFUNDED" | "VOIDED";

export type OrderDisplayFulfillmentStatus =
  | "FULFILLED"
  | "IN_PROGRESS"
  | "ON_HOLD"
  | "OPEN"
  | "PARTIALLY_FULFILLED"
  | "PENDING_FULFILLMENT"
  | "REQUEST_DECLINED"
  | "RESTOCKED"
  | "SCHEDULED"
  | "UNFULFILLED";

export type OrderReturnStatus =
  "INSPECTION_COMPLETE" | "IN_PROGRESS" | "NO_RETURN" | "RETURNED" | "RETURN_FAILED" | "RETURN_REQUESTED";

export type OrderRiskRecommendationResult = "ACCEPT" | "CANCEL" | "INVESTIGATE" | "NONE";

export type OrderTransactionInput = {
  readonly amount: string;
  readonly gateway: string;
  readonly kind: OrderTransactionKind;
  readonly orderId: string;
  readonly parentId?: string | null | undefined;
};

export type OrderTransactionKind =
  "AUTHORIZATION" | "CAPTURE" | "CHANGE" | "EMV_AUTHORIZATION" | "REFUND" | "SALE" | "SUGGESTED_REFUND" | "VOID";

export type RefundDutyInput = {
  readonly dutyId: string;
  readonly refundType?: RefundDutyRefundType | null | undefined;
};

export type RefundDutyRefundType = "FULL" | "PROPORTIONAL";

export type RefundInput = {
  readonly allowOverRefunding?: boolean | null | undefined;
  readonly currency?: CurrencyCode | null | undefined;
  readonly discrepancyReason?: OrderAdjustmentInputDiscrepancyReason | null | undefined;
  readonly note?: string | null | undefined;
  readonly notify?: boolean | null | undefined;
  readonly orderId: string;
  readonly processedAt?: string | null | undefined;
  readonly refundDuties?: ReadonlyArray<RefundDutyInput> | null | undefined;
  readonly refundLineItems?: ReadonlyArray<RefundLineItemInput> | null | undefined;
  readonly refundMethods?: ReadonlyArray<RefundMethodInput> | null | undefined;
  readonly shipping?: ShippingRefundInput | null | undefined;
  readonly transactions?: ReadonlyArray<OrderTransactionInput> | null | undefined;
};

export type RefundLineItemInput = {
  readonly lineItemId: string;
  readonly locationId?: string | null | undefined;
  readonly quantity: number;
  readonly restockType?: RefundLineItemRestockType | null | undefined;
};

export type RefundLineItemRestockType = "CANCEL" | "LEGACY_RESTOCK" | "NO_RESTOCK" | "RETURN";

export type RefundMethodInput = { readonly storeCreditRefund: StoreCreditRefundInput };

export type RiskAssessmentResult = "HIGH" | "LOW" | "MEDIUM" | "NONE" | "PENDING";

export type ShippingRefundInput = {
  readonly amount?: string | null | undefined;
  readonly fullRefund?: boolean | null | undefined;
};

export type StoreCreditRefundInput = {
  readonly amount: MoneyInput;
  readonly expiresAt?: string | null | undefined;
};
