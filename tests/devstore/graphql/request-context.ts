import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { Caller } from "../contract.ts";
import type { ShopContext, ShopWorld } from "../state/shop-context.ts";
import type { ShopState } from "../state/types.ts";

/** What a resolver gets besides its source and arguments. */
export interface RequestContext {
  readonly caller: Caller;
  readonly world: ShopWorld;
  readonly state: ShopState;
  /** For computations that need to know who asks; it must not be used to change anything. */
  readonly shop: ShopContext;
  /** Pages may be left open inside a bulk operation. */
  readonly bulk: boolean;
  readonly startBulk: (context: ShopContext, operationId: string, query: string) => void;
}

export type Arguments = Readonly<Record<string, unknown>>;
export type Resolver = (source: never, args: never, context: RequestContext, info: GraphQLResolveInfo) => unknown;
export type Resolvers = Readonly<Record<string, Resolver>>;

/** What a mutation did: its payload, and the ids it changed when it did something. */
export interface MutationResult {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly changed?: readonly string[];
  readonly money?: { readonly amount: string; readonly currencyCode: string };
  readonly idempotencyKey?: string;
}

export type Mutation = (
  args: never,
  context: ShopContext,
  request: RequestContext,
  info: GraphQLResolveInfo,
) => MutationResult;
export type Mutations = Readonly<Record<string, Mutation>>;

/** A top-level error with a code, as Shopify gives for what is not a matter of the payload. */
export function topLevelError(
  message: string,
  code: string,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more } });
}
