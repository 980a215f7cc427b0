// Written by `npm run codegen`. Do not edit.

export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type BulkOperationErrorCode = "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR" | "TIMEOUT";

export type BulkOperationStatus = "CANCELED" | "CANCELING" | "COMPLETED" | "CREATED" | "EXPIRED" | "FAILED" | "RUNNING";

export type BulkOperationUserErrorCode = "INVALID" | "LIMIT_REACHED" | "OPERATION_IN_PROGRESS";

export type CalculateExchangeLineItemInput = {
  readonly appliedDiscount?: ExchangeLineItemAppliedDiscountInput | null | undefined;
  readonly quantity: number;
  readonly variantId?: string | null | undefined;
};

export type CalculateReturnInput = {
  readonly exchangeLineItems?: ReadonlyArray<CalculateExchangeLineItemInput> | null | undefined;
  readonly orderId: string;
  readonly returnLineItems?: ReadonlyArray<CalculateReturnLineItemInput> | null | undefined;
  readonly returnShippingFee?: ReturnShippingFeeInput | null | undefined;
};

export type CalculateReturnLineItemInput = {
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly restockingFee?: RestockingFeeInput | null | undefined;
};

export type CountryCode = string;

export type CurrencyCode = string;

export type ExchangeLineItemAppliedDiscountInput = {
  readonly description?: string | null | undefined;
  readonly value: ExchangeLineItemAppliedDiscountValueInput;
};

export type ExchangeLineItemAppliedDiscountValueInput =
  | { readonly amount: MoneyInput; readonly percentage?: never }
  | { readonly amount?: never; readonly percentage: number };

export type ExchangeLineItemInput = {
  readonly appliedDiscount?: ExchangeLineItemAppliedDiscountInput | null | undefined;
  readonly giftCardCodes?: ReadonlyArray<string> | null | undefined;
  readonly quantity: number;
  readonly variantId?: string | null | undefined;
};

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

export type ProductVariantInventoryPolicy = "CONTINUE" | "DENY";

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

export type RefundMethodAllocation = "ORIGINAL_PAYMENT_METHODS" | "STORE_CREDIT";

export type RefundMethodInput = { readonly storeCreditRefund: StoreCreditRefundInput };

export type RefundShippingInput = {
  readonly fullRefund?: boolean | null | undefined;
  readonly shippingRefundAmount?: MoneyInput | null | undefined;
};

export type RestockingFeeInput = {
  readonly percentage: number;
};

export type ReturnDeclineReason = "FINAL_SALE" | "OTHER" | "RETURN_PERIOD_ENDED";

export type ReturnErrorCode =
  | "ALREADY_EXISTS"
  | "BLANK"
  | "CREATION_FAILED"
  | "EQUAL_TO"
  | "FEATURE_NOT_ENABLED"
  | "GREATER_THAN"
  | "GREATER_THAN_OR_EQUAL_TO"
  | "INCLUSION"
  | "INCOMPATIBLE_WITH_STANDARD_POLICY"
  | "INTERNAL_ERROR"
  | "INVALID"
  | "INVALID_STATE"
  | "LESS_THAN"
  | "LESS_THAN_OR_EQUAL_TO"
  | "MISSING_PERMISSION"
  | "NOTIFICATION_FAILED"
  | "NOT_A_NUMBER"
  | "NOT_EDITABLE"
  | "NOT_FOUND"
  | "PRESENT"
  | "TAKEN"
  | "TOO_BIG"
  | "TOO_LONG"
  | "TOO_MANY_ARGUMENTS"
  | "TOO_SHORT"
  | "WRONG_LENGTH";

export type ReturnInput = {
  readonly exchangeLineItems?: ReadonlyArray<ExchangeLineItemInput> | null | undefined;
  /** @deprecated This field is no longer supported and any value provided to it is currently ignored. */
  readonly notifyCustomer?: boolean | null | undefined;
  readonly orderId: string;
  readonly requestedAt?: string | null | undefined;
  readonly returnLineItems: ReadonlyArray<ReturnLineItemInput>;
  readonly returnShippingFee?: ReturnShippingFeeInput | null | undefined;
  /** @deprecated This field is temporary to support the transition to Returns Processing APIs. */
  readonly unprocessed?: boolean | null | undefined;
};

