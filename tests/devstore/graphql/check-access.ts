import { getNamedType, type GraphQLError, type GraphQLOutputType, isObjectType } from "graphql";
import type { Caller } from "../contract.ts";
import type { AccessRule, AdminSchema } from "./load-schema.ts";
import { topLevelError } from "./request-context.ts";

/** Scopes Shopify gives to no ordinary app: even a caller without limits does not have them. */
const RESTRICTED = new Set(["read_apps"]);

/** The error for a field the caller may not read, or null. */
export function refuseAccess(
  admin: AdminSchema,
  caller: Caller,
  parentType: string,
  fieldName: string,
  returnType: GraphQLOutputType,
): GraphQLError | null {
  const rule = admin.access.get(`${parentType}.${fieldName}`) ?? typeRule(admin, returnType);
  if (!rule || isGranted(caller, rule)) return null;
  const requiredAccess = rule.requiredAccess || rule.scopes.map((scope) => `\`${scope}\` access scope`).join(" or ");
  return topLevelError(`Access denied for ${fieldName} field. Required access: ${requiredAccess}`, "ACCESS_DENIED", {
    documentation: "https://shopify.dev/api/usage/access-scopes",
    requiredAccess,
  });
}

function isGranted(caller: Caller, rule: AccessRule): boolean {
  const granted = rule.scopes.some(
    (scope) => caller.scopes.includes(scope) || caller.scopes.includes(scope.replace(/^read_/, "write_")),
  );
  return granted || (caller.unlimited && !rule.scopes.every((scope) => RESTRICTED.has(scope)));
}

/** A connection is as protected as what it lists. */
function typeRule(admin: AdminSchema, returnType: GraphQLOutputType): AccessRule | undefined {
  const type = getNamedType(returnType);
  if (!isObjectType(type)) return undefined;
  const nodes = type.name.endsWith("Connection") ? type.getFields().nodes : undefined;
  return admin.access.get(nodes ? getNamedType(nodes.type).name : type.name);
}
