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

export type FulfillmentOrderHoldUserErrorCode =
  | "DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS"
  | "DUPLICATE_FULFILLMENT_HOLD_HANDLE"
  | "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED"
  | "FULFILLMENT_ORDER_NOT_FOUND"
  | "FULFILLMENT_ORDER_NOT_SPLITTABLE"
  | "GREATER_THAN_ZERO"
  | "INVALID_LINE_ITEM_QUANTITY"
  | "TAKEN";

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

export type OrderAdjustmentInputDiscrepancyReason = "CUSTOMER" | "DAMAGE" | "OTHER" | "RESTOCK";

export type OrderCancelReason = "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";

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

export type OrderTransactionKind =
  "AUTHORIZATION" | "CAPTURE" | "CHANGE" | "EMV_AUTHORIZATION" | "REFUND" | "SALE" | "SUGGESTED_REFUND" | "VOID";

export type ProductVariantInventoryPolicy = "CONTINUE" | "DENY";

export type RefundDutyRefundType = "FULL" | "PROPORTIONAL";

export type RefundLineItemRestockType = "CANCEL" | "LEGACY_RESTOCK" | "NO_RESTOCK" | "RETURN";

export type RefundMethodAllocation = "ORIGINAL_PAYMENT_METHODS" | "STORE_CREDIT";

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

export type ReturnStatus = "CANCELED" | "CLOSED" | "DECLINED" | "OPEN" | "REQUESTED";

export type ReverseFulfillmentOrderDispositionType = "MISSING" | "NOT_RESTOCKED" | "PROCESSING_REQUIRED" | "RESTOCKED";

export type ReverseFulfillmentOrderStatus = "CANCELED" | "CLOSED" | "OPEN";

export type RiskAssessmentResult = "HIGH" | "LOW" | "MEDIUM" | "NONE" | "PENDING";

export type StagedUploadHttpMethodType = "POST" | "PUT";

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

export type WeightUnit = "GRAMS" | "KILOGRAMS" | "OUNCES" | "POUNDS";
