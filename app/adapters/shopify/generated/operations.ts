// Written by `npm run codegen` from ../operations/*.graphql. Do not edit.

import type { Operation } from "../operation";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export type AddTagsMutationVariables = Exact<{
  id: string;
  tags: ReadonlyArray<string> | string;
}>;

export type AddTagsMutation = {
  readonly tagsAdd: { readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null;
};

export type StartBulkQueryMutationVariables = Exact<{
  query: string;
}>;

export type StartBulkQueryMutation = {
  readonly bulkOperationRunQuery: {
    readonly bulkOperation: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: BulkOperationUserErrorCode | null; readonly message: string }>;
  } | null;
};

export type ReadBulkOperationQueryVariables = Exact<{
  id: string;
}>;

export type ReadBulkOperationQuery = {
  readonly bulkOperation: {
    readonly status: BulkOperationStatus;
    readonly errorCode: BulkOperationErrorCode | null;
    readonly objectCount: string;
    readonly url: string | null;
  } | null;
};

export type CancelOrderMutationVariables = Exact<{
  orderId: string;
  reason: OrderCancelReason;
  refundMethod?: OrderCancelRefundMethodInput | null | undefined;
  restock: boolean;
  staffNote: string;
}>;

export type CancelOrderMutation = {
  readonly orderCancel: {
    readonly job: { readonly id: string } | null;
    readonly orderCancelUserErrors: ReadonlyArray<{
      readonly code: OrderCancelUserErrorCode | null;
      readonly message: string;
    }>;
  } | null;
};

export type ReadJobQueryVariables = Exact<{
  id: string;
}>;

export type ReadJobQuery = { readonly job: { readonly done: boolean } | null };

export type BeginOrderEditMutationVariables = Exact<{
  id: string;
}>;

export type BeginOrderEditMutation = {
  readonly orderEditBegin: {
    readonly calculatedOrder: {
      readonly id: string;
      readonly lineItems: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly quantity: number }> };
    } | null;
    readonly userErrors: ReadonlyArray<{ readonly message: string }>;
  } | null;
};

export type SetOrderEditQuantityMutationVariables = Exact<{
  id: string;
  lineItemId: string;
  quantity: number;
  restock: boolean;
}>;

export type SetOrderEditQuantityMutation = {
  readonly orderEditSetQuantity: { readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null;
};

export type CommitOrderEditMutationVariables = Exact<{
  id: string;
  staffNote: string;
}>;

export type CommitOrderEditMutation = {
  readonly orderEditCommit: {
    readonly order: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly message: string }>;
  } | null;
};

export type ExportOrdersQueryVariables = Exact<{ [key: string]: never }>;

