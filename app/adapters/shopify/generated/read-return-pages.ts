// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import {
  ExchangeLineFieldsText,
  ReturnLineFieldsText,
  ReturnRefundFieldsText,
  ReverseDeliveryFieldsText,
  ReverseOrderLineFieldsText,
  type ExchangeLineFieldsFragment,
  type ReturnLineFields_ReturnLineItem_Fragment,
  type ReturnLineFields_UnverifiedReturnLineItem_Fragment,
  type ReturnRefundFieldsFragment,
  type ReverseDeliveryFieldsFragment,
  type ReverseOrderLineFieldsFragment,
} from "./return-fields";
import { type Exact, type ReverseFulfillmentOrderStatus } from "./schema-types";

export type ReturnLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ReturnLinesQuery = {
  readonly return: {
    readonly returnLineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<
        ReturnLineFields_ReturnLineItem_Fragment | ReturnLineFields_UnverifiedReturnLineItem_Fragment
      >;
    };
  } | null;
};

export type ReturnExchangeLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ReturnExchangeLinesQuery = {
  readonly return: {
    readonly exchangeLineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<ExchangeLineFieldsFragment>;
    };
  } | null;
};

export type ReturnRefundsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ReturnRefundsQuery = {
  readonly return: {
    readonly refunds: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<ReturnRefundFieldsFragment>;
    };
  } | null;
};

export type ReturnReverseOrdersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ReturnReverseOrdersQuery = {
  readonly return: {
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
  } | null;
};

export type ReverseOrderLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ReverseOrderLinesQuery = {
  readonly reverseFulfillmentOrder: {
    readonly lineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<ReverseOrderLineFieldsFragment>;
    };
  } | null;
};

export type ReverseOrderDeliveriesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ReverseOrderDeliveriesQuery = {
  readonly reverseFulfillmentOrder: {
    readonly reverseDeliveries: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<ReverseDeliveryFieldsFragment>;
    };
  } | null;
};

export const ReturnLines: Operation<ReturnLinesQuery, ReturnLinesQueryVariables> = {
  name: "ReturnLines",
  kind: "query",
  text: `
query ReturnLines($id: ID!, $after: String) {
  return(id: $id) {
    returnLineItems(first: 150, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReturnLineFields
      }
    }
  }
}
${ReturnLineFieldsText}`,
};

export const ReturnExchangeLines: Operation<ReturnExchangeLinesQuery, ReturnExchangeLinesQueryVariables> = {
  name: "ReturnExchangeLines",
  kind: "query",
  text: `
query ReturnExchangeLines($id: ID!, $after: String) {
  return(id: $id) {
    exchangeLineItems(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ExchangeLineFields
      }
    }
  }
}
${ExchangeLineFieldsText}`,
};

export const ReturnRefunds: Operation<ReturnRefundsQuery, ReturnRefundsQueryVariables> = {
  name: "ReturnRefunds",
  kind: "query",
  text: `
query ReturnRefunds($id: ID!, $after: String) {
  return(id: $id) {
    refunds(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReturnRefundFields
      }
    }
  }
}
${ReturnRefundFieldsText}`,
};

export const ReturnReverseOrders: Operation<ReturnReverseOrdersQuery, ReturnReverseOrdersQueryVariables> = {
  name: "ReturnReverseOrders",
  kind: "query",
  text: `
query ReturnReverseOrders($id: ID!, $after: String) {
  return(id: $id) {
    reverseFulfillmentOrders(first: 3, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        lineItems(first: 50) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ReverseOrderLineFields
          }
        }
        reverseDeliveries(first: 5) {
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
${ReverseOrderLineFieldsText}
${ReverseDeliveryFieldsText}`,
};

export const ReverseOrderLines: Operation<ReverseOrderLinesQuery, ReverseOrderLinesQueryVariables> = {
  name: "ReverseOrderLines",
  kind: "query",
  text: `
query ReverseOrderLines($id: ID!, $after: String) {
  reverseFulfillmentOrder(id: $id) {
    lineItems(first: 150, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReverseOrderLineFields
      }
    }
  }
}
${ReverseOrderLineFieldsText}`,
};

export const ReverseOrderDeliveries: Operation<ReverseOrderDeliveriesQuery, ReverseOrderDeliveriesQueryVariables> = {
  name: "ReverseOrderDeliveries",
  kind: "query",
  text: `
query ReverseOrderDeliveries($id: ID!, $after: String) {
  reverseFulfillmentOrder(id: $id) {
    reverseDeliveries(first: 100, after: $after) {
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
${ReverseDeliveryFieldsText}`,
};
