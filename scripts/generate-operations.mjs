/**
 * Types the GraphQL operations of app/adapters/shopify/operations from Shopify's official schema, offline.
 * `npm run codegen` writes one file per .graphql file, and one for the schema's own types, into
 * app/adapters/shopify/generated; `-- --check` fails when any of them is stale.
 * A wrong or deprecated field, or a query dearer than Shopify allows, fails with file and line.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
const OUTPUT = new URL("generated/", HOME);
/** The schema's own types: inputs, those of discounts by themselves, and all else (enums, scalars). */
function schemaFile(name) {
  if (!name.endsWith("Input")) return "schema-types";
  return /^(Product)?Discount/.test(name) ? "schema-discount-inputs" : "schema-inputs";
}
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
}

/** Marked `# bulk` on the line above: Shopify runs it in the background, without page sizes and cost. */
function isBulk(operation) {
  const before = operation.loc.startToken.prev;
  return before?.kind === "Comment" && before.value.trim() === "bulk";
}

/** The fragments an operation or fragment uses, and those they use in turn. */
function fragmentsOf(document, definition) {
  const fragments = new Map(
    document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]),
  );
  const parts = [definition];
  for (const part of parts) {
    for (const [, name] of print(part).matchAll(/\.\.\.(\w+)/g)) {
      const fragment = fragments.get(name);
      if (fragment && !parts.includes(fragment)) parts.push(fragment);
    }
  }
  return parts.slice(1);
}

const textName = (fragment) => `${fragment.name.value}Text`;
const escaped = (definition) => print(definition).replaceAll("`", "\\`").replaceAll("${", "\\${");

/** A fragment's text once; an operation's text with those of the fragments it uses. */
function constantOf(all, definition) {
  if (definition.kind === Kind.FRAGMENT_DEFINITION) {
    return `export const ${textName(definition)} = \`\n${escaped(definition)}\`;`;
  }
  const { operation } = definition;
  const name = definition.name.value;
  const type = `${name}${operation === "query" ? "Query" : "Mutation"}`;
  const fragments = fragmentsOf(all, definition).map((fragment) => `\n\${${textName(fragment)}}`);
  const text = `\`\n${escaped(definition)}${fragments.join("")}\``;
  return `export const ${name}: Operation<${type}, ${type}Variables> = { name: "${name}", kind: "${operation}", text: ${text} };`;
}

const typesNamedAfter = ({ name: { value } }) =>
  ["Query", "QueryVariables", "Mutation", "MutationVariables", "Fragment"].map((ending) => `${value}${ending}`);

/** A fragment on an interface has a type for each kind of object: `Lines_ReturnLineItem_Fragment` is of `LinesFragment`. */
const ofInterface = (name) => name.replace(/_\w+_Fragment$/, "Fragment");

/** Every statement with the name it gives, in the file of the operation or fragment it belongs to. */
function placed(types, documents, all) {
  const home = new Map(
    documents.flatMap(({ location, document }) =>
      document.definitions.flatMap((definition) =>
        typesNamedAfter(definition).map((name) => [name, location.replace(/\.graphql$/, "")]),
      ),
    ),
  );
  const statements = types.split(/^(?=export type |type )/m).filter((text) => /^(export )?type /.test(text));
  return [
    ...statements.map((text) => {
      const name = /^(?:export )?type (\w+)/.exec(text)[1];
      const own = home.get(name) ?? home.get(ofInterface(name));
      return { name, text: text.replace(/^type /, "export type "), file: own ?? schemaFile(name) };
    }),
    ...documents.flatMap(({ location, document }) =>
      document.definitions.map((definition) => {
        const isFragment = definition.kind === Kind.FRAGMENT_DEFINITION;
        const name = isFragment ? textName(definition) : definition.name.value;
        return { name, text: constantOf(all, definition), file: location.replace(/\.graphql$/, ""), isValue: true };
      }),
    ),
  ];
}

/** One file: what it takes from the others, then its own. */
function sourceOf(file, statements) {
  const own = statements.filter((one) => one.file === file);
  const used = new Set(own.flatMap(({ text }) => text.match(/\w+/g)));
  const taken = statements.filter((one) => one.file !== file && used.has(one.name));
  const imports = [...new Set(taken.map((one) => one.file))].sort().map((other) => {
    const names = taken
      .filter((one) => one.file === other)
      .map(({ name, isValue }) => (isValue ? name : `type ${name}`));
    return `import { ${names.sort().join(", ")} } from "./${other}";`;
  });
  const banner = "// Written by `npm run codegen`. Do not edit.";
  const operation = used.has("Operation") ? [`import type { Operation } from "../operation";`] : [];
  return [banner, [...operation, ...imports].join("\n"), ...own.map(({ text }) => text)].join("\n\n");
}

async function generate() {
  const schema = loadSchema();
  const documents = loadOperations();
  const all = { kind: Kind.DOCUMENT, definitions: documents.flatMap(({ document }) => document.definitions) };
  check(schema, all);
  const types = await codegen({
    schema: undefined,
    schemaAst: schema,
    documents,
    filename: fileURLToPath(new URL("operations.ts", OUTPUT)),
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
      inlineFragmentTypes: "combine",
    },
  });
  const brief = types
    .replace(/export type (CountryCode|CurrencyCode) =[^;]+;/g, "export type $1 = string;")
    .replace(/\/\*\* Internal type[^\n]*\n(export type Incremental[^\n]*\n)?/g, "");
  const statements = placed(brief, documents, all);
  const options = {
    ...(await prettier.resolveConfig(fileURLToPath(new URL("operations.ts", OUTPUT)))),
    parser: "typescript",
  };
  const files = [...new Set(statements.map(({ file: name }) => name))];
  return new Map(
    await Promise.all(
      files.map(async (name) => [`${name}.ts`, await prettier.format(sourceOf(name, statements), options)]),
    ),
  );
}

const output = await generate().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
mkdirSync(OUTPUT, { recursive: true });
const committed = readdirSync(OUTPUT);
const stale = [
  ...committed.filter((name) => !output.has(name)),
  ...[...output].filter(([name, text]) => !committed.includes(name) || file(new URL(name, OUTPUT)) !== text),
].map((one) => (Array.isArray(one) ? one[0] : one));
if (!process.argv.includes("--check")) {
  for (const name of stale) rmSync(new URL(name, OUTPUT), { force: true });
  for (const [name, text] of output) writeFileSync(new URL(name, OUTPUT), text);
} else if (stale.length > 0) {
  console.error(`app/adapters/shopify/generated is stale (${stale.join(", ")}): run \`npm run codegen\``);
  process.exit(1);
}
