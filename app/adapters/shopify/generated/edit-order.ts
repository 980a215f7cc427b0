// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type Exact } from "./schema-types";

export type BeginOrderEditMutationVariables = Exact<{
  id: string;
}>;

export type BeginOrderEditMutation = {
  readonly orderEditBegin: {
    readonly calculatedOrder: {
      readonly id: string;
      readonly lineItems: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly quantity: number }> };
    } | null;
    readonly userErrors: ReadonlyArray<{ readonly message: string }>;
  } | null;
};

export type SetOrderEditQuantityMutationVariables = Exact<{
  id: string;
  lineItemId: string;
  quantity: number;
  restock: boolean;
}>;

export type SetOrderEditQuantityMutation = {
  readonly orderEditSetQuantity: { readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null;
};

export type CommitOrderEditMutationVariables = Exact<{
  id: string;
  staffNote: string;
}>;

export type CommitOrderEditMutation = {
  readonly orderEditCommit: {
    readonly order: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly message: string }>;
  } | null;
};

export const BeginOrderEdit: Operation<BeginOrderEditMutation, BeginOrderEditMutationVariables> = {
  name: "BeginOrderEdit",
  kind: "mutation",
  text: `
mutation BeginOrderEdit($id: ID!) {
  orderEditBegin(id: $id) {
    calculatedOrder {
      id
      lineItems(first: 250) {
        nodes {
          id
          quantity
        }
      }
    }
    userErrors {
      message
    }
  }
}`,
};

export const SetOrderEditQuantity: Operation<SetOrderEditQuantityMutation, SetOrderEditQuantityMutationVariables> = {
  name: "SetOrderEditQuantity",
  kind: "mutation",
  text: `
mutation SetOrderEditQuantity($id: ID!, $lineItemId: ID!, $quantity: Int!, $restock: Boolean!) {
  orderEditSetQuantity(
    id: $id
    lineItemId: $lineItemId
    quantity: $quantity
    restock: $restock
  ) {
    userErrors {
      message
    }
  }
}`,
};

export const CommitOrderEdit: Operation<CommitOrderEditMutation, CommitOrderEditMutationVariables> = {
  name: "CommitOrderEdit",
  kind: "mutation",
  text: `
mutation CommitOrderEdit($id: ID!, $staffNote: String!) {
  orderEditCommit(id: $id, notifyCustomer: false, staffNote: $staffNote) {
    order {
      id
    }
    userErrors {
      message
    }
  }
}`,
};
