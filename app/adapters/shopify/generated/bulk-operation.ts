// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import {
  type BulkOperationErrorCode,
  type BulkOperationStatus,
  type BulkOperationUserErrorCode,
  type Exact,
} from "./schema-types";

export type StartBulkQueryMutationVariables = Exact<{
  query: string;
}>;

export type StartBulkQueryMutation = {
  readonly bulkOperationRunQuery: {
    readonly bulkOperation: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: BulkOperationUserErrorCode | null; readonly message: string }>;
  } | null;
};

export type ReadBulkOperationQueryVariables = Exact<{
  id: string;
}>;

export type ReadBulkOperationQuery = {
  readonly bulkOperation: {
    readonly status: BulkOperationStatus;
    readonly errorCode: BulkOperationErrorCode | null;
    readonly objectCount: string;
    readonly url: string | null;
  } | null;
};

export const StartBulkQuery: Operation<StartBulkQueryMutation, StartBulkQueryMutationVariables> = {
  name: "StartBulkQuery",
  kind: "mutation",
  text: `
mutation StartBulkQuery($query: String!) {
  bulkOperationRunQuery(query: $query, groupObjects: true) {
    bulkOperation {
      id
    }
    userErrors {
      code
      message
    }
  }
}`,
};

export const ReadBulkOperation: Operation<ReadBulkOperationQuery, ReadBulkOperationQueryVariables> = {
  name: "ReadBulkOperation",
  kind: "query",
  text: `
query ReadBulkOperation($id: ID!) {
  bulkOperation(id: $id) {
    status
    errorCode
    objectCount
    url
  }
}`,
};
