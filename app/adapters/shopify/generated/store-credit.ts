// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type MoneyInput } from "./schema-inputs";
import { type CurrencyCode, type Exact, type StoreCreditAccountCreditUserErrorCode } from "./schema-types";

export type GiveStoreCreditMutationVariables = Exact<{
  customerId: string;
  amount: MoneyInput;
  expiresAt?: string | null | undefined;
}>;

export type GiveStoreCreditMutation = {
  readonly storeCreditAccountCredit: {
    readonly storeCreditAccountTransaction: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{
      readonly code: StoreCreditAccountCreditUserErrorCode | null;
      readonly message: string;
    }>;
  } | null;
};

export type StoreCreditFields_StoreCreditAccountCreditTransaction_Fragment = {
  readonly id: string;
  readonly createdAt: string;
  readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
};

export type StoreCreditFields_StoreCreditAccountDebitRevertTransaction_Fragment = {
  readonly createdAt: string;
  readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
};

export type StoreCreditFields_StoreCreditAccountDebitTransaction_Fragment = {
  readonly createdAt: string;
  readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
};

export type StoreCreditFields_StoreCreditAccountExpirationTransaction_Fragment = {
  readonly createdAt: string;
  readonly amount: { readonly amount: string; readonly currencyCode: CurrencyCode };
};

export type StoreCreditFieldsFragment =
  | StoreCreditFields_StoreCreditAccountCreditTransaction_Fragment
  | StoreCreditFields_StoreCreditAccountDebitRevertTransaction_Fragment
  | StoreCreditFields_StoreCreditAccountDebitTransaction_Fragment
  | StoreCreditFields_StoreCreditAccountExpirationTransaction_Fragment;

export type StoreCreditsQueryVariables = Exact<{
  customerId: string;
}>;

export type StoreCreditsQuery = {
  readonly customer: {
    readonly storeCreditAccounts: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly transactions: {
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: ReadonlyArray<
            | StoreCreditFields_StoreCreditAccountCreditTransaction_Fragment
            | StoreCreditFields_StoreCreditAccountDebitRevertTransaction_Fragment
            | StoreCreditFields_StoreCreditAccountDebitTransaction_Fragment
            | StoreCreditFields_StoreCreditAccountExpirationTransaction_Fragment
          >;
        };
      }>;
    };
  } | null;
};

export type StoreCreditsOfAccountQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type StoreCreditsOfAccountQuery = {
  readonly storeCreditAccount: {
    readonly transactions: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<
        | StoreCreditFields_StoreCreditAccountCreditTransaction_Fragment
        | StoreCreditFields_StoreCreditAccountDebitRevertTransaction_Fragment
        | StoreCreditFields_StoreCreditAccountDebitTransaction_Fragment
        | StoreCreditFields_StoreCreditAccountExpirationTransaction_Fragment
      >;
    };
  } | null;
};

export const GiveStoreCredit: Operation<GiveStoreCreditMutation, GiveStoreCreditMutationVariables> = {
  name: "GiveStoreCredit",
  kind: "mutation",
  text: `
mutation GiveStoreCredit($customerId: ID!, $amount: MoneyInput!, $expiresAt: DateTime) {
  storeCreditAccountCredit(
    id: $customerId
    creditInput: {creditAmount: $amount, expiresAt: $expiresAt, notify: false}
  ) {
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

export const StoreCreditFieldsText = `
fragment StoreCreditFields on StoreCreditAccountTransaction {
  createdAt
  amount {
    amount
    currencyCode
  }
  ... on StoreCreditAccountCreditTransaction {
    id
  }
}`;

export const StoreCredits: Operation<StoreCreditsQuery, StoreCreditsQueryVariables> = {
  name: "StoreCredits",
  kind: "query",
  text: `
query StoreCredits($customerId: ID!) {
  customer(id: $customerId) {
    storeCreditAccounts(first: 20) {
      nodes {
        id
        transactions(first: 15, reverse: true, sortKey: CREATED_AT) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...StoreCreditFields
          }
        }
      }
    }
  }
}
${StoreCreditFieldsText}`,
};

export const StoreCreditsOfAccount: Operation<StoreCreditsOfAccountQuery, StoreCreditsOfAccountQueryVariables> = {
  name: "StoreCreditsOfAccount",
  kind: "query",
  text: `
query StoreCreditsOfAccount($id: ID!, $after: String) {
  storeCreditAccount(id: $id) {
    transactions(first: 100, after: $after, reverse: true, sortKey: CREATED_AT) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...StoreCreditFields
      }
    }
  }
}
${StoreCreditFieldsText}`,
};
