// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type Exact, type OrderReturnStatus } from "./schema-types";

export type OrdersUpdatedSinceQueryVariables = Exact<{
  search: string;
  after?: string | null | undefined;
}>;

export type OrdersUpdatedSinceQuery = {
  readonly orders: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly updatedAt: string;
      readonly returnStatus: OrderReturnStatus;
    }>;
  };
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
      returnStatus
    }
  }
}`,
};
