import { type GraphQLFieldResolver, GraphQLObjectType, type GraphQLTypeResolver } from "graphql";
import { runAction } from "../state/shop-context.ts";
import { checkIds } from "./check-ids.ts";
import { refuseAccess } from "./check-access.ts";
import { absentFields } from "./fields/absent-fields.ts";
import { discountFields } from "./fields/discount-fields.ts";
import { editFields } from "./fields/edit-fields.ts";
import { fulfillmentFields } from "./fields/fulfillment-fields.ts";
import { lineFields } from "./fields/line-fields.ts";
import { metafieldFields } from "./fields/metafield-fields.ts";
import { orderFields } from "./fields/order-fields.ts";
import { paymentFields } from "./fields/payment-fields.ts";
import { queryFields } from "./fields/query-fields.ts";
import { returnFields } from "./fields/return-fields.ts";
import { returnQueryFields } from "./fields/return-query-fields.ts";
import { reverseFields } from "./fields/reverse-fields.ts";
import { shopFields } from "./fields/shop-fields.ts";
import { storeCreditFields } from "./fields/store-credit-fields.ts";
import { loadSchema } from "./load-schema.ts";
import { bulkMutations } from "./mutations/bulk-mutations.ts";
import { discountMutations } from "./mutations/discount-mutations.ts";
import { draftMutations } from "./mutations/draft-mutations.ts";
import { editMutations } from "./mutations/edit-mutations.ts";
import { flowMutations } from "./mutations/flow-mutations.ts";
import { fulfillmentMutations } from "./mutations/fulfillment-mutations.ts";
import { fulfillmentOrderMutations } from "./mutations/fulfillment-order-mutations.ts";
import { metafieldMutations } from "./mutations/metafield-mutations.ts";
import { orderMutations } from "./mutations/order-mutations.ts";
import { refundMutations } from "./mutations/refund-mutations.ts";
import { returnMutations } from "./mutations/return-mutations.ts";
import { reverseMutations } from "./mutations/reverse-mutations.ts";
import { storeCreditMutations } from "./mutations/store-credit-mutations.ts";
import { uploadMutations } from "./mutations/upload-mutations.ts";
import { type Mutations, type RequestContext, type Resolvers, topLevelError } from "./request-context.ts";

/** Every field the store computes; a field that is not here must be a property of its record. */
const RESOLVERS: Resolvers = {
  ...queryFields,
  ...orderFields,
  ...lineFields,
  ...fulfillmentFields,
  ...paymentFields,
  ...shopFields,
  ...editFields,
  ...metafieldFields,
  ...returnFields,
  ...returnQueryFields,
  ...reverseFields,
  ...storeCreditFields,
  ...discountFields,
  ...absentFields,
};

const MUTATIONS: Mutations = {
  ...orderMutations,
  ...editMutations,
  ...fulfillmentOrderMutations,
  ...fulfillmentMutations,
  ...refundMutations,
  ...returnMutations,
  ...reverseMutations,
  ...storeCreditMutations,
  ...discountMutations,
  ...flowMutations,
  ...uploadMutations,
  ...draftMutations,
  ...bulkMutations,
  ...metafieldMutations,
};

export const NOT_IMPLEMENTED = "STANDIN_NOT_IMPLEMENTED";

export const resolveField: GraphQLFieldResolver<unknown, RequestContext> = (source, args, context, info) => {
  const admin = loadSchema();
  const { fieldName, parentType, returnType } = info;
  const denied = refuseAccess(admin, context.caller, parentType.name, fieldName, returnType);
  if (denied) throw denied;
  const field = parentType.getFields()[fieldName];
  if (field && field.args.length > 0) checkIds(admin, parentType.name, field, args);
  if (parentType.name === "Mutation") return performMutation(fieldName, args, context, info);
  const resolver = RESOLVERS[`${parentType.name}.${fieldName}`];
  if (resolver) return resolver(source as never, args as never, context, info);
  if (source !== null && typeof source === "object" && Object.hasOwn(source, fieldName))
    return (source as Record<string, unknown>)[fieldName];
  throw notImplemented(`${parentType.name}.${fieldName}`);
};

function performMutation(
  name: string,
  args: Record<string, unknown>,
  request: RequestContext,
  info: Parameters<typeof resolveField>[3],
): unknown {
  const mutation = MUTATIONS[name];
  if (!mutation) throw notImplemented(`Mutation.${name}`);
  return runAction(request.world, request.caller.actor, (context) => {
    const { payload, changed, money, idempotencyKey } = mutation(args as never, context, request, info);
    if (changed)
      context.record({
        mutation: name,
        arguments: args,
        resourceIds: changed,
        ...(money ? { money } : {}),
        ...(idempotencyKey ? { idempotencyKey } : {}),
      });
    return payload;
  });
}

function notImplemented(field: string) {
  return topLevelError(`${field} is not implemented by the stand-in store`, NOT_IMPLEMENTED, { field });
}

export const resolveType: GraphQLTypeResolver<unknown, RequestContext> = (value, _context, info, abstractType) => {
  const record = value as { readonly __typename?: string; readonly id?: string };
  const name = record.__typename ?? /^gid:\/\/shopify\/(\w+)\//.exec(record.id ?? "")?.[1];
  const known = info.schema.getPossibleTypes(abstractType).find((type) => type.name === name);
  return known instanceof GraphQLObjectType ? known.name : undefined;
};