export type ExportOrdersQuery = {
  readonly orders: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
        readonly createdAt: string;
        readonly processedAt: string;
        readonly updatedAt: string;
        readonly cancelledAt: string | null;
        readonly cancelReason: OrderCancelReason | null;
        readonly closedAt: string | null;
        readonly test: boolean;
        readonly sourceName: string | null;
        readonly paymentGatewayNames: ReadonlyArray<string>;
        readonly tags: ReadonlyArray<string>;
        readonly note: string | null;
        readonly email: string | null;
        readonly phone: string | null;
        readonly customerLocale: string | null;
        readonly discountCodes: ReadonlyArray<string>;
        readonly displayFinancialStatus: OrderDisplayFinancialStatus | null;
        readonly displayFulfillmentStatus: OrderDisplayFulfillmentStatus;
        readonly returnStatus: OrderReturnStatus;
        readonly lineItems: {
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly id: string;
              readonly title: string;
              readonly sku: string | null;
              readonly quantity: number;
              readonly currentQuantity: number;
              readonly unfulfilledQuantity: number;
              readonly requiresShipping: boolean;
              readonly isGiftCard: boolean;
              readonly vendor: string | null;
              readonly product: {
                readonly id: string;
                readonly productType: string;
                readonly tags: ReadonlyArray<string>;
              } | null;
              readonly originalUnitPriceSet: {
                readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
              };
            };
          }>;
        };
        readonly totalPriceSet: {
          readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
        };
        readonly totalRefundedSet: {
          readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
        };
        readonly totalOutstandingSet: {
          readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
        };
        readonly customer: {
          readonly id: string;
          readonly firstName: string | null;
          readonly locale: string;
          readonly tags: ReadonlyArray<string>;
          readonly numberOfOrders: string;
          readonly defaultEmailAddress: { readonly emailAddress: string } | null;
          readonly defaultPhoneNumber: { readonly phoneNumber: string } | null;
        } | null;
        readonly shippingAddress: {
          readonly countryCodeV2: CountryCode | null;
          readonly provinceCode: string | null;
          readonly zip: string | null;
        } | null;
        readonly billingAddress: { readonly zip: string | null } | null;
        readonly shippingLine: { readonly title: string } | null;
        readonly risk: {
          readonly recommendation: OrderRiskRecommendationResult;
          readonly assessments: ReadonlyArray<{ readonly riskLevel: RiskAssessmentResult }>;
        };
        readonly fulfillments: ReadonlyArray<{
          readonly id: string;
          readonly status: FulfillmentStatus;
          readonly createdAt: string;
        }>;
      };
    }>;
  };
};

export type HoldFulfillmentOrderMutationVariables = Exact<{
  id: string;
  hold: FulfillmentOrderHoldInput;
}>;

export type HoldFulfillmentOrderMutation = {
  readonly fulfillmentOrderHold: {
    readonly fulfillmentHold: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{
      readonly code: FulfillmentOrderHoldUserErrorCode | null;
      readonly message: string;
    }>;
  } | null;
};

export type ReleaseHoldsMutationVariables = Exact<{
  id: string;
  holdIds: ReadonlyArray<string> | string;
}>;

export type ReleaseHoldsMutation = {
  readonly fulfillmentOrderReleaseHold: {
    readonly userErrors: ReadonlyArray<{
      readonly code: FulfillmentOrderReleaseHoldUserErrorCode | null;
      readonly message: string;
    }>;
  } | null;
};

export type RequestCancellationMutationVariables = Exact<{
  id: string;
  message: string;
}>;

export type RequestCancellationMutation = {
  readonly fulfillmentOrderSubmitCancellationRequest: {
    readonly userErrors: ReadonlyArray<{ readonly message: string }>;
  } | null;
};

export type CancellationRequestsQueryVariables = Exact<{
  id: string;
}>;

export type CancellationRequestsQuery = {
  readonly fulfillmentOrder: {
    readonly merchantRequests: { readonly nodes: ReadonlyArray<{ readonly message: string | null }> };
  } | null;
};

export type OrderFieldsFragment = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly processedAt: string;
  readonly updatedAt: string;
  readonly cancelledAt: string | null;
  readonly cancelReason: OrderCancelReason | null;
  readonly closedAt: string | null;
  readonly test: boolean;
  readonly sourceName: string | null;
  readonly paymentGatewayNames: ReadonlyArray<string>;
  readonly tags: ReadonlyArray<string>;
  readonly note: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly customerLocale: string | null;
  readonly discountCodes: ReadonlyArray<string>;
  readonly displayFinancialStatus: OrderDisplayFinancialStatus | null;
  readonly displayFulfillmentStatus: OrderDisplayFulfillmentStatus;
  readonly returnStatus: OrderReturnStatus;
  readonly totalPriceSet: { readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode } };
  readonly totalRefundedSet: { readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode } };
  readonly totalOutstandingSet: {
    readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
  };
  readonly customer: {
    readonly id: string;
    readonly firstName: string | null;
    readonly locale: string;
    readonly tags: ReadonlyArray<string>;
    readonly numberOfOrders: string;
    readonly defaultEmailAddress: { readonly emailAddress: string } | null;
    readonly defaultPhoneNumber: { readonly phoneNumber: string } | null;
  } | null;
  readonly shippingAddress: {
    readonly countryCodeV2: CountryCode | null;
    readonly provinceCode: string | null;
    readonly zip: string | null;
  } | null;
  readonly billingAddress: { readonly zip: string | null } | null;
  readonly shippingLine: { readonly title: string } | null;
  readonly risk: {
    readonly recommendation: OrderRiskRecommendationResult;
    readonly assessments: ReadonlyArray<{ readonly riskLevel: RiskAssessmentResult }>;
  };
  readonly fulfillments: ReadonlyArray<{
    readonly id: string;
    readonly status: FulfillmentStatus;
    readonly createdAt: string;
  }>;
};

