/** One GraphQL operation with its types; written by code generation, run by `createGraphqlClient`. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly kind: "query" | "mutation";
  readonly text: string;
  /** Only for the type checker. */
  readonly types?: (variables: Variables) => Result;
}
