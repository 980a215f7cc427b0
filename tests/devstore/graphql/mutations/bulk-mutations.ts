import { checkBulkQuery } from "../bulk-query.ts";
import type { Mutations } from "../request-context.ts";

const CONCURRENT_LIMIT = 5;

export const bulkMutations: Mutations = {
  bulkOperationRunQuery: ({ query }: { readonly query: string }, context, request) => {
    const refuse = (message: string, code: string, field: readonly string[] | null = ["query"]) => ({
      payload: { bulkOperation: null, userErrors: [{ field, message, code }] },
    });
    const problem = checkBulkQuery(query);
    if (problem) return refuse(problem, "INVALID");
    const running = [...context.state.bulkOperations.values()].filter(
      (item) => item.actor === context.actor && ["CREATED", "RUNNING"].includes(item.status),
    );
    if (running.length >= CONCURRENT_LIMIT)
      return refuse(
        "A bulk query operation for this app and shop is already in progress.",
        "OPERATION_IN_PROGRESS",
        null,
      );
    const id = context.newId("BulkOperation");
    request.startBulk(context, id, query);
    return { payload: { bulkOperation: context.state.bulkOperations.get(id), userErrors: [] }, changed: [id] };
  },

  bulkOperationCancel: ({ id }: { readonly id: string }, context) => {
    const operation = context.state.bulkOperations.get(id);
    if (!operation)
      return {
        payload: { bulkOperation: null, userErrors: [{ field: ["id"], message: "Bulk operation does not exist" }] },
      };
    if (!["CREATED", "RUNNING"].includes(operation.status))
      return {
        payload: {
          bulkOperation: operation,
          userErrors: [
            {
              field: null,
              message: "A bulk operation cannot be canceled when it is " + operation.status.toLowerCase(),
            },
          ],
        },
      };
    operation.status = "CANCELED";
    operation.completedAt = context.now();
    return { payload: { bulkOperation: operation, userErrors: [] }, changed: [id] };
  },
};
