// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type RefundInput, type RefundLineItemInput } from "./schema-inputs";
import { type CurrencyCode, type Exact } from "./schema-types";

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
