// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import {
  FulfillmentOrderFieldsText,
  FulfillmentOrderLineFieldsText,
  LineFieldsText,
  OrderFieldsText,
  type FulfillmentOrderFieldsFragment,
  type FulfillmentOrderLineFieldsFragment,
  type LineFieldsFragment,
  type OrderFieldsFragment,
} from "./order-fields";
import { type Exact } from "./schema-types";

export type OrderForRulesQueryVariables = Exact<{
  id: string;
}>;

export type OrderForRulesQuery = {
  readonly order:
    | ({
        readonly lineItems: {
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: ReadonlyArray<LineFieldsFragment>;
        };
        readonly fulfillmentOrders: {
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: ReadonlyArray<
            {
              readonly lineItems: {
                readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
                readonly nodes: ReadonlyArray<FulfillmentOrderLineFieldsFragment>;
              };
            } & FulfillmentOrderFieldsFragment
          >;
        };
      } & OrderFieldsFragment)
    | null;
};

export type OrderLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type OrderLinesQuery = {
  readonly order: {
    readonly lineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<LineFieldsFragment>;
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
      readonly nodes: ReadonlyArray<
        {
          readonly lineItems: {
            readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
            readonly nodes: ReadonlyArray<FulfillmentOrderLineFieldsFragment>;
          };
        } & FulfillmentOrderFieldsFragment
      >;
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
      readonly nodes: ReadonlyArray<FulfillmentOrderLineFieldsFragment>;
    };
  } | null;
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
${OrderFieldsText}
${LineFieldsText}
${FulfillmentOrderFieldsText}
${FulfillmentOrderLineFieldsText}`,
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
${LineFieldsText}`,
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
${FulfillmentOrderFieldsText}
${FulfillmentOrderLineFieldsText}`,
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
${FulfillmentOrderLineFieldsText}`,
};
