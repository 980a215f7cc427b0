import type { GraphQLError } from "graphql";
import type { ErrorBody } from "./check-variables.ts";

interface Wording {
  readonly pattern: RegExp;
  readonly say: (...parts: string[]) => string;
  readonly code: string;
  readonly more?: (...parts: string[]) => Readonly<Record<string, unknown>>;
}

const unquote = (text = "") => text.replace(/[[\]!]/g, "");

/** graphql-js and graphql-ruby find the same mistakes; Shopify's words are the latter's. */
const WORDINGS: readonly Wording[] = [
  {
    pattern: /^Cannot query field "(\w+)" on type "(\w+)"/,
    say: (field, type) => `Field '${field}' doesn't exist on type '${type}'`,
    code: "undefinedField",
    more: (fieldName, typeName) => ({ typeName, fieldName }),
  },
  {
    pattern: /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/,
    say: (argument, field) => `Field '${field}' doesn't accept argument '${argument}'`,
    code: "argumentNotAccepted",
    more: (argumentName, name) => ({ name, typeName: "Field", argumentName }),
  },
  {
    pattern: /^Field "(\w+)" argument "(\w+)" of type "([^"]+)" is required/,
    say: (field, argument) => `Field '${field}' is missing required arguments: ${argument}`,
    code: "missingRequiredArguments",
    more: (name, argument) => ({ className: "Field", name, arguments: argument }),
  },
  {
    pattern: /^Field "(\w+)" of type "([^"]+)" must have a selection of subfields/,
    say: (field, type) =>
      `Field must have selections (field '${field}' returns ${unquote(type)} but has no selections. Did you mean '${field} { ... }'?)`,
    code: "selectionMismatch",
    more: (field) => ({ nodeName: `field '${field}'` }),
  },
  {
    pattern: /^Variable "\$(\w+)" is never used in operation "(\w+)"/,
    say: (variable, operation) => `Variable $${variable} is declared by ${operation} but not used`,
    code: "variableNotUsed",
    more: (variableName) => ({ variableName }),
  },
  {
    pattern: /^Variable "\$(\w+)" is not defined by operation "(\w+)"/,
    say: (variable, operation) => `Variable $${variable} is used by ${operation} but not declared`,
    code: "variableNotDefined",
    more: (variableName) => ({ variableName }),
  },
  {
    pattern: /^Unknown type "(\w+)"/,
    say: (type) => `${type} isn't a defined input type (on $variable)`,
    code: "variableRequiresValidType",
  },
  {
    pattern: /^Fragment "(\w+)" is never used/,
    say: (fragment) => `Fragment ${fragment} was defined, but not used`,
    code: "useAndDefineFragment",
    more: (fragmentName) => ({ fragmentName }),
  },
  {
    pattern: /^Variable "\$(\w+)" of type "([^"]+)" used in position expecting type "([^"]+)"/,
    say: (variable, given, wanted) => `Type mismatch on variable $${variable} and argument (${given} / ${wanted})`,
    code: "variableMismatch",
    more: (variableName, typeName) => ({ variableName, typeName }),
  },
];

/** A validation error in Shopify's words; one without a counterpart keeps its own. */
export function toErrorBody(error: GraphQLError): ErrorBody {
  const locations = error.locations?.map(({ line, column }) => ({ line, column })) ?? [];
  for (const wording of WORDINGS) {
    const match = wording.pattern.exec(error.message);
    if (!match) continue;
    const parts = match.slice(1);
    return {
      message: wording.say(...parts),
      locations,
      extensions: { code: wording.code, ...wording.more?.(...parts) },
    };
  }
  return { message: error.message, locations, extensions: { code: "graphqlValidationError" } };
}