export type LineFieldsFragment = {
  readonly id: string;
  readonly title: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly currentQuantity: number;
  readonly unfulfilledQuantity: number;
  readonly requiresShipping: boolean;
  readonly isGiftCard: boolean;
  readonly vendor: string | null;
  readonly product: { readonly id: string; readonly productType: string; readonly tags: ReadonlyArray<string> } | null;
  readonly originalUnitPriceSet: {
    readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
  };
};

export type FulfillmentOrderFieldsFragment = {
  readonly id: string;
  readonly status: FulfillmentOrderStatus;
  readonly requestStatus: FulfillmentOrderRequestStatus;
  readonly assignedLocation: { readonly name: string };
  readonly supportedActions: ReadonlyArray<{ readonly action: FulfillmentOrderAction }>;
  readonly fulfillmentHolds: ReadonlyArray<{
    readonly id: string;
    readonly handle: string | null;
    readonly reason: FulfillmentHoldReason;
    readonly heldByRequestingApp: boolean;
  }>;
};

export type FulfillmentOrderLineFieldsFragment = {
  readonly remainingQuantity: number;
  readonly totalQuantity: number;
  readonly lineItem: { readonly id: string };
};

export type OrdersUpdatedSinceQueryVariables = Exact<{
  search: string;
  after?: string | null | undefined;
}>;

export type OrdersUpdatedSinceQuery = {
  readonly orders: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string; readonly updatedAt: string }>;
  };
};

export type OrderForRulesQueryVariables = Exact<{
  id: string;
}>;

export type OrderForRulesQuery = {
  readonly order: {
    readonly id: string;
    readonly name: string;
    readonly createdAt: string;
    readonly processedAt: string;
    readonly updatedAt: string;
    readonly cancelledAt: string | null;
    readonly cancelReason: OrderCancelReason | null;
    readonly closedAt: string | null;
    readonly test: boolean;
    readonly sourceName: string | null;
    readonly paymentGatewayNames: ReadonlyArray<string>;
    readonly tags: ReadonlyArray<string>;
    readonly note: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly customerLocale: string | null;
    readonly discountCodes: ReadonlyArray<string>;
    readonly displayFinancialStatus: OrderDisplayFinancialStatus | null;
    readonly displayFulfillmentStatus: OrderDisplayFulfillmentStatus;
    readonly returnStatus: OrderReturnStatus;
    readonly lineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly sku: string | null;
        readonly quantity: number;
        readonly currentQuantity: number;
        readonly unfulfilledQuantity: number;
        readonly requiresShipping: boolean;
        readonly isGiftCard: boolean;
        readonly vendor: string | null;
        readonly product: {
          readonly id: string;
          readonly productType: string;
          readonly tags: ReadonlyArray<string>;
        } | null;
        readonly originalUnitPriceSet: {
          readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
        };
      }>;
    };
    readonly fulfillmentOrders: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly status: FulfillmentOrderStatus;
        readonly requestStatus: FulfillmentOrderRequestStatus;
        readonly lineItems: {
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: ReadonlyArray<{
            readonly remainingQuantity: number;
            readonly totalQuantity: number;
            readonly lineItem: { readonly id: string };
          }>;
        };
        readonly assignedLocation: { readonly name: string };
        readonly supportedActions: ReadonlyArray<{ readonly action: FulfillmentOrderAction }>;
        readonly fulfillmentHolds: ReadonlyArray<{
          readonly id: string;
          readonly handle: string | null;
          readonly reason: FulfillmentHoldReason;
          readonly heldByRequestingApp: boolean;
        }>;
      }>;
    };
    readonly totalPriceSet: { readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode } };
    readonly totalRefundedSet: { readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode } };
    readonly totalOutstandingSet: {
      readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
    };
    readonly customer: {
      readonly id: string;
      readonly firstName: string | null;
      readonly locale: string;
      readonly tags: ReadonlyArray<string>;
      readonly numberOfOrders: string;
      readonly defaultEmailAddress: { readonly emailAddress: string } | null;
      readonly defaultPhoneNumber: { readonly phoneNumber: string } | null;
    } | null;
    readonly shippingAddress: {
      readonly countryCodeV2: CountryCode | null;
      readonly provinceCode: string | null;
      readonly zip: string | null;
    } | null;
    readonly billingAddress: { readonly zip: string | null } | null;
    readonly shippingLine: { readonly title: string } | null;
    readonly risk: {
      readonly recommendation: OrderRiskRecommendationResult;
      readonly assessments: ReadonlyArray<{ readonly riskLevel: RiskAssessmentResult }>;
    };
    readonly fulfillments: ReadonlyArray<{
      readonly id: string;
      readonly status: FulfillmentStatus;
      readonly createdAt: string;
    }>;
  } | null;
};

