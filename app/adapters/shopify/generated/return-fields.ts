// Written by `npm run codegen`. Do not edit.

import {
  type CurrencyCode,
  type ReturnDeclineReason,
  type ReturnStatus,
  type ReverseFulfillmentOrderDispositionType,
} from "./schema-types";

export type ReturnFieldsFragment = {
  readonly id: string;
  readonly name: string;
  readonly status: ReturnStatus;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly order: { readonly id: string };
  readonly decline: { readonly reason: ReturnDeclineReason; readonly note: string | null } | null;
  readonly returnShippingFees: ReadonlyArray<{
    readonly amountSet: { readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode } };
  }>;
};

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
    readonly lineItem: { readonly id: string; readonly sku: string | null; readonly title: string };
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

export type ReturnLineFieldsFragment =
  ReturnLineFields_ReturnLineItem_Fragment | ReturnLineFields_UnverifiedReturnLineItem_Fragment;

export type ExchangeLineFieldsFragment = {
  readonly id: string;
  readonly variantId: string | null;
  readonly quantity: number;
  readonly processedQuantity: number;
};

export type ReturnRefundFieldsFragment = {
  readonly id: string;
  readonly note: string | null;
  readonly createdAt: string | null;
  readonly totalRefundedSet: {
    readonly presentmentMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
  };
};

export type ReverseOrderLineFieldsFragment = {
  readonly id: string;
  readonly totalQuantity: number;
  readonly fulfillmentLineItem: { readonly id: string } | null;
  readonly dispositions: ReadonlyArray<{
    readonly type: ReverseFulfillmentOrderDispositionType;
    readonly quantity: number;
    readonly location: { readonly id: string } | null;
  }>;
};

export type ReverseDeliveryFieldsFragment = {
  readonly id: string;
  readonly deliverable: {
    readonly label: { readonly publicFileUrl: string | null } | null;
    readonly tracking: { readonly number: string | null; readonly url: string | null } | null;
  } | null;
};

export const ReturnFieldsText = `
fragment ReturnFields on Return {
  id
  name
  status
  createdAt
  closedAt
  order {
    id
  }
  decline {
    reason
    note
  }
  returnShippingFees {
    amountSet {
      presentmentMoney {
        amount
        currencyCode
      }
    }
  }
}`;

export const ReturnLineFieldsText = `
fragment ReturnLineFields on ReturnLineItemType {
  id
  quantity
  processableQuantity
  processedQuantity
  refundedQuantity
  returnReasonNote
  customerNote
  returnReasonDefinition {
    id
    handle
    name
  }
  ... on ReturnLineItem {
    restockingFee {
      percentage
    }
    fulfillmentLineItem {
      id
      lineItem {
        id
        title: name
        sku
      }
    }
  }
}`;

export const ExchangeLineFieldsText = `
fragment ExchangeLineFields on ExchangeLineItem {
  id
  variantId
  quantity
  processedQuantity
}`;

export const ReturnRefundFieldsText = `
fragment ReturnRefundFields on Refund {
  id
  note
  createdAt
  totalRefundedSet {
    presentmentMoney {
      amount
      currencyCode
    }
  }
}`;

export const ReverseOrderLineFieldsText = `
fragment ReverseOrderLineFields on ReverseFulfillmentOrderLineItem {
  id
  totalQuantity
  fulfillmentLineItem {
    id
  }
  dispositions {
    type
    quantity
    location {
      id
    }
  }
}`;

export const ReverseDeliveryFieldsText = `
fragment ReverseDeliveryFields on ReverseDelivery {
  id
  deliverable {
    ... on ReverseDeliveryShippingDeliverable {
      label {
        publicFileUrl
      }
      tracking {
        number
        url
      }
    }
  }
}`;
