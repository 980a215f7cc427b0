import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import { restoreScalars } from "./scalars.ts";

/** What the official schema file knows of access: which scopes open a type or a field. */
export interface AccessRule {
  readonly scopes: readonly string[];
  readonly requiredAccess: string;
}

export interface AdminSchema {
  readonly schema: GraphQLSchema;
  /** By `Type` or `Type.field`. */
  readonly access: ReadonlyMap<string, AccessRule>;
  /** GID types an argument or input field accepts, by `Type.field(argument)` or `Input.field`. */
  readonly gidTypes: ReadonlyMap<string, readonly string[]>;
}

interface SchemaFile {
  readonly data: IntrospectionQuery;
  readonly offline_scopes: {
    readonly items: readonly {
      readonly typeName: string;
      readonly fieldName?: string;
      readonly offlineScopes: readonly string[];
      readonly requiredAccess: string;
    }[];
  };
}

interface WithGidTypes {
  readonly name: string;
  readonly gidTypes?: readonly string[] | null;
}

/** The package exports nothing to resolve, so its file is named by where npm puts it. */
const SCHEMA_FILE = new URL("../../../node_modules/@shopify/dev-mcp/dist/data/admin_2026-07.json.gz", import.meta.url);

let loaded: AdminSchema | undefined;

/** Loads the Admin API schema 2026-07 that `@shopify/dev-mcp` ships; once per process. */
export function loadSchema(): AdminSchema {
  return (loaded ??= readSchema());
}

function readSchema(): AdminSchema {
  const file = JSON.parse(gunzipSync(readFileSync(SCHEMA_FILE)).toString()) as SchemaFile;
  const schema = buildClientSchema(file.data, { assumeValid: true });
  restoreScalars(schema);
  const access = new Map<string, AccessRule>();
  for (const item of file.offline_scopes.items) {
    if (item.offlineScopes.length === 0) continue;
    const key = item.fieldName ? `${item.typeName}.${item.fieldName}` : item.typeName;
    access.set(key, { scopes: item.offlineScopes, requiredAccess: item.requiredAccess });
  }
  return { schema, access, gidTypes: collectGidTypes(file.data) };
}

/** graphql-js drops Shopify's extra key, which says what kind of id an ID is. */
function collectGidTypes(data: IntrospectionQuery): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const remember = (key: string, item: WithGidTypes) => {
    if (item.gidTypes?.length) found.set(key, item.gidTypes);
  };
  for (const type of data.__schema.types) {
    if (type.kind === "OBJECT")
      for (const field of type.fields) {
        for (const arg of field.args) remember(`${type.name}.${field.name}(${arg.name})`, arg as WithGidTypes);
      }
    if (type.kind === "INPUT_OBJECT")
      for (const field of type.inputFields) remember(`${type.name}.${field.name}`, field as WithGidTypes);
  }
  return found;
}