export type OrderLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type OrderLinesQuery = {
  readonly order: {
    readonly lineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly sku: string | null;
        readonly quantity: number;
        readonly currentQuantity: number;
        readonly unfulfilledQuantity: number;
        readonly requiresShipping: boolean;
        readonly isGiftCard: boolean;
        readonly vendor: string | null;
        readonly product: {
          readonly id: string;
          readonly productType: string;
          readonly tags: ReadonlyArray<string>;
        } | null;
        readonly originalUnitPriceSet: {
          readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
        };
      }>;
    };
  } | null;
};

export type OrderFulfillmentOrdersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type OrderFulfillmentOrdersQuery = {
  readonly order: {
    readonly fulfillmentOrders: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly status: FulfillmentOrderStatus;
        readonly requestStatus: FulfillmentOrderRequestStatus;
        readonly lineItems: {
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: ReadonlyArray<{
            readonly remainingQuantity: number;
            readonly totalQuantity: number;
            readonly lineItem: { readonly id: string };
          }>;
        };
        readonly assignedLocation: { readonly name: string };
        readonly supportedActions: ReadonlyArray<{ readonly action: FulfillmentOrderAction }>;
        readonly fulfillmentHolds: ReadonlyArray<{
          readonly id: string;
          readonly handle: string | null;
          readonly reason: FulfillmentHoldReason;
          readonly heldByRequestingApp: boolean;
        }>;
      }>;
    };
  } | null;
};

export type FulfillmentOrderLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type FulfillmentOrderLinesQuery = {
  readonly fulfillmentOrder: {
    readonly lineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly remainingQuantity: number;
        readonly totalQuantity: number;
        readonly lineItem: { readonly id: string };
      }>;
    };
  } | null;
};

export type ReadShopQueryVariables = Exact<{ [key: string]: never }>;

export type ReadShopQuery = {
  readonly shop: {
    readonly name: string;
    readonly currencyCode: CurrencyCode;
    readonly ianaTimezone: string;
    readonly contactEmail: string;
  };
  readonly currentAppInstallation: { readonly accessScopes: ReadonlyArray<{ readonly handle: string }> };
};

export type SuggestRefundQueryVariables = Exact<{
  orderId: string;
  units: ReadonlyArray<RefundLineItemInput> | RefundLineItemInput;
}>;

