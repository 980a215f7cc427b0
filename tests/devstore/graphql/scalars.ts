import { GraphQLError, GraphQLScalarType, Kind, type GraphQLSchema, type ValueNode } from "graphql";

interface ScalarRule {
  readonly accepts: (value: unknown) => boolean;
  /** What Shopify says about a value of the wrong form. */
  readonly explain: (value: unknown) => string;
}

const text = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value);
const numeric = (value: unknown) =>
  typeof value === "number" ? Number.isFinite(value) : text(/^[+-]?\d+(\.\d+)?$/)(value);

export const DATE_TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const validDate = (value: unknown) => text(DATE_TIME)(value) && !Number.isNaN(Date.parse(value as string));

export const SCALAR_RULES: Readonly<Record<string, ScalarRule>> = {
  ID: {
    accepts: (value) => text(/^gid:\/\/shopify\/\w+\/[^/\s]+$/)(value) || text(/^\d+$/)(value),
    explain: (value) => `Invalid global id '${String(value)}'`,
  },
  DateTime: { accepts: validDate, explain: (value) => `invalid DateTime '${String(value)}'` },
  Date: { accepts: text(/^\d{4}-\d\d-\d\d$/), explain: (value) => `invalid Date '${String(value)}'` },
  Decimal: { accepts: numeric, explain: (value) => `invalid decimal '${String(value)}'` },
  Money: { accepts: numeric, explain: (value) => `invalid money '${String(value)}'` },
  URL: { accepts: validUrl, explain: (value) => `Invalid url '${String(value)}'` },
  UnsignedInt64: { accepts: (value) => text(/^\d+$/)(String(value)), explain: notCoercible("UnsignedInt64") },
  BigInt: { accepts: (value) => text(/^-?\d+$/)(String(value)), explain: notCoercible("BigInt") },
  String: { accepts: (value) => typeof value === "string", explain: notCoercible("String") },
  Boolean: { accepts: (value) => typeof value === "boolean", explain: notCoercible("Boolean") },
  Int: { accepts: isInt, explain: notCoercible("Int") },
  Float: { accepts: (value) => typeof value === "number", explain: notCoercible("Float") },
};

function notCoercible(type: string) {
  return (value: unknown) => `Could not coerce value ${JSON.stringify(value)} to ${type}`;
}

function isInt(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 2 ** 31 - 1;
}

function validUrl(value: unknown): boolean {
  return typeof value === "string" && URL.canParse(value) && /^[a-z][a-z0-9+.-]*:/i.test(value);
}

/** Types whose values leave the store unchecked are where invented answers would hide. */
const SERIALIZED: Readonly<Record<string, RegExp>> = {
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  Decimal: /^-?\d+\.\d+$/,
  Money: /^-?\d+\.\d+$/,
  UnsignedInt64: /^\d+$/,
  URL: /^[a-z]+:\/\//,
  ID: /^gid:\/\/shopify\/\w+\/.+$/,
};

/** An introspected schema has scalars without checks: puts them back, in place. */
export function restoreScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLScalarType) || type.name === "JSON") continue;
    const rule = SCALAR_RULES[type.name];
    if (rule && !["String", "Boolean", "Int", "Float"].includes(type.name)) {
      const parse = (value: unknown) => {
        if (!rule.accepts(value)) throw new GraphQLError(rule.explain(value));
        return value;
      };
      type.parseValue = parse;
      type.parseLiteral = (node) => parse(literalValue(node));
    }
    const pattern = SERIALIZED[type.name];
    if (pattern)
      type.serialize = (value) => {
        if (typeof value !== "string" || !pattern.test(value))
          throw new GraphQLError(`${type.name} cannot represent ${JSON.stringify(value)}`);
        return value;
      };
  }
}

function literalValue(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return node.value;
    default:
      return undefined;
  }
}
