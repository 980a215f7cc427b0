import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  isAbstractType,
  isInputObjectType,
  isListType,
} from "graphql";
import type { AdminSchema } from "./load-schema.ts";
import { topLevelError } from "./request-context.ts";

/** Throws for an id of another kind of thing than the argument takes: Shopify answers so, not with a user error. */
export function checkIds(
  admin: AdminSchema,
  parentType: string,
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): void {
  for (const argument of field.args)
    checkValue(admin, `${parentType}.${field.name}(${argument.name})`, argument.type, args[argument.name]);
}

function checkValue(admin: AdminSchema, key: string, type: GraphQLInputType, value: unknown): void {
  if (value === null || value === undefined) return;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    for (const item of Array.isArray(value) ? value : [value]) checkValue(admin, key, nullable.ofType, item);
    return;
  }
  const named = getNamedType(nullable);
  if (isInputObjectType(named)) {
    for (const field of Object.values(named.getFields()))
      checkValue(admin, `${named.name}.${field.name}`, field.type, (value as Record<string, unknown>)[field.name]);
    return;
  }
  const wanted = admin.gidTypes.get(key);
  const given = typeof value === "string" ? /^gid:\/\/shopify\/(\w+)\//.exec(value)?.[1] : undefined;
  if (!wanted || !given || wanted.includes(given)) return;
  if (wanted.some((name) => isAbstractType(admin.schema.getType(name)))) return;
  throw topLevelError(`Invalid id: ${String(value)}`, "RESOURCE_NOT_FOUND");
}