export type ReturnLineItemInput = {
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly restockingFee?: RestockingFeeInput | null | undefined;
  /** @deprecated Use `returnReasonDefinitionId` instead. This field will be removed in the future. */
  readonly returnReason?: ReturnReason | null | undefined;
  readonly returnReasonDefinitionId?: string | null | undefined;
  readonly returnReasonNote?: string | null | undefined;
};

export type ReturnLineItemRemoveFromReturnInput = {
  readonly quantity: number;
  readonly returnLineItemId: string;
};

export type ReturnProcessExchangeLineItemInput = {
  readonly id: string;
  readonly quantity: number;
};

export type ReturnProcessFinancialTransferInput = { readonly issueRefund: ReturnProcessRefundInput };

export type ReturnProcessInput = {
  readonly exchangeLineItems?: ReadonlyArray<ReturnProcessExchangeLineItemInput> | null | undefined;
  readonly financialTransfer?: ReturnProcessFinancialTransferInput | null | undefined;
  readonly note?: string | null | undefined;
  readonly notifyCustomer?: boolean | null | undefined;
  readonly refundDuties?: ReadonlyArray<RefundDutyInput> | null | undefined;
  readonly refundShipping?: RefundShippingInput | null | undefined;
  readonly returnId: string;
  readonly returnLineItems?: ReadonlyArray<ReturnProcessReturnLineItemInput> | null | undefined;
  readonly tipLineId?: string | null | undefined;
};

export type ReturnProcessRefundInput = {
  readonly allowOverRefunding?: boolean | null | undefined;
  readonly orderTransactions: ReadonlyArray<ReturnRefundOrderTransactionInput>;
  readonly refundMethods?: ReadonlyArray<RefundMethodInput> | null | undefined;
};

export type ReturnProcessReturnLineItemInput = {
  readonly dispositions?: ReadonlyArray<ReverseFulfillmentOrderDisposeInput> | null | undefined;
  readonly id: string;
  readonly quantity: number;
};

export type ReturnReason =
  | "COLOR"
  | "DEFECTIVE"
  | "NOT_AS_DESCRIBED"
  | "OTHER"
  | "SIZE_TOO_LARGE"
  | "SIZE_TOO_SMALL"
  | "STYLE"
  | "UNKNOWN"
  | "UNWANTED"
  | "WRONG_ITEM";

export type ReturnRefundOrderTransactionInput = {
  readonly parentId: string;
  readonly transactionAmount: MoneyInput;
};

export type ReturnRequestInput = {
  readonly orderId: string;
  readonly returnLineItems: ReadonlyArray<ReturnRequestLineItemInput>;
  readonly returnShippingFee?: ReturnShippingFeeInput | null | undefined;
};

export type ReturnRequestLineItemInput = {
  readonly customerNote?: string | null | undefined;
  readonly fulfillmentLineItemId: string;
  readonly quantity: number;
  readonly restockingFee?: RestockingFeeInput | null | undefined;
  /** @deprecated Use `returnReasonDefinitionId` instead. This field will be removed in the future. */
  readonly returnReason?: ReturnReason | null | undefined;
  readonly returnReasonDefinitionId?: string | null | undefined;
};

export type ReturnShippingFeeInput = {
  readonly amount: MoneyInput;
};

export type ReturnStatus = "CANCELED" | "CLOSED" | "DECLINED" | "OPEN" | "REQUESTED";

export type ReverseDeliveryLabelInput = {
  readonly fileUrl: string;
};

export type ReverseDeliveryTrackingInput = {
  readonly number?: string | null | undefined;
  readonly url?: string | null | undefined;
};

export type ReverseFulfillmentOrderDisposeInput = {
  readonly dispositionType: ReverseFulfillmentOrderDispositionType;
  readonly locationId?: string | null | undefined;
  readonly quantity: number;
  readonly reverseFulfillmentOrderLineItemId: string;
};

