// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { LineFieldsText } from "./order-fields";
import {
  LeftToReturnFieldsText,
  ReturnableLineFieldsText,
  ShippedLineFieldsText,
  type LeftToReturnFieldsFragment,
  type ReturnableLineFieldsFragment,
  type ShippedLineFieldsFragment,
} from "./read-returnable";
import { type Exact, type FulfillmentStatus } from "./schema-types";

export type ReturnableOrderLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ReturnableOrderLinesQuery = {
  readonly order: {
    readonly lineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<ReturnableLineFieldsFragment>;
    };
  } | null;
};

export type ShippedLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ShippedLinesQuery = {
  readonly fulfillment: {
    readonly id: string;
    readonly status: FulfillmentStatus;
    readonly createdAt: string;
    readonly deliveredAt: string | null;
    readonly fulfillmentLineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<ShippedLineFieldsFragment>;
    };
  } | null;
};

export type LeftToReturnQueryVariables = Exact<{
  orderId: string;
  after?: string | null | undefined;
}>;

export type LeftToReturnQuery = {
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

export type LeftToReturnLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type LeftToReturnLinesQuery = {
  readonly returnableFulfillment: {
    readonly returnableFulfillmentLineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<LeftToReturnFieldsFragment>;
    };
  } | null;
};

export const ReturnableOrderLines: Operation<ReturnableOrderLinesQuery, ReturnableOrderLinesQueryVariables> = {
  name: "ReturnableOrderLines",
  kind: "query",
  text: `
query ReturnableOrderLines($id: ID!, $after: String) {
  order(id: $id) {
    lineItems(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReturnableLineFields
      }
    }
  }
}
${ReturnableLineFieldsText}
${LineFieldsText}`,
};

export const ShippedLines: Operation<ShippedLinesQuery, ShippedLinesQueryVariables> = {
  name: "ShippedLines",
  kind: "query",
  text: `
query ShippedLines($id: ID!, $after: String) {
  fulfillment(id: $id) {
    id
    status
    createdAt
    deliveredAt
    fulfillmentLineItems(first: 200, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ShippedLineFields
      }
    }
  }
}
${ShippedLineFieldsText}`,
};

export const LeftToReturn: Operation<LeftToReturnQuery, LeftToReturnQueryVariables> = {
  name: "LeftToReturn",
  kind: "query",
  text: `
query LeftToReturn($orderId: ID!, $after: String) {
  returnableFulfillments(orderId: $orderId, first: 15, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      returnableFulfillmentLineItems(first: 25) {
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
${LeftToReturnFieldsText}`,
};

export const LeftToReturnLines: Operation<LeftToReturnLinesQuery, LeftToReturnLinesQueryVariables> = {
  name: "LeftToReturnLines",
  kind: "query",
  text: `
query LeftToReturnLines($id: ID!, $after: String) {
  returnableFulfillment(id: $id) {
    returnableFulfillmentLineItems(first: 250, after: $after) {
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
${LeftToReturnFieldsText}`,
};
