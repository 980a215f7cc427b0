// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type ReturnProcessInput, type ReverseFulfillmentOrderDisposeInput } from "./schema-inputs";
import { type Exact, type ReturnErrorCode } from "./schema-types";

export type ProcessReturnMutationVariables = Exact<{
  input: ReturnProcessInput;
}>;

export type ProcessReturnMutation = {
  readonly returnProcess: {
    readonly return: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export type DisposeUnitsMutationVariables = Exact<{
  inputs: ReadonlyArray<ReverseFulfillmentOrderDisposeInput> | ReverseFulfillmentOrderDisposeInput;
}>;

export type DisposeUnitsMutation = {
  readonly reverseFulfillmentOrderDispose: {
    readonly reverseFulfillmentOrderLineItems: ReadonlyArray<{ readonly id: string }> | null;
    readonly userErrors: ReadonlyArray<{ readonly code: ReturnErrorCode | null; readonly message: string }>;
  } | null;
};

export const ProcessReturn: Operation<ProcessReturnMutation, ProcessReturnMutationVariables> = {
  name: "ProcessReturn",
  kind: "mutation",
  text: `
mutation ProcessReturn($input: ReturnProcessInput!) {
  returnProcess(input: $input) {
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

export const DisposeUnits: Operation<DisposeUnitsMutation, DisposeUnitsMutationVariables> = {
  name: "DisposeUnits",
  kind: "mutation",
  text: `
mutation DisposeUnits($inputs: [ReverseFulfillmentOrderDisposeInput!]!) {
  reverseFulfillmentOrderDispose(dispositionInputs: $inputs) {
    reverseFulfillmentOrderLineItems {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};
