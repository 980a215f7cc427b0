// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type Exact } from "./schema-types";

export type TriggerFlowMutationVariables = Exact<{
  handle: string;
  payload: unknown;
}>;

export type TriggerFlowMutation = {
  readonly flowTriggerReceive: { readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null;
};

export const TriggerFlow: Operation<TriggerFlowMutation, TriggerFlowMutationVariables> = {
  name: "TriggerFlow",
  kind: "mutation",
  text: `
mutation TriggerFlow($handle: String!, $payload: JSON!) {
  flowTriggerReceive(handle: $handle, payload: $payload) {
    userErrors {
      message
    }
  }
}`,
};