export type SuggestRefundQuery = {
  readonly order: {
    readonly currencyCode: CurrencyCode;
    readonly presentmentCurrencyCode: CurrencyCode;
    readonly suggestedRefund: {
      readonly amountSet: { readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode } };
      readonly suggestedTransactions: ReadonlyArray<{
        readonly gateway: string | null;
        readonly amountSet: { readonly presentmentMoney: { readonly amount: string } };
        readonly parentTransaction: { readonly id: string } | null;
      }>;
    } | null;
  } | null;
};

export type RestockLocationsQueryVariables = Exact<{
  orderId: string;
}>;

export type RestockLocationsQuery = {
  readonly order: {
    readonly fulfillmentOrders: {
      readonly nodes: ReadonlyArray<{
        readonly assignedLocation: { readonly location: { readonly id: string } | null };
        readonly lineItems: {
          readonly nodes: ReadonlyArray<{
            readonly remainingQuantity: number;
            readonly lineItem: { readonly id: string };
          }>;
        };
      }>;
    };
  } | null;
};

export type CreateRefundMutationVariables = Exact<{
  input: RefundInput;
  key: string;
}>;

export type CreateRefundMutation = {
  readonly refundCreate: {
    readonly refund: {
      readonly id: string;
      readonly totalRefundedSet: {
        readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
      };
    } | null;
    readonly userErrors: ReadonlyArray<{ readonly message: string }>;
  } | null;
};

export type ReadRefundsQueryVariables = Exact<{
  orderId: string;
}>;

export type ReadRefundsQuery = {
  readonly order: {
    readonly refunds: ReadonlyArray<{
      readonly id: string;
      readonly note: string | null;
      readonly createdAt: string | null;
      readonly totalRefundedSet: {
        readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
      };
    }>;
  } | null;
};

export const AddTags: Operation<AddTagsMutation, AddTagsMutationVariables> = {
  name: "AddTags",
  kind: "mutation",
  text: `
mutation AddTags($id: ID!, $tags: [String!]!) {
  tagsAdd(id: $id, tags: $tags) {
    userErrors {
      message
    }
  }
}`,
};

