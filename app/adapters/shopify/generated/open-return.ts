// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type ReturnInput, type ReturnRequestInput } from "./schema-inputs";
import { type Exact, type ReturnDeclineReason, type ReturnErrorCode } from "./schema-types";

export type CreateReturnMutationVariables = Exact<{
  input: ReturnInput;
}>;

export type CreateReturnMutation = {
  readonly returnCreate: {
    readonly return: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export type RequestReturnMutationVariables = Exact<{
  input: ReturnRequestInput;
}>;

export type RequestReturnMutation = {
  readonly returnRequest: {
    readonly return: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export type ApproveReturnMutationVariables = Exact<{
  id: string;
}>;

export type ApproveReturnMutation = {
  readonly returnApproveRequest: {
    readonly return: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export type DeclineReturnMutationVariables = Exact<{
  id: string;
  reason: ReturnDeclineReason;
  note?: string | null | undefined;
}>;

export type DeclineReturnMutation = {
  readonly returnDeclineRequest: {
    readonly return: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export const CreateReturn: Operation<CreateReturnMutation, CreateReturnMutationVariables> = {
  name: "CreateReturn",
  kind: "mutation",
  text: `
mutation CreateReturn($input: ReturnInput!) {
  returnCreate(returnInput: $input) {
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

export const RequestReturn: Operation<RequestReturnMutation, RequestReturnMutationVariables> = {
  name: "RequestReturn",
  kind: "mutation",
  text: `
mutation RequestReturn($input: ReturnRequestInput!) {
  returnRequest(input: $input) {
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

export const ApproveReturn: Operation<ApproveReturnMutation, ApproveReturnMutationVariables> = {
  name: "ApproveReturn",
  kind: "mutation",
  text: `
mutation ApproveReturn($id: ID!) {
  returnApproveRequest(input: {id: $id, notifyCustomer: false}) {
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

export const DeclineReturn: Operation<DeclineReturnMutation, DeclineReturnMutationVariables> = {
  name: "DeclineReturn",
  kind: "mutation",
  text: `
mutation DeclineReturn($id: ID!, $reason: ReturnDeclineReason!, $note: String) {
  returnDeclineRequest(
    input: {id: $id, declineReason: $reason, declineNote: $note, notifyCustomer: false}
  ) {
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
