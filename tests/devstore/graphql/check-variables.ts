import {
  type DocumentNode,
  getOperationAST,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  print,
  typeFromAST,
} from "graphql";
import { enumValues } from "./enum-order.ts";
import { SCALAR_RULES } from "./scalars.ts";

export interface VariableProblem {
  readonly path: readonly (string | number)[];
  readonly explanation: string;
}

export interface ErrorBody {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Checks variables as Shopify does, one error per bad variable, before anything runs. */
export function checkVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  values: Readonly<Record<string, unknown>>,
  operationName?: string,
): ErrorBody[] {
  const operation = getOperationAST(document, operationName);
  const errors: ErrorBody[] = [];
  for (const definition of operation?.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!type || !isInputType(type)) continue;
    if (values[name] === undefined && (definition.defaultValue || !isNonNullType(type))) continue;
    const value = values[name] ?? null;
    const problems = findProblems(value, type, []);
    if (problems.length === 0) continue;
    const signature = print(definition.type);
    const detail = problems.filter((p) => p.path.length > 0).map((p) => `${p.path.join(".")} (${p.explanation})`);
    const start = definition.loc?.startToken;
    errors.push({
      message:
        `Variable $${name} of type ${signature} was provided invalid value` +
        (detail.length ? ` for ${detail.join(", ")}` : ""),
      locations: start ? [{ line: start.line, column: start.column }] : [],
      extensions: { code: "INVALID_VARIABLE", value, problems },
    });
  }
  return errors;
}

function findProblems(value: unknown, type: GraphQLInputType, path: readonly (string | number)[]): VariableProblem[] {
  const problem = (explanation: string): VariableProblem[] => [{ path, explanation }];
  if (isNonNullType(type))
    return value === null || value === undefined
      ? problem("Expected value to not be null")
      : findProblems(value, type.ofType, path);
  if (value === null || value === undefined) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return findProblems(value, type.ofType, path);
    return value.flatMap((item, index) => findProblems(item, type.ofType, [...path, index]));
  }
  if (isEnumType(type)) {
    const names = enumValues(type);
    return typeof value === "string" && names.includes(value)
      ? []
      : problem(`Expected ${JSON.stringify(value)} to be one of: ${names.join(", ")}`);
  }
  if (isScalarType(type)) {
    const rule = SCALAR_RULES[type.name];
    return !rule || rule.accepts(value) ? [] : problem(rule.explain(value));
  }
  if (!isInputObjectType(type)) return [];
  if (typeof value !== "object" || Array.isArray(value))
    return problem(`Expected ${JSON.stringify(value)} to be a key-value object.`);
  return findObjectProblems(value as Record<string, unknown>, type, path);
}

function findObjectProblems(
  value: Record<string, unknown>,
  type: Extract<GraphQLInputType, { getFields: unknown }>,
  path: readonly (string | number)[],
): VariableProblem[] {
  const fields = type.getFields();
  const given = Object.entries(value).flatMap(([key, item]) => {
    const field = fields[key];
    if (!field) return [{ path: [...path, key], explanation: `Field is not defined on ${type.name}` }];
    return findProblems(item, field.type, [...path, key]);
  });
  const missing = Object.values(fields)
    .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined && !(field.name in value))
    .map((field) => ({ path: [...path, field.name], explanation: "Expected value to not be null" }));
  const problems = [...given, ...missing];
  if (!type.isOneOf) return problems;
  const count = Object.keys(value).length;
  if (count !== 1)
    problems.push({ path, explanation: `'${type.name}' requires exactly one argument, but ${count} were provided.` });
  return problems;
}
