// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import {
  ExchangeLineFieldsText,
  ReturnFieldsText,
  ReturnLineFieldsText,
  ReturnRefundFieldsText,
  ReverseDeliveryFieldsText,
  ReverseOrderLineFieldsText,
  type ExchangeLineFieldsFragment,
  type ReturnFieldsFragment,
  type ReturnLineFields_ReturnLineItem_Fragment,
  type ReturnLineFields_UnverifiedReturnLineItem_Fragment,
  type ReturnRefundFieldsFragment,
  type ReverseDeliveryFieldsFragment,
  type ReverseOrderLineFieldsFragment,
} from "./return-fields";
import { type Exact, type ReverseFulfillmentOrderStatus } from "./schema-types";

export type ReturnsOfOrderQueryVariables = Exact<{
  orderId: string;
  after?: string | null | undefined;
}>;

export type ReturnsOfOrderQuery = {
  readonly order: {
    readonly returns: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<
        {
          readonly returnLineItems: {
            readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
            readonly nodes: ReadonlyArray<
              ReturnLineFields_ReturnLineItem_Fragment | ReturnLineFields_UnverifiedReturnLineItem_Fragment
            >;
          };
          readonly exchangeLineItems: {
            readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
            readonly nodes: ReadonlyArray<ExchangeLineFieldsFragment>;
          };
          readonly refunds: {
            readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
            readonly nodes: ReadonlyArray<ReturnRefundFieldsFragment>;
          };
          readonly reverseFulfillmentOrders: {
            readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
            readonly nodes: ReadonlyArray<{
              readonly id: string;
              readonly status: ReverseFulfillmentOrderStatus;
              readonly lineItems: {
                readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
                readonly nodes: ReadonlyArray<ReverseOrderLineFieldsFragment>;
              };
              readonly reverseDeliveries: {
                readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
                readonly nodes: ReadonlyArray<ReverseDeliveryFieldsFragment>;
              };
            }>;
          };
        } & ReturnFieldsFragment
      >;
    };
  } | null;
};

export const ReturnsOfOrder: Operation<ReturnsOfOrderQuery, ReturnsOfOrderQueryVariables> = {
  name: "ReturnsOfOrder",
  kind: "query",
  text: `
query ReturnsOfOrder($orderId: ID!, $after: String) {
  order(id: $orderId) {
    returns(first: 4, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReturnFields
        returnLineItems(first: 10) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ReturnLineFields
          }
        }
        exchangeLineItems(first: 5) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ExchangeLineFields
          }
        }
        refunds(first: 5) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ReturnRefundFields
          }
        }
        reverseFulfillmentOrders(first: 2) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            status
            lineItems(first: 10) {
              pageInfo {
                hasNextPage
                endCursor
              }
              nodes {
                ...ReverseOrderLineFields
              }
            }
            reverseDeliveries(first: 2) {
              pageInfo {
                hasNextPage
                endCursor
              }
              nodes {
                ...ReverseDeliveryFields
              }
            }
          }
        }
      }
    }
  }
}
${ReturnFieldsText}
${ReturnLineFieldsText}
${ExchangeLineFieldsText}
${ReturnRefundFieldsText}
${ReverseOrderLineFieldsText}
${ReverseDeliveryFieldsText}`,
};
