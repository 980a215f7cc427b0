// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type FulfillmentOrderHoldInput } from "./schema-inputs";
import {
  type Exact,
  type FulfillmentOrderHoldUserErrorCode,
  type FulfillmentOrderReleaseHoldUserErrorCode,
} from "./schema-types";

export type HoldFulfillmentOrderMutationVariables = Exact<{
  id: string;
  hold: FulfillmentOrderHoldInput;
}>;

export type HoldFulfillmentOrderMutation = {
  readonly fulfillmentOrderHold: {
    readonly fulfillmentHold: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{
      readonly code: FulfillmentOrderHoldUserErrorCode | null;
      readonly message: string;
    }>;
  } | null;
};

export type ReleaseHoldsMutationVariables = Exact<{
  id: string;
  holdIds: ReadonlyArray<string> | string;
}>;

export type ReleaseHoldsMutation = {
  readonly fulfillmentOrderReleaseHold: {
    readonly userErrors: ReadonlyArray<{
      readonly code: FulfillmentOrderReleaseHoldUserErrorCode | null;
      readonly message: string;
    }>;
  } | null;
};

export type RequestCancellationMutationVariables = Exact<{
  id: string;
  message: string;
}>;

export type RequestCancellationMutation = {
  readonly fulfillmentOrderSubmitCancellationRequest: {
    readonly userErrors: ReadonlyArray<{ readonly message: string }>;
  } | null;
};

export type CancellationRequestsQueryVariables = Exact<{
  id: string;
}>;

export type CancellationRequestsQuery = {
  readonly fulfillmentOrder: {
    readonly merchantRequests: { readonly nodes: ReadonlyArray<{ readonly message: string | null }> };
  } | null;
};

export const HoldFulfillmentOrder: Operation<HoldFulfillmentOrderMutation, HoldFulfillmentOrderMutationVariables> = {
  name: "HoldFulfillmentOrder",
  kind: "mutation",
  text: `
mutation HoldFulfillmentOrder($id: ID!, $hold: FulfillmentOrderHoldInput!) {
  fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
    fulfillmentHold {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const ReleaseHolds: Operation<ReleaseHoldsMutation, ReleaseHoldsMutationVariables> = {
  name: "ReleaseHolds",
  kind: "mutation",
  text: `
mutation ReleaseHolds($id: ID!, $holdIds: [ID!]!) {
  fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
    userErrors {
      code
      message
    }
  }
}`,
};

export const RequestCancellation: Operation<RequestCancellationMutation, RequestCancellationMutationVariables> = {
  name: "RequestCancellation",
  kind: "mutation",
  text: `
mutation RequestCancellation($id: ID!, $message: String!) {
  fulfillmentOrderSubmitCancellationRequest(id: $id, message: $message) {
    userErrors {
      message
    }
  }
}`,
};

export const CancellationRequests: Operation<CancellationRequestsQuery, CancellationRequestsQueryVariables> = {
  name: "CancellationRequests",
  kind: "query",
  text: `
query CancellationRequests($id: ID!) {
  fulfillmentOrder(id: $id) {
    merchantRequests(last: 25, kind: CANCELLATION_REQUEST) {
      nodes {
        message
      }
    }
  }
}`,
};
