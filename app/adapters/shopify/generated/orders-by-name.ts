// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type Exact } from "./schema-types";

export type OrdersByNameQueryVariables = Exact<{
  search: string;
}>;

export type OrdersByNameQuery = {
  readonly orders: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
};

export const OrdersByName: Operation<OrdersByNameQuery, OrdersByNameQueryVariables> = {
  name: "OrdersByName",
  kind: "query",
  text: `
query OrdersByName($search: String!) {
  orders(first: 5, query: $search, sortKey: PROCESSED_AT, reverse: true) {
    nodes {
      id
      name
    }
  }
}`,
};
