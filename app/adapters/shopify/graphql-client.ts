import { RetryableError } from "../errors";
import { API_VERSION } from "./api-version";
import { failureOfErrors, failureOfStatus, failureOfSilence, type GraphqlFailure } from "./graphql-failures";
import type { Operation } from "./operation";
import { readThrottle, type CostExtension, type PointsReserve } from "./throttle";

/**
 * Runs one operation against a shop's Admin API and returns its `data`.
 * @throws RetryableError throttled for too long, network, 5xx; `outcomeUnknown` when a mutation may have been performed.
 * @throws PermanentError dead token, access denied, frozen shop, invalid document.
 */
export type RunOperation = <Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

export interface GraphqlClientOptions {
  /** `example.myshopify.com` */
  readonly shop: string;
  readonly accessToken: string;
  /** Asked once when Shopify calls a token dead; null = there is no other. */
  readonly renewToken?: (dead: string) => Promise<string | null>;
  readonly fetch?: typeof fetch;
  /** Told about every HTTP call, for metrics; never given variables or data. */
  readonly onCall?: (call: GraphqlCall) => void;
  readonly timeoutMs?: number;
  /** Calls made in all before giving up. */
  readonly attempts?: number;
  /** Longest time spent waiting between calls, in all. */
  readonly patienceMs?: number;
  /** Points left to others; one for all clients of a process. */
  readonly reserve?: PointsReserve;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** 0 ≤ x < 1 */
  readonly random?: () => number;
}

export interface GraphqlCall {
  readonly shop: string;
  readonly operation: string;
  /** HTTP status, 0 = no answer. */
  readonly status: number;
  readonly milliseconds: number;
  /** Cost points, null when Shopify did not say. */
  readonly requestedCost: number | null;
  readonly actualCost: number | null;
  /** "" = answered */
  readonly failure: string;
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: unknown;
  readonly extensions?: { readonly cost?: CostExtension };
}

type Attempt = { readonly data: unknown } | { readonly failure: GraphqlFailure };

export function createGraphqlClient(options: GraphqlClientOptions): RunOperation {
  const {
    shop,
    renewToken,
    fetch: send = fetch,
    onCall,
    reserve,
    timeoutMs = 10_000,
    attempts = 4,
    patienceMs = 15_000,
  } = options;
  const { wait = sleep, random = Math.random } = options;
  const url = `https://${shop}/admin/api/${API_VERSION}/graphql.json`;
  let token = options.accessToken;

  return async (operation, variables) => {
    const body = JSON.stringify({ query: operation.text, variables, operationName: operation.name });
    let patience = patienceMs;
    let renewed = false;
    for (let made = 1; ; made += 1) {
      const others = reserve?.pause(shop, performance.now()) ?? 0;
      if (others > 0) await wait(others);
      // Another call beside this one may renew it meanwhile.
      const sent = token;
      const attempt = await call(operation, body, sent);
      if ("data" in attempt) return attempt.data as never;
      const { failure } = attempt;
      if (failure.kind === "dead_token" && renewToken && !renewed) {
        renewed = true;
        const fresh = await renewToken(sent);
        if (fresh === null) throw failure.error;
        token = fresh;
        continue;
      }
      // A mutation that may have been performed is never sent again from here: the effect looks first.
      const mayRepeat = failure.error instanceof RetryableError && !failure.error.outcomeUnknown;
      if (!mayRepeat || made >= attempts) throw failure.error;
      const pause = (failure.waitMs ?? 250 * 2 ** (made - 1)) * (1 + random() / 4);
      if (pause > patience) throw failure.error;
      patience -= pause;
      await wait(pause);
    }
  };

  async function call(operation: Operation<unknown, never>, body: string, sent: string): Promise<Attempt> {
    const startedAt = performance.now();
    let status = 0;
    let cost: CostExtension | undefined;
    let attempt: Attempt;
    try {
      const response = await send(url, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-Shopify-Access-Token": sent },
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      });
      status = response.status;
      const text = await response.text();
      if (status === 200) {
        const answer = JSON.parse(text) as Answer;
        cost = answer.extensions?.cost;
        attempt = judge(operation, answer);
      } else {
        attempt = { failure: failureOfStatus(operation, status, response.headers.get("Retry-After"), text) };
      }
    } catch (cause) {
      attempt = { failure: failureOfSilence(operation, cause) };
    }
    reserve?.learn(shop, cost, performance.now());
    onCall?.({
      shop,
      operation: operation.name,
      status,
      milliseconds: performance.now() - startedAt,
      requestedCost: cost?.requestedQueryCost ?? null,
      actualCost: cost?.actualQueryCost ?? null,
      failure: "failure" in attempt ? attempt.failure.kind : "",
    });
    return attempt;
  }
}

function judge(operation: Operation<unknown, never>, { data, errors, extensions }: Answer): Attempt {
  const usable = data !== null && data !== undefined && Object.values(data).some((root) => root !== null);
  const failure = failureOfErrors(operation, errors, { usable, throttle: readThrottle(extensions?.cost) });
  if (failure) return { failure };
  if (!data) return { failure: failureOfSilence(operation, new Error("an answer without data")) };
  return { data };
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
