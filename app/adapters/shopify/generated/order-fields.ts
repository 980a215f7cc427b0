// Written by `npm run codegen`. Do not edit.

import {
  type CountryCode,
  type CurrencyCode,
  type FulfillmentHoldReason,
  type FulfillmentOrderAction,
  type FulfillmentOrderRequestStatus,
  type FulfillmentOrderStatus,
  type FulfillmentStatus,
  type OrderCancelReason,
  type OrderDisplayFinancialStatus,
  type OrderDisplayFulfillmentStatus,
  type OrderReturnStatus,
  type OrderRiskRecommendationResult,
  type RiskAssessmentResult,
} from "./schema-types";

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
  readonly sku: string | null;
  readonly quantity: number;
  readonly currentQuantity: number;
  readonly unfulfilledQuantity: number;
  readonly requiresShipping: boolean;
  readonly isGiftCard: boolean;
  readonly vendor: string | null;
  readonly title: string;
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

export const OrderFieldsText = `
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
}`;

export const LineFieldsText = `
fragment LineFields on LineItem {
  id
  title: name
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
}`;

export const FulfillmentOrderFieldsText = `
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
}`;

export const FulfillmentOrderLineFieldsText = `
fragment FulfillmentOrderLineFields on FulfillmentOrderLineItem {
  remainingQuantity
  totalQuantity
  lineItem {
    id
  }
}`;
