// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { LineFieldsText, OrderFieldsText, type LineFieldsFragment, type OrderFieldsFragment } from "./order-fields";
import { type Exact } from "./schema-types";

export type ExportOrdersQueryVariables = Exact<{ [key: string]: never }>;

export type ExportOrdersQuery = {
  readonly orders: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly lineItems: { readonly edges: ReadonlyArray<{ readonly node: LineFieldsFragment }> };
      } & OrderFieldsFragment;
    }>;
  };
};

export const ExportOrders: Operation<ExportOrdersQuery, ExportOrdersQueryVariables> = {
  name: "ExportOrders",
  kind: "query",
  text: `
query ExportOrders {
  orders(query: "SEARCH") {
    edges {
      node {
        ...OrderFields
        lineItems {
          edges {
            node {
              ...LineFields
            }
          }
        }
      }
    }
  }
}
${OrderFieldsText}
${LineFieldsText}`,
};
