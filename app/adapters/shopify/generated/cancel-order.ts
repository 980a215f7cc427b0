// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type OrderCancelRefundMethodInput } from "./schema-inputs";
import { type Exact, type OrderCancelReason, type OrderCancelUserErrorCode } from "./schema-types";

export type CancelOrderMutationVariables = Exact<{
  orderId: string;
  reason: OrderCancelReason;
  refundMethod?: OrderCancelRefundMethodInput | null | undefined;
  restock: boolean;
  staffNote: string;
}>;

export type CancelOrderMutation = {
  readonly orderCancel: {
    readonly job: { readonly id: string } | null;
    readonly orderCancelUserErrors: ReadonlyArray<{
      readonly code: OrderCancelUserErrorCode | null;
      readonly message: string;
    }>;
  } | null;
};

export type ReadJobQueryVariables = Exact<{
  id: string;
}>;

export type ReadJobQuery = { readonly job: { readonly done: boolean } | null };

export const CancelOrder: Operation<CancelOrderMutation, CancelOrderMutationVariables> = {
  name: "CancelOrder",
  kind: "mutation",
  text: `
mutation CancelOrder($orderId: ID!, $reason: OrderCancelReason!, $refundMethod: OrderCancelRefundMethodInput, $restock: Boolean!, $staffNote: String!) {
  orderCancel(
    orderId: $orderId
    reason: $reason
    refundMethod: $refundMethod
    restock: $restock
    notifyCustomer: false
    staffNote: $staffNote
  ) {
    job {
      id
    }
    orderCancelUserErrors {
      code
      message
    }
  }
}`,
};

export const ReadJob: Operation<ReadJobQuery, ReadJobQueryVariables> = {
  name: "ReadJob",
  kind: "query",
  text: `
query ReadJob($id: ID!) {
  job(id: $id) {
    done
  }
}`,
};
