// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type ReturnLineItemRemoveFromReturnInput } from "./schema-inputs";
import { type Exact, type ReturnErrorCode } from "./schema-types";

export type CancelReturnMutationVariables = Exact<{
  id: string;
}>;

export type CancelReturnMutation = {
  readonly returnCancel: {
    readonly return: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export type CloseReturnMutationVariables = Exact<{
  id: string;
}>;

export type CloseReturnMutation = {
  readonly returnClose: {
    readonly return: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export type ReopenReturnMutationVariables = Exact<{
  id: string;
}>;

export type ReopenReturnMutation = {
  readonly returnReopen: {
    readonly return: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export type RemoveFromReturnMutationVariables = Exact<{
  id: string;
  units: ReadonlyArray<ReturnLineItemRemoveFromReturnInput> | ReturnLineItemRemoveFromReturnInput;
}>;

export type RemoveFromReturnMutation = {
  readonly removeFromReturn: {
    readonly return: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export const CancelReturn: Operation<CancelReturnMutation, CancelReturnMutationVariables> = {
  name: "CancelReturn",
  kind: "mutation",
  text: `
mutation CancelReturn($id: ID!) {
  returnCancel(id: $id) {
    return {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const CloseReturn: Operation<CloseReturnMutation, CloseReturnMutationVariables> = {
  name: "CloseReturn",
  kind: "mutation",
  text: `
mutation CloseReturn($id: ID!) {
  returnClose(id: $id) {
    return {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const ReopenReturn: Operation<ReopenReturnMutation, ReopenReturnMutationVariables> = {
  name: "ReopenReturn",
  kind: "mutation",
  text: `
mutation ReopenReturn($id: ID!) {
  returnReopen(id: $id) {
    return {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const RemoveFromReturn: Operation<RemoveFromReturnMutation, RemoveFromReturnMutationVariables> = {
  name: "RemoveFromReturn",
  kind: "mutation",
  text: `
mutation RemoveFromReturn($id: ID!, $units: [ReturnLineItemRemoveFromReturnInput!]!) {
  removeFromReturn(returnId: $id, returnLineItems: $units) {
    return {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};
