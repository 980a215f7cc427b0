import type { z } from "zod";
import { PermanentError, RetryableError } from "../errors";
import type { CarrierProvider, CarrierRefused } from "./port";

/** What came back over HTTP, however the provider's client dressed it. */
export interface HttpAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
}

export interface CarrierCall<Result> {
  readonly provider: CarrierProvider;
  /** For the log. */
  readonly name: string;
  /** May have done something although no answer came. */
  readonly changes: boolean;
  readonly schema: z.ZodType<Result>;
  /** The provider's reason for a refusal. */
  readonly readRefusal: (body: unknown) => { readonly code: string; readonly message: string };
}

export type Answered<Result> = { readonly outcome: "answered"; readonly result: Result } | CarrierRefused;

const NAMES = { easypost: "EasyPost", shippo: "Shippo" } as const;
const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/**
 * Result of a call, or the provider's refusal. 402 is a refusal: the merchant has to add money, and nothing was done.
 * @throws RetryableError busy or broken; `outcomeUnknown` when the call may have been performed.
 * @throws PermanentError key not accepted.
 */
export function judgeAnswer<Result>(call: CarrierCall<Result>, { status, retryAfter, body }: HttpAnswer) {
  const log = `${call.provider} ${call.name}: HTTP ${status}`;
  const provider = NAMES[call.provider];
  if (status === 401 || status === 403) {
    const sentence = `${provider} does not accept the API key. Enter it again in the settings.`;
    throw new PermanentError(log, { sentence });
  }
  const seconds = Number(retryAfter ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
  const busy = `${provider} is busy right now. Aftercare tries again by itself.`;
  if (status === 429) throw new RetryableError(log, { sentence: busy, retryAfterMs });
  if (status === 408 || status >= 500) {
    throw new RetryableError(log, { sentence: busy, retryAfterMs, outcomeUnknown: call.changes });
  }
  if (status >= 400) return { outcome: "refused", ...call.readRefusal(body) } satisfies Answered<Result>;
  const parsed = call.schema.safeParse(body);
  if (status >= 200 && status < 300 && parsed.success) {
    return { outcome: "answered", result: parsed.data } satisfies Answered<Result>;
  }
  const where = parsed.success ? "" : parsed.error.issues.map(({ path }) => path.join(".")).join(", ");
  const sentence = `${provider} gave an answer that Aftercare cannot read. Look there whether it was done.`;
  throw new RetryableError(`${log} unreadable: ${where}`, { sentence, outcomeUnknown: call.changes });
}

/** No answer at all: only a connection that was never made is sure not to have done anything. */
export function silence(call: CarrierCall<unknown>, cause: unknown): RetryableError {
  const code = errorCode(cause);
  return new RetryableError(`${call.provider} ${call.name}: no answer (${code || "unknown"})`, {
    sentence: `${NAMES[call.provider]} could not be reached. Aftercare tries again by itself.`,
    outcomeUnknown: call.changes && !NEVER_SENT.test(code),
    cause,
  });
}

function errorCode(cause: unknown): string {
  for (let each = cause; each instanceof Error; each = each.cause) {
    if ("code" in each && typeof each.code === "string") return each.code;
  }
  return "";
}