export type ReverseFulfillmentOrderDispositionType = "MISSING" | "NOT_RESTOCKED" | "PROCESSING_REQUIRED" | "RESTOCKED";

export type ReverseFulfillmentOrderStatus = "CANCELED" | "CLOSED" | "OPEN";

export type RiskAssessmentResult = "HIGH" | "LOW" | "MEDIUM" | "NONE" | "PENDING";

export type ShippingRefundInput = {
  readonly amount?: string | null | undefined;
  readonly fullRefund?: boolean | null | undefined;
};

export type StagedUploadHttpMethodType = "POST" | "PUT";

export type StagedUploadInput = {
  readonly fileSize?: string | null | undefined;
  readonly filename: string;
  readonly httpMethod?: StagedUploadHttpMethodType | null | undefined;
  readonly mimeType: string;
  readonly resource: StagedUploadTargetGenerateUploadResource;
};

export type StagedUploadTargetGenerateUploadResource =
  | "BULK_MUTATION_VARIABLES"
  | "COLLECTION_IMAGE"
  | "DISPUTE_FILE_UPLOAD"
  | "FILE"
  | "IMAGE"
  | "MODEL_3D"
  | "PRODUCT_IMAGE"
  | "RETURN_LABEL"
  | "SHOP_IMAGE"
  | "URL_REDIRECT_IMPORT"
  | "VIDEO";

export type StoreCreditAccountCreditUserErrorCode =
  | "ACCOUNT_NOT_FOUND"
  | "CREDIT_LIMIT_EXCEEDED"
  | "EXPIRES_AT_IN_PAST"
  | "MISMATCHING_CURRENCY"
  | "NEGATIVE_OR_ZERO_AMOUNT"
  | "OWNER_NOT_FOUND"
  | "UNSUPPORTED_CURRENCY";

export type StoreCreditRefundInput = {
  readonly amount: MoneyInput;
  readonly expiresAt?: string | null | undefined;
};

export type SuggestedOutcomeExchangeLineItemInput = {
  readonly id: string;
  readonly quantity: number;
};

export type SuggestedOutcomeReturnLineItemInput = {
  readonly id: string;
  readonly quantity: number;
};

export type WeightUnit = "GRAMS" | "KILOGRAMS" | "OUNCES" | "POUNDS";

export type ReturnLineFields_ReturnLineItem_Fragment = {
  readonly id: string;
  readonly quantity: number;
  readonly processableQuantity: number;
  readonly processedQuantity: number;
  readonly refundedQuantity: number;
  readonly returnReasonNote: string;
  readonly customerNote: string | null;
  readonly restockingFee: { readonly percentage: number } | null;
  readonly fulfillmentLineItem: {
    readonly id: string;
    readonly lineItem: { readonly id: string; readonly title: string; readonly sku: string | null };
  };
  readonly returnReasonDefinition: { readonly id: string; readonly handle: string; readonly name: string } | null;
};

export type ReturnLineFields_UnverifiedReturnLineItem_Fragment = {
  readonly id: string;
  readonly quantity: number;
  readonly processableQuantity: number;
  readonly processedQuantity: number;
  readonly refundedQuantity: number;
  readonly returnReasonNote: string;
  readonly customerNote: string | null;
  readonly returnReasonDefinition: { readonly id: string; readonly handle: string; readonly name: string } | null;
};

export type StoreCreditFields_StoreCreditAccountCreditTransaction_Fragment = {
  readonly id: string;
  readonly createdAt: string;
  readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
};

export type StoreCreditFields_StoreCreditAccountDebitRevertTransaction_Fragment = {
  readonly createdAt: string;
  readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
};

export type StoreCreditFields_StoreCreditAccountDebitTransaction_Fragment = {
  readonly createdAt: string;
  readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
};

export type StoreCreditFields_StoreCreditAccountExpirationTransaction_Fragment = {
  readonly createdAt: string;
  readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
};
