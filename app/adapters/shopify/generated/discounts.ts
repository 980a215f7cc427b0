// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type DiscountCodeBasicInput } from "./schema-discount-inputs";
import { type CurrencyCode, type DiscountErrorCode, type DiscountStatus, type Exact } from "./schema-types";

export type CreateDiscountCodeMutationVariables = Exact<{
  discount: DiscountCodeBasicInput;
}>;

export type CreateDiscountCodeMutation = {
  readonly discountCodeBasicCreate: {
    readonly codeDiscountNode: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: DiscountErrorCode | null; readonly message: string }>;
  } | null;
};

export type DiscountByCodeQueryVariables = Exact<{
  code: string;
}>;

export type DiscountByCodeQuery = {
  readonly codeDiscountNodeByCode: {
    readonly id: string;
    readonly codeDiscount:
      | { readonly __typename: "DiscountCodeApp" }
      | {
          readonly __typename: "DiscountCodeBasic";
          readonly status: DiscountStatus;
          readonly tags: ReadonlyArray<string>;
          readonly asyncUsageCount: number;
        }
      | { readonly __typename: "DiscountCodeBxgy" }
      | { readonly __typename: "DiscountCodeFreeShipping" };
  } | null;
};

export type EndDiscountCodeMutationVariables = Exact<{
  id: string;
}>;

export type EndDiscountCodeMutation = {
  readonly discountCodeDeactivate: {
    readonly codeDiscountNode: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: DiscountErrorCode | null; readonly message: string }>;
  } | null;
};

export type OrderDiscountsQueryVariables = Exact<{
  id: string;
}>;

export type OrderDiscountsQuery = {
  readonly order: {
    readonly lineItems: {
      readonly pageInfo: { readonly hasNextPage: boolean };
      readonly nodes: ReadonlyArray<{
        readonly discountAllocations: ReadonlyArray<{
          readonly allocatedAmountSet: {
            readonly shopMoney: { readonly amount: string; readonly currencyCode: CurrencyCode };
          };
          readonly discountApplication:
            | { readonly __typename: "AutomaticDiscountApplication" }
            | { readonly __typename: "DiscountCodeApplication"; readonly code: string }
            | { readonly __typename: "ManualDiscountApplication" }
            | { readonly __typename: "ScriptDiscountApplication" };
        }>;
      }>;
    };
  } | null;
};

export const CreateDiscountCode: Operation<CreateDiscountCodeMutation, CreateDiscountCodeMutationVariables> = {
  name: "CreateDiscountCode",
  kind: "mutation",
  text: `
mutation CreateDiscountCode($discount: DiscountCodeBasicInput!) {
  discountCodeBasicCreate(basicCodeDiscount: $discount) {
    codeDiscountNode {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const DiscountByCode: Operation<DiscountByCodeQuery, DiscountByCodeQueryVariables> = {
  name: "DiscountByCode",
  kind: "query",
  text: `
query DiscountByCode($code: String!) {
  codeDiscountNodeByCode(code: $code) {
    id
    codeDiscount {
      __typename
      ... on DiscountCodeBasic {
        status
        tags
        asyncUsageCount
      }
    }
  }
}`,
};

export const EndDiscountCode: Operation<EndDiscountCodeMutation, EndDiscountCodeMutationVariables> = {
  name: "EndDiscountCode",
  kind: "mutation",
  text: `
mutation EndDiscountCode($id: ID!) {
  discountCodeDeactivate(id: $id) {
    codeDiscountNode {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const OrderDiscounts: Operation<OrderDiscountsQuery, OrderDiscountsQueryVariables> = {
  name: "OrderDiscounts",
  kind: "query",
  text: `
query OrderDiscounts($id: ID!) {
  order(id: $id) {
    lineItems(first: 100) {
      pageInfo {
        hasNextPage
      }
      nodes {
        discountAllocations {
          allocatedAmountSet {
            shopMoney {
              amount
              currencyCode
            }
          }
          discountApplication {
            __typename
            ... on DiscountCodeApplication {
              code
            }
          }
        }
      }
    }
  }
}`,
};
