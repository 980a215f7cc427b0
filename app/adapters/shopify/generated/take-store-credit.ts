// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type MoneyInput } from "./schema-inputs";
import {
  type CurrencyCode,
  type Exact,
  type StoreCreditAccountDebitUserErrorCode,
  type StoreCreditSystemEvent,
} from "./schema-types";

export type CreditLeftQueryVariables = Exact<{
  id: string;
}>;

export type CreditLeftQuery = {
  readonly node:
    | {
        readonly account: { readonly id: string };
        readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
        readonly remainingAmount: { readonly amount: string; readonly currencyCode: CurrencyCode };
      }
    | Record<PropertyKey, never>
    | null;
};

export type TakeStoreCreditMutationVariables = Exact<{
  accountId: string;
  amount: MoneyInput;
}>;

export type TakeStoreCreditMutation = {
  readonly storeCreditAccountDebit: {
    readonly storeCreditAccountTransaction: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{
      readonly code: StoreCreditAccountDebitUserErrorCode | null;
      readonly message: string;
    }>;
  } | null;
};

export type CreditsTakenQueryVariables = Exact<{
  customerId: string;
}>;

export type CreditsTakenQuery = {
  readonly customer: {
    readonly storeCreditAccounts: {
      readonly nodes: ReadonlyArray<{
        readonly transactions: {
          readonly nodes: ReadonlyArray<
            | {
                readonly __typename: "StoreCreditAccountCreditTransaction";
                readonly createdAt: string;
                readonly event: StoreCreditSystemEvent;
                readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
              }
            | {
                readonly __typename: "StoreCreditAccountDebitRevertTransaction";
                readonly createdAt: string;
                readonly event: StoreCreditSystemEvent;
                readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
              }
            | {
                readonly __typename: "StoreCreditAccountDebitTransaction";
                readonly id: string;
                readonly createdAt: string;
                readonly event: StoreCreditSystemEvent;
                readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
              }
            | {
                readonly __typename: "StoreCreditAccountExpirationTransaction";
                readonly createdAt: string;
                readonly event: StoreCreditSystemEvent;
                readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
              }
          >;
        };
      }>;
    };
  } | null;
};

export const CreditLeft: Operation<CreditLeftQuery, CreditLeftQueryVariables> = {
  name: "CreditLeft",
  kind: "query",
  text: `
query CreditLeft($id: ID!) {
  node(id: $id) {
    ... on StoreCreditAccountCreditTransaction {
      account {
        id
      }
      amount {
        amount
        currencyCode
      }
      remainingAmount {
        amount
        currencyCode
      }
    }
  }
}`,
};

export const TakeStoreCredit: Operation<TakeStoreCreditMutation, TakeStoreCreditMutationVariables> = {
  name: "TakeStoreCredit",
  kind: "mutation",
  text: `
mutation TakeStoreCredit($accountId: ID!, $amount: MoneyInput!) {
  storeCreditAccountDebit(id: $accountId, debitInput: {debitAmount: $amount}) {
    storeCreditAccountTransaction {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const CreditsTaken: Operation<CreditsTakenQuery, CreditsTakenQueryVariables> = {
  name: "CreditsTaken",
  kind: "query",
  text: `
query CreditsTaken($customerId: ID!) {
  customer(id: $customerId) {
    storeCreditAccounts(first: 20) {
      nodes {
        transactions(first: 15, reverse: true, sortKey: CREATED_AT) {
          nodes {
            __typename
            createdAt
            event
            amount {
              amount
              currencyCode
            }
            ... on StoreCreditAccountDebitTransaction {
              id
            }
          }
        }
      }
    }
  }
}`,
};
