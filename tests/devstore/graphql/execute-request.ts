import { type DocumentNode, executeSync, getOperationAST, GraphQLError, parse, validate } from "graphql";
import type { Caller, GraphqlRequest } from "../contract.ts";
import { runAction, type ShopWorld } from "../state/shop-context.ts";
import { checkVariables, type ErrorBody } from "./check-variables.ts";
import { loadSchema } from "./load-schema.ts";
import { MAX_QUERY_COST, queryCost } from "./query-cost.ts";
import type { RequestContext } from "./request-context.ts";
import { NOT_IMPLEMENTED, resolveField, resolveType } from "./resolve-field.ts";
import { startBulk } from "./run-bulk.ts";
import type { Throttle } from "./throttle.ts";
import { toErrorBody } from "./validation-errors.ts";

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly ErrorBody[];
  readonly extensions?: unknown;
}

interface Prepared {
  readonly document: DocumentNode | null;
  readonly errors: readonly ErrorBody[];
}

const CACHE_LIMIT = 500;
const prepared = new Map<string, Prepared>();

/** Parsing and checking a document against 3,500 types is what costs; the same text is checked once. */
function prepare(query: string): Prepared {
  const known = prepared.get(query);
  if (known) return known;
  const result = check(query);
  if (prepared.size >= CACHE_LIMIT) prepared.clear();
  prepared.set(query, result);
  return result;
}

function check(query: string): Prepared {
  try {
    const document = parse(query);
    return { document, errors: validate(loadSchema().schema, document).map(toErrorBody) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const at = error.locations?.[0];
    const message = `syntax error, ${error.message.replace(/^Syntax Error: /, "")}${at ? ` at [${at.line}, ${at.column}]` : ""}`;
    return { document: null, errors: [{ message, locations: at ? [at] : [] }] };
  }
}

/** Answers a request as Shopify does, from checking the document to the cost of the answer. */
export function executeRequest(
  shopWorld: ShopWorld,
  throttle: Throttle,
  misses: Set<string>,
  request: GraphqlRequest,
  caller: Caller,
): Answer {
  // Recordings were made by waiting for jobs: for a caller without limits a job is done before the next request.
  const world: ShopWorld = caller.unlimited ? { ...shopWorld, latencyMs: 0 } : shopWorld;
  const { document, errors } = prepare(request.query);
  if (!document || errors.length > 0) return { errors };
  if (!getOperationAST(document, request.operationName))
    return {
      errors: [
        {
          message: request.operationName
            ? `No operation named "${request.operationName}"`
            : "An operation name is required",
        },
      ],
    };
  const { schema } = loadSchema();
  const variables = request.variables ?? {};
  const badVariables = checkVariables(schema, document, variables, request.operationName);
  if (badVariables.length > 0) return { errors: badVariables };

  const requested = queryCost(schema, document, variables, request.operationName);
  const bucket = `${caller.shop}/${caller.actor}`;
  if (!caller.unlimited) {
    const refusal = refuseCost(throttle, bucket, requested);
    if (refusal) return refusal;
  }
  const run = (shop: RequestContext["shop"]): Answer => {
    const context: RequestContext = {
      caller,
      world,
      state: world.state,
      shop,
      bulk: false,
      startBulk: (later, id, query) => startBulk(context, later, id, query),
    };
    const { data, errors: failed } = executeSync({
      schema,
      document,
      variableValues: variables,
      operationName: request.operationName,
      contextValue: context,
      fieldResolver: resolveField,
      typeResolver: resolveType,
    });
    for (const error of failed ?? []) if (error.extensions.code === NOT_IMPLEMENTED) misses.add(error.message);
    return { data, ...(failed?.length ? { errors: failed.map(toAnswerError) } : {}) };
  };
  const answer = runAction(world, caller.actor, run);
  const answered = queryCost(schema, document, variables, request.operationName, answer.data ?? null);
  const actual = Math.min(requested, answered);
  const throttleStatus = caller.unlimited
    ? { ...throttle.size, currentlyAvailable: throttle.size.maximumAvailable }
    : throttle.giveBack(bucket, Math.max(0, requested - actual));
  return {
    ...answer,
    extensions: { cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus } },
  };
}

function refuseCost(throttle: Throttle, bucket: string, requested: number): Answer | null {
  const documentation = "https://shopify.dev/api/usage/rate-limits";
  if (requested > MAX_QUERY_COST) {
    const message = `Query cost is ${requested}, which exceeds the single query max cost limit (${MAX_QUERY_COST}).`;
    const extensions = { code: "MAX_COST_EXCEEDED", cost: requested, maxCost: MAX_QUERY_COST, documentation };
    return { errors: [{ message, extensions }] };
  }
  const { taken, status } = throttle.take(bucket, requested);
  if (taken) return null;
  return {
    errors: [{ message: "Throttled", extensions: { code: "THROTTLED", documentation } }],
    extensions: { cost: { requestedQueryCost: requested, actualQueryCost: null, throttleStatus: status } },
  };
}

function toAnswerError(error: GraphQLError): ErrorBody {
  const { message, locations, path, extensions } = error.toJSON();
  return {
    message,
    locations,
    path,
    ...(extensions && Object.keys(extensions).length > 0 ? { extensions } : {}),
  } as ErrorBody;
}
