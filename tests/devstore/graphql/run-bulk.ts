import { executeSync, parse } from "graphql";
import { loadSchema } from "./load-schema.ts";
import { toJsonLines } from "./bulk-query.ts";
import type { RequestContext } from "./request-context.ts";
import { resolveField, resolveType } from "./resolve-field.ts";
import type { ShopContext } from "../state/shop-context.ts";

/** Files a bulk operation and lets it run later, over the state as it is then. */
export function startBulk(request: RequestContext, context: ShopContext, id: string, query: string): void {
  context.state.bulkOperations.set(id, {
    id,
    actor: context.actor,
    query,
    createdAt: context.now(),
    status: "CREATED",
    errorCode: null,
    completedAt: null,
    objectCount: 0,
    rootObjectCount: 0,
    result: null,
  });
  context.later((later) => finishBulk({ ...request, bulk: true }, later, id));
}

function finishBulk(request: RequestContext, context: ShopContext, id: string): void {
  const operation = context.state.bulkOperations.get(id);
  if (operation?.status !== "CREATED") return;
  const answer = executeSync({
    schema: loadSchema().schema,
    document: parse(operation.query),
    contextValue: { ...request, shop: context } satisfies RequestContext,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  operation.completedAt = context.now();
  if (answer.errors?.length || !answer.data) {
    const denied = answer.errors?.some((error) => error.extensions.code === "ACCESS_DENIED");
    operation.status = "FAILED";
    operation.errorCode = denied ? "ACCESS_DENIED" : "INTERNAL_SERVER_ERROR";
  } else {
    const { text, objectCount, rootObjectCount } = toJsonLines(answer.data);
    operation.status = "COMPLETED";
    operation.result = text === "" ? null : text;
    operation.objectCount = objectCount;
    operation.rootObjectCount = rootObjectCount;
  }
  context.emit("bulk_operations/finish", id);
}