export const StartBulkQuery: Operation<StartBulkQueryMutation, StartBulkQueryMutationVariables> = {
  name: "StartBulkQuery",
  kind: "mutation",
  text: `
mutation StartBulkQuery($query: String!) {
  bulkOperationRunQuery(query: $query, groupObjects: true) {
    bulkOperation {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const ReadBulkOperation: Operation<ReadBulkOperationQuery, ReadBulkOperationQueryVariables> = {
  name: "ReadBulkOperation",
  kind: "query",
  text: `
query ReadBulkOperation($id: ID!) {
  bulkOperation(id: $id) {
    status
    errorCode
    objectCount
    url
  }
}`,
};

export const CancelOrder: Operation<CancelOrderMutation, CancelOrderMutationVariables> = {
  name: "CancelOrder",
  kind: "mutation",
  text: `
mutation CancelOrder($orderId: ID!, $reason: OrderCancelReason!, $refundMethod: OrderCancelRefundMethodInput, $restock: Boolean!, $staffNote: String!) {
  orderCancel(
    orderId: $orderId
    reason: $reason
    refundMethod: $refundMethod
    restock: $restock
    notifyCustomer: false
    staffNote: $staffNote
  ) {
    job {
      id
    }
    orderCancelUserErrors {
      code
      message
    }
  }
}`,
};

export const ReadJob: Operation<ReadJobQuery, ReadJobQueryVariables> = {
  name: "ReadJob",
  kind: "query",
  text: `
query ReadJob($id: ID!) {
  job(id: $id) {
    done
  }
}`,
};

export const BeginOrderEdit: Operation<BeginOrderEditMutation, BeginOrderEditMutationVariables> = {
  name: "BeginOrderEdit",
  kind: "mutation",
  text: `
mutation BeginOrderEdit($id: ID!) {
  orderEditBegin(id: $id) {
    calculatedOrder {
      id
      lineItems(first: 250) {
        nodes {
          id
          quantity
        }
      }
    }
    userErrors {
      message
    }
  }
}`,
};

export const SetOrderEditQuantity: Operation<SetOrderEditQuantityMutation, SetOrderEditQuantityMutationVariables> = {
  name: "SetOrderEditQuantity",
  kind: "mutation",
  text: `
mutation SetOrderEditQuantity($id: ID!, $lineItemId: ID!, $quantity: Int!, $restock: Boolean!) {
  orderEditSetQuantity(
    id: $id
    lineItemId: $lineItemId
    quantity: $quantity
    restock: $restock
  ) {
    userErrors {
      message
    }
  }
}`,
};

export const CommitOrderEdit: Operation<CommitOrderEditMutation, CommitOrderEditMutationVariables> = {
  name: "CommitOrderEdit",
  kind: "mutation",
  text: `
mutation CommitOrderEdit($id: ID!, $staffNote: String!) {
  orderEditCommit(id: $id, notifyCustomer: false, staffNote: $staffNote) {
    order {
      id
    }
    userErrors {
      message
    }
  }
}`,
};

export const ExportOrders: Operation<ExportOrdersQuery, ExportOrdersQueryVariables> = {
  name: "ExportOrders",
  kind: "query",
  text: `
query ExportOrders {
  orders(query: "SEARCH") {
    edges {
      node {
        ...OrderFields
        lineItems {
          edges {
            node {
              ...LineFields
            }
          }
        }
      }
    }
  }
}
fragment OrderFields on Order {
  id
  name
  createdAt
  processedAt
  updatedAt
  cancelledAt
  cancelReason
  closedAt
  test
  sourceName
  paymentGatewayNames
  tags
  note
  email
  phone
  customerLocale
  discountCodes
  displayFinancialStatus
  displayFulfillmentStatus
  returnStatus
  totalPriceSet {
    shopMoney {
      amount
      currencyCode
    }
  }
  totalRefundedSet {
    shopMoney {
      amount
      currencyCode
    }
  }
  totalOutstandingSet {
    shopMoney {
      amount
      currencyCode
    }
  }
  customer {
    id
    firstName
    locale
    tags
    numberOfOrders
    defaultEmailAddress {
      emailAddress
    }
    defaultPhoneNumber {
      phoneNumber
    }
  }
  shippingAddress {
    countryCodeV2
    provinceCode
    zip
  }
  billingAddress {
    zip
  }
  shippingLine {
    title
  }
  risk {
    recommendation
    assessments {
      riskLevel
    }
  }
  fulfillments(first: 25) {
    id
    status
    createdAt
  }
}
fragment LineFields on LineItem {
  id
  title
  sku
  quantity
  currentQuantity
  unfulfilledQuantity
  requiresShipping
  isGiftCard
  vendor
  product {
    id
    productType
    tags
  }
  originalUnitPriceSet {
    shopMoney {
      amount
      currencyCode
    }
  }
}`,
};

export const HoldFulfillmentOrder: Operation<HoldFulfillmentOrderMutation, HoldFulfillmentOrderMutationVariables> = {
  name: "HoldFulfillmentOrder",
  kind: "mutation",
  text: `
mutation HoldFulfillmentOrder($id: ID!, $hold: FulfillmentOrderHoldInput!) {
  fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
    fulfillmentHold {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const ReleaseHolds: Operation<ReleaseHoldsMutation, ReleaseHoldsMutationVariables> = {
  name: "ReleaseHolds",
  kind: "mutation",
  text: `
mutation ReleaseHolds($id: ID!, $holdIds: [ID!]!) {
  fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
    userErrors {
      code
      message
    }
  }
}`,
};

export const RequestCancellation: Operation<RequestCancellationMutation, RequestCancellationMutationVariables> = {
  name: "RequestCancellation",
  kind: "mutation",
  text: `
mutation RequestCancellation($id: ID!, $message: String!) {
  fulfillmentOrderSubmitCancellationRequest(id: $id, message: $message) {
    userErrors {
      message
    }
  }
}`,
};

export const CancellationRequests: Operation<CancellationRequestsQuery, CancellationRequestsQueryVariables> = {
  name: "CancellationRequests",
  kind: "query",
  text: `
query CancellationRequests($id: ID!) {
  fulfillmentOrder(id: $id) {
    merchantRequests(last: 25, kind: CANCELLATION_REQUEST) {
      nodes {
        message
      }
    }
  }
}`,
};

export const OrdersUpdatedSince: Operation<OrdersUpdatedSinceQuery, OrdersUpdatedSinceQueryVariables> = {
  name: "OrdersUpdatedSince",
  kind: "query",
  text: `
query OrdersUpdatedSince($search: String!, $after: String) {
  orders(first: 100, after: $after, query: $search, sortKey: UPDATED_AT) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      updatedAt
    }
  }
}`,
};

export const OrderForRules: Operation<OrderForRulesQuery, OrderForRulesQueryVariables> = {
  name: "OrderForRules",
  kind: "query",
  text: `
query OrderForRules($id: ID!) {
  order(id: $id) {
    ...OrderFields
    lineItems(first: 25) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...LineFields
      }
    }
    fulfillmentOrders(first: 5) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...FulfillmentOrderFields
        lineItems(first: 25) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...FulfillmentOrderLineFields
          }
        }
      }
    }
  }
}
fragment OrderFields on Order {
  id
  name
  createdAt
  processedAt
  updatedAt
  cancelledAt
  cancelReason
  closedAt
  test
  sourceName
  paymentGatewayNames
  tags
  note
  email
  phone
  customerLocale
  discountCodes
  displayFinancialStatus
  displayFulfillmentStatus
  returnStatus
  totalPriceSet {
    shopMoney {
      amount
      currencyCode
    }
  }
  totalRefundedSet {
    shopMoney {
      amount
      currencyCode
    }
  }
  totalOutstandingSet {
    shopMoney {
      amount
      currencyCode
    }
  }
  customer {
    id
    firstName
    locale
    tags
    numberOfOrders
    defaultEmailAddress {
      emailAddress
    }
    defaultPhoneNumber {
      phoneNumber
    }
  }
  shippingAddress {
    countryCodeV2
    provinceCode
    zip
  }
  billingAddress {
    zip
  }
  shippingLine {
    title
  }
  risk {
    recommendation
    assessments {
      riskLevel
    }
  }
  fulfillments(first: 25) {
    id
    status
    createdAt
  }
}
fragment LineFields on LineItem {
  id
  title
  sku
  quantity
  currentQuantity
  unfulfilledQuantity
  requiresShipping
  isGiftCard
  vendor
  product {
    id
    productType
    tags
  }
  originalUnitPriceSet {
    shopMoney {
      amount
      currencyCode
    }
  }
}
fragment FulfillmentOrderFields on FulfillmentOrder {
  id
  status
  requestStatus
  assignedLocation {
    name
  }
  supportedActions {
    action
  }
  fulfillmentHolds {
    id
    handle
    reason
    heldByRequestingApp
  }
}
fragment FulfillmentOrderLineFields on FulfillmentOrderLineItem {
  remainingQuantity
  totalQuantity
  lineItem {
    id
  }
}`,
};

export const OrderLines: Operation<OrderLinesQuery, OrderLinesQueryVariables> = {
  name: "OrderLines",
  kind: "query",
  text: `
query OrderLines($id: ID!, $after: String) {
  order(id: $id) {
    lineItems(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...LineFields
      }
    }
  }
}
fragment LineFields on LineItem {
  id
  title
  sku
  quantity
  currentQuantity
  unfulfilledQuantity
  requiresShipping
  isGiftCard
  vendor
  product {
    id
    productType
    tags
  }
  originalUnitPriceSet {
    shopMoney {
      amount
      currencyCode
    }
  }
}`,
};

export const OrderFulfillmentOrders: Operation<OrderFulfillmentOrdersQuery, OrderFulfillmentOrdersQueryVariables> = {
  name: "OrderFulfillmentOrders",
  kind: "query",
  text: `
query OrderFulfillmentOrders($id: ID!, $after: String) {
  order(id: $id) {
    fulfillmentOrders(first: 10, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...FulfillmentOrderFields
        lineItems(first: 25) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...FulfillmentOrderLineFields
          }
        }
      }
    }
  }
}
fragment FulfillmentOrderFields on FulfillmentOrder {
  id
  status
  requestStatus
  assignedLocation {
    name
  }
  supportedActions {
    action
  }
  fulfillmentHolds {
    id
    handle
    reason
    heldByRequestingApp
  }
}
fragment FulfillmentOrderLineFields on FulfillmentOrderLineItem {
  remainingQuantity
  totalQuantity
  lineItem {
    id
  }
}`,
};

export const FulfillmentOrderLines: Operation<FulfillmentOrderLinesQuery, FulfillmentOrderLinesQueryVariables> = {
  name: "FulfillmentOrderLines",
  kind: "query",
  text: `
query FulfillmentOrderLines($id: ID!, $after: String) {
  fulfillmentOrder(id: $id) {
    lineItems(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...FulfillmentOrderLineFields
      }
    }
  }
}
fragment FulfillmentOrderLineFields on FulfillmentOrderLineItem {
  remainingQuantity
  totalQuantity
  lineItem {
    id
  }
}`,
};

export const ReadShop: Operation<ReadShopQuery, ReadShopQueryVariables> = {
  name: "ReadShop",
  kind: "query",
  text: `
query ReadShop {
  shop {
    name
    currencyCode
    ianaTimezone
    contactEmail
  }
  currentAppInstallation {
    accessScopes {
      handle
    }
  }
}`,
};

export const SuggestRefund: Operation<SuggestRefundQuery, SuggestRefundQueryVariables> = {
  name: "SuggestRefund",
  kind: "query",
  text: `
query SuggestRefund($orderId: ID!, $units: [RefundLineItemInput!]!) {
  order(id: $orderId) {
    currencyCode
    presentmentCurrencyCode
    suggestedRefund(refundLineItems: $units) {
      amountSet {
        shopMoney {
          amount
          currencyCode
        }
      }
      suggestedTransactions {
        gateway
        amountSet {
          presentmentMoney {
            amount
          }
        }
        parentTransaction {
          id
        }
      }
    }
  }
}`,
};

export const RestockLocations: Operation<RestockLocationsQuery, RestockLocationsQueryVariables> = {
  name: "RestockLocations",
  kind: "query",
  text: `
query RestockLocations($orderId: ID!) {
  order(id: $orderId) {
    fulfillmentOrders(first: 10) {
      nodes {
        assignedLocation {
          location {
            id
          }
        }
        lineItems(first: 40) {
          nodes {
            remainingQuantity
            lineItem {
              id
            }
          }
        }
      }
    }
  }
}`,
};

export const CreateRefund: Operation<CreateRefundMutation, CreateRefundMutationVariables> = {
  name: "CreateRefund",
  kind: "mutation",
  text: `
mutation CreateRefund($input: RefundInput!, $key: String!) {
  refundCreate(input: $input) @idempotent(key: $key) {
    refund {
      id
      totalRefundedSet {
        shopMoney {
          amount
          currencyCode
        }
      }
    }
    userErrors {
      message
    }
  }
}`,
};

export const ReadRefunds: Operation<ReadRefundsQuery, ReadRefundsQueryVariables> = {
  name: "ReadRefunds",
  kind: "query",
  text: `
query ReadRefunds($orderId: ID!) {
  order(id: $orderId) {
    refunds(first: 100) {
      id
      note
      createdAt
      totalRefundedSet {
        shopMoney {
          amount
          currencyCode
        }
      }
    }
  }
}`,
};
