/**
 * Types the GraphQL operations of app/adapters/shopify/operations from Shopify's official schema, offline.
 * `npm run codegen` writes app/adapters/shopify/generated/operations.ts; `-- --check` fails when it is stale.
 * A wrong or deprecated field, or a query dearer than Shopify allows, fails with file and line.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { codegen } from "@graphql-codegen/core";
import * as operationTypes from "@graphql-codegen/typescript-operations";
import {
  buildClientSchema,
  Kind,
  NoDeprecatedCustomRule,
  parse,
  print,
  Source,
  specifiedRules,
  validate,
} from "graphql";
import prettier from "prettier";
import { mostExpensivePossible } from "./query-cost.mjs";

const HOME = new URL("../app/adapters/shopify/", import.meta.url);
const OUTPUT = new URL("generated/operations.ts", HOME);
/** Shopify refuses a single query above this, on every plan. */
const COST_LIMIT = 1000;
const SCALARS = Object.fromEntries(
  "DateTime Decimal FormattedString HTML Money URL UnsignedInt64 UtcOffset ID"
    .split(" ")
    .map((name) => [name, "string"]),
);

const file = (url) => readFileSync(url, "utf8");

/** The schema of our API version, as Shopify's own developer tool ships it. */
function loadSchema() {
  const version = /API_VERSION = "([\d-]+)"/.exec(file(new URL("api-version.ts", HOME)))[1];
  const data = new URL("../node_modules/@shopify/dev-mcp/dist/data/", import.meta.url);
  const packed = readFileSync(new URL(`admin_${version}.json.gz`, data));
  return buildClientSchema(JSON.parse(gunzipSync(packed)).data, { assumeValid: true });
}

function loadOperations() {
  const folder = new URL("operations/", HOME);
  const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return names.sort().map((name) => {
    const document = parse(new Source(file(new URL(name, folder)), `app/adapters/shopify/operations/${name}`));
    return { location: name, document };
  });
}

function check(schema, document) {
  const errors = validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule], { maxErrors: 100 });
  const problems = errors.map((error) => {
    const at = error.nodes?.[0]?.loc;
    return `${at?.source.name ?? "?"}:${error.locations?.[0]?.line ?? "?"} ${error.message}`;
  });
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  for (const operation of operations.filter((one) => !isBulk(one))) {
    const cost = mostExpensivePossible(schema, document, operation);
    if (cost <= COST_LIMIT) continue;
    const { source, startToken } = operation.loc;
    problems.push(
      `${source.name}:${startToken.line} ${operation.name.value} costs ${cost} points, limit ${COST_LIMIT}`,
    );
  }
  if (problems.length > 0) throw new Error(`GraphQL operations do not fit the schema:\n${problems.join("\n")}`);
  return operations;
}

/** Marked `# bulk` on the line above: Shopify runs it in the background, without page sizes and cost. */
function isBulk(operation) {
  const before = operation.loc.startToken.prev;
  return before?.kind === "Comment" && before.value.trim() === "bulk";
}

/** An operation with the fragments it uses, as the text that is sent. */
function textOf(document, operation) {
  const fragments = new Map(
    document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]),
  );
  const parts = [operation];
  for (const part of parts) {
    for (const [, name] of print(part).matchAll(/\.\.\.(\w+)/g)) {
      const fragment = fragments.get(name);
      if (fragment && !parts.includes(fragment)) parts.push(fragment);
    }
  }
  return parts.map(print).join("\n");
}

async function generate() {
  const schema = loadSchema();
  const documents = loadOperations();
  const all = { kind: Kind.DOCUMENT, definitions: documents.flatMap(({ document }) => document.definitions) };
  const operations = check(schema, all);
  const types = await codegen({
    schema: undefined,
    schemaAst: schema,
    documents,
    filename: fileURLToPath(OUTPUT),
    skipDocumentsValidation: true,
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationTypes },
    config: {
      scalars: SCALARS,
      defaultScalarType: "unknown",
      skipTypename: true,
      immutableTypes: true,
      disableDescriptions: true,
      enumType: "string-literal",
    },
  });
  const constants = operations.map((operation) => {
    const name = operation.name.value;
    const type = `${name}${operation.operation === "query" ? "Query" : "Mutation"}`;
    const text = textOf(all, operation).replaceAll("`", "\\`").replaceAll("${", "\\${");
    return `export const ${name}: Operation<${type}, ${type}Variables> = { name: "${name}", kind: "${operation.operation}", text: \`\n${text}\` };`;
  });
  const brief = types
    .replace(/export type (CountryCode|CurrencyCode) =[^;]+;/g, "export type $1 = string;")
    .replace(/\/\*\* Internal type[^\n]*\nexport type Incremental[^\n]*\n/, "");
  const banner = "// Written by `npm run codegen` from ../operations/*.graphql. Do not edit.";
  const source = [banner, `import type { Operation } from "../operation";`, brief, ...constants].join("\n\n");
  return prettier.format(source, { ...(await prettier.resolveConfig(fileURLToPath(OUTPUT))), parser: "typescript" });
}

const output = await generate().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
if (process.argv.includes("--check")) {
  let committed = "";
  try {
    committed = file(OUTPUT);
  } catch {
    // never generated: stale
  }
  if (committed !== output) {
    console.error("app/adapters/shopify/generated/operations.ts is stale: run `npm run codegen`");
    process.exit(1);
  }
} else {
  writeFileSync(OUTPUT, output);
}
