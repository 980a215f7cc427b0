import { PermanentError, RetryableError } from "../errors";
import type { Operation } from "./operation";

/** Why a call gave no data, and how long to wait before the next one (null = the caller's back-off). */
export interface GraphqlFailure {
  readonly kind: "throttled" | "unavailable" | "no_answer" | "dead_token" | "denied" | "invalid";
  readonly error: RetryableError | PermanentError;
  readonly waitMs: number | null;
}

/** Shopify read the document and refused what it asks, without a `userErrors` to say so in: queries have none. */
export class RefusedRequest extends PermanentError {
  /** "" when Shopify gives none. */
  readonly code: string;
  /** Shopify's own words. */
  readonly said: string;

  constructor(message: string, { code, said }: { code: string; said: string }) {
    super(message, { sentence: `Shopify did not understand Aftercare: ${said || "no reason given"}` });
    this.code = code;
    this.said = said;
  }
}

type AnyOperation = Operation<unknown, never>;

const RECONNECT = "Shopify no longer accepts this app's access. Open Aftercare once in the Shopify admin to reconnect.";
const BUSY = "Shopify is busy right now. Aftercare tries again by itself.";
const UNREACHABLE = "Shopify could not be reached. Aftercare tries again by itself.";

/** Statuses after which trying again gives the same answer. */
const FINAL: Readonly<Record<number, string>> = {
  402: "This shop is frozen because of an unpaid bill. Shopify allows changes again when it is paid.",
  403: "Shopify refuses this app access to the shop. Check that the app is installed and the shop is active.",
  404: "This shop was not found at Shopify. It may have been closed or renamed.",
  423: "This shop is locked by Shopify. Changes are possible again when it is unlocked.",
};

/** What a status other than 200 means. 429 and 401 are answered before anything is performed; a 5xx may hide success. */
export function failureOfStatus(
  operation: AnyOperation,
  status: number,
  retryAfter: string | null,
  body: string,
): GraphqlFailure {
  const message = `${operation.name}: HTTP ${status} ${body.slice(0, 200)}`;
  const seconds = Number(retryAfter ?? Number.NaN);
  const waitMs = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
  if (status === 401)
    return { kind: "dead_token", error: new PermanentError(message, { sentence: RECONNECT }), waitMs };
  if (status === 429) {
    const error = new RetryableError(message, { sentence: BUSY, retryAfterMs: waitMs ?? undefined });
    return { kind: "throttled", error, waitMs };
  }
  if (status >= 500 || status === 408) {
    const outcomeUnknown = operation.kind === "mutation";
    const error = new RetryableError(message, { sentence: BUSY, outcomeUnknown, retryAfterMs: waitMs ?? undefined });
    return { kind: "unavailable", error, waitMs };
  }
  const sentence = FINAL[status] ?? `Shopify refused the request (HTTP ${status}).`;
  return {
    kind: status in FINAL ? "denied" : "invalid",
    error: new PermanentError(message, { sentence }),
    waitMs: null,
  };
}

const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** No answer, or none that can be read: only a connection that was never made is sure not to have done anything. */
export function failureOfSilence(operation: AnyOperation, cause: unknown): GraphqlFailure {
  const code = errorCode(cause);
  const outcomeUnknown = operation.kind === "mutation" && !NEVER_SENT.test(code);
  const message = `${operation.name}: no answer (${code || String(cause)})`;
  const error = new RetryableError(message, { sentence: UNREACHABLE, outcomeUnknown, cause });
  return { kind: "no_answer", error, waitMs: null };
}

function errorCode(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause !== undefined ? cause.cause : cause;
  const code = typeof inner === "object" && inner !== null && "code" in inner ? inner.code : "";
  return typeof code === "string" ? code : "";
}

interface TopLevelError {
  readonly message?: string;
  readonly extensions?: { readonly code?: string; readonly requiredAccess?: string };
}

/**
 * Codes after which a mutation may have done its work. A mismatch means that an earlier attempt used this key with
 * other input: whether it succeeded must be looked up.
 */
const UNSURE = new Set([
  "INTERNAL_SERVER_ERROR",
  "TIMEOUT",
  "IDEMPOTENCY_CONCURRENT_REQUEST",
  "IDEMPOTENCY_KEY_PARAMETER_MISMATCH",
]);

/**
 * What top-level `errors` mean; null = none, or only fields withheld from this app beside usable data (protected
 * customer data, a scope not granted): those fields are null and read as not known.
 */
export function failureOfErrors(
  operation: AnyOperation,
  errors: unknown,
  { usable, throttle }: { usable: boolean; throttle: number | null },
): GraphqlFailure | null {
  const list = (Array.isArray(errors) ? errors : errors ? [{ message: String(errors) }] : []) as TopLevelError[];
  if (list.length === 0) return null;
  const codes = list.map((error) => error.extensions?.code ?? "");
  const message = `${operation.name}: ${list.map((error) => `${error.extensions?.code ?? ""} ${error.message ?? ""}`).join("; ")}`;
  if (codes.includes("THROTTLED")) {
    const error = new RetryableError(message, { sentence: BUSY, retryAfterMs: throttle ?? undefined });
    return { kind: "throttled", error, waitMs: throttle };
  }
  if (codes.some((code) => UNSURE.has(code))) {
    const outcomeUnknown = operation.kind === "mutation";
    return {
      kind: "unavailable",
      error: new RetryableError(message, { sentence: BUSY, outcomeUnknown }),
      waitMs: null,
    };
  }
  if (codes.every((code) => code === "ACCESS_DENIED")) {
    if (usable) return null;
    const needed = list.map((error) => error.extensions?.requiredAccess ?? error.message ?? "").join(" ");
    const sentence = `Shopify denied access: ${needed} Open Aftercare in the Shopify admin and grant it.`;
    return { kind: "denied", error: new PermanentError(message, { sentence }), waitMs: null };
  }
  const said = list.map((error) => error.message ?? "").join(" ");
  return { kind: "invalid", error: new RefusedRequest(message, { code: codes[0] ?? "", said }), waitMs: null };
}
