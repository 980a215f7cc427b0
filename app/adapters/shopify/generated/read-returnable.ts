// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { LineFieldsText, OrderFieldsText, type LineFieldsFragment, type OrderFieldsFragment } from "./order-fields";
import { type CurrencyCode, type Exact, type FulfillmentStatus, type WeightUnit } from "./schema-types";

export type ReturnableLineFieldsFragment = {
  readonly name: string;
  readonly weight: { readonly unit: WeightUnit; readonly value: number } | null;
  readonly variant: { readonly id: string } | null;
  readonly product: { readonly collections: { readonly nodes: ReadonlyArray<{ readonly handle: string }> } } | null;
  readonly discountedUnitPriceAfterAllDiscountsSet: {
    readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
  };
  readonly suggestedReturnReasonDefinitions: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly handle: string;
      readonly name: string;
      readonly deleted: boolean;
    }>;
  } | null;
} & LineFieldsFragment;

export type ShippedLineFieldsFragment = {
  readonly id: string;
  readonly quantity: number | null;
  readonly lineItem: { readonly id: string };
};

export type LeftToReturnFieldsFragment = {
  readonly quantity: number;
  readonly fulfillmentLineItem: { readonly id: string };
};

export type ReturnableOrderQueryVariables = Exact<{
  id: string;
}>;

export type ReturnableOrderQuery = {
  readonly order:
    | ({
        readonly presentmentCurrencyCode: CurrencyCode;
        readonly originalTotalPriceSet: {
          readonly shopMoney: { readonly amount: string };
          readonly presentmentMoney: { readonly amount: string };
        };
        readonly customAttributes: ReadonlyArray<{ readonly key: string; readonly value: string | null }>;
        readonly shippingAddress: {
          readonly name: string | null;
          readonly company: string | null;
          readonly address1: string | null;
          readonly address2: string | null;
          readonly city: string | null;
          readonly phone: string | null;
        } | null;
        readonly lineItems: {
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: ReadonlyArray<ReturnableLineFieldsFragment>;
        };
        readonly shipped: ReadonlyArray<{
          readonly id: string;
          readonly status: FulfillmentStatus;
          readonly createdAt: string;
          readonly deliveredAt: string | null;
          readonly fulfillmentLineItems: {
            readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
            readonly nodes: ReadonlyArray<ShippedLineFieldsFragment>;
          };
        }>;
        readonly returns: { readonly nodes: ReadonlyArray<{ readonly id: string }> };
      } & OrderFieldsFragment)
    | null;
  readonly returnableFulfillments: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly returnableFulfillmentLineItems: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: ReadonlyArray<LeftToReturnFieldsFragment>;
      };
    }>;
  };
};

export const ReturnableLineFieldsText = `
fragment ReturnableLineFields on LineItem {
  ...LineFields
  name
  weight {
    unit
    value
  }
  variant {
    id
  }
  product {
    collections(first: 20) {
      nodes {
        handle
      }
    }
  }
  discountedUnitPriceAfterAllDiscountsSet {
    shopMoney {
      amount
      currencyCode
    }
  }
  suggestedReturnReasonDefinitions(first: 10) {
    nodes {
      id
      handle
      name
      deleted
    }
  }
}`;

export const ShippedLineFieldsText = `
fragment ShippedLineFields on FulfillmentLineItem {
  id
  quantity
  lineItem {
    id
  }
}`;

export const LeftToReturnFieldsText = `
fragment LeftToReturnFields on ReturnableFulfillmentLineItem {
  quantity
  fulfillmentLineItem {
    id
  }
}`;

export const ReturnableOrder: Operation<ReturnableOrderQuery, ReturnableOrderQueryVariables> = {
  name: "ReturnableOrder",
  kind: "query",
  text: `
query ReturnableOrder($id: ID!) {
  order(id: $id) {
    ...OrderFields
    presentmentCurrencyCode
    originalTotalPriceSet {
      shopMoney {
        amount
      }
      presentmentMoney {
        amount
      }
    }
    customAttributes {
      key
      value
    }
    shippingAddress {
      name
      company
      address1
      address2
      city
      phone
    }
    lineItems(first: 12) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReturnableLineFields
      }
    }
    shipped: fulfillments(first: 3) {
      id
      status
      createdAt
      deliveredAt
      fulfillmentLineItems(first: 12) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ShippedLineFields
        }
      }
    }
    returns(first: 1) {
      nodes {
        id
      }
    }
  }
  returnableFulfillments(orderId: $id, first: 3) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      returnableFulfillmentLineItems(first: 12) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...LeftToReturnFields
        }
      }
    }
  }
}
${OrderFieldsText}
${ReturnableLineFieldsText}
${ShippedLineFieldsText}
${LeftToReturnFieldsText}
${LineFieldsText}`,
};
