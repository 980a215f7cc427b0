import * as http from "node:http";
import * as https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { cutText } from "../../lib/cut-text";
import { PermanentError, RetryableError } from "../errors";
import { checkAddress, PRIVATE } from "./check-address";
import { lookupUndisguised } from "./disguised-address";
import type { PostWebhook, WebhookAnswer, WebhookCall } from "./port";

const TIMEOUT_MS = 10_000;
/** More of an answer is not read: it is shown to staff, and nobody may fill our memory. */
const MOST_BYTES = 64 * 1024;

export interface PosterOptions {
  /** Only for tests and development: allows private addresses, and http to this machine. */
  readonly allowPrivate: boolean;
  readonly timeoutMs?: number;
}

/** No answer came: nobody there, or too slow. */
export class WebhookUnreachable extends RetryableError {}

/**
 * Addresses are the merchant's to choose, so none may lead into the network this runs in. The agent looks at the address
 * that is really connected to, after the name was resolved: a name that changes between two looks gains nothing.
 */
export function createWebhookPoster({ allowPrivate, timeoutMs = TIMEOUT_MS }: PosterOptions): PostWebhook {
  const filter = {
    ...{ allowPrivateIPAddress: allowPrivate, allowMetaIPAddress: allowPrivate, keepAlive: false },
    // Not the agent's own list of denied networks: it cannot compare an IPv4 address with one of IPv6.
    ...(!allowPrivate && { lookup: lookupUndisguised }),
  };
  const agents = { "http:": new RequestFilteringHttpAgent(filter), "https:": new RequestFilteringHttpsAgent(filter) };
  return async (call) => {
    const problem = checkAddress(call.url, allowPrivate);
    if (problem) throw new PermanentError(`refused to call ${call.url}`, { sentence: problem });
    const { protocol, hostname } = new URL(call.url);
    const isPlain = protocol === "http:";
    try {
      return await post(isPlain ? http.request : https.request, agents[isPlain ? "http:" : "https:"], call, timeoutMs);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      if (message.includes("is not allowed. Because")) {
        throw new PermanentError(message, { sentence: PRIVATE, cause });
      }
      const slow = cause instanceof Error && cause.name === "TimeoutError";
      const sentence = slow
        ? `${hostname} did not answer within ${timeoutMs / 1000} seconds.`
        : `${hostname} could not be reached: ${cutText(message, 200)}`;
      throw new WebhookUnreachable(message, { sentence, outcomeUnknown: true, cause });
    }
  };
}

function post(
  request: typeof http.request,
  agent: http.Agent,
  { url, headers, body }: WebhookCall,
  timeoutMs: number,
): Promise<WebhookAnswer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    // Not left to the request alone: one that was ended already does not tell of it any more.
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    const fail = (error: Error) => reject(signal.aborted ? (signal.reason as Error) : error);
    const sent = request(
      url,
      { method: "POST", agent, signal, headers: { ...headers, ...ABOUT(body) } },
      (response) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        const finish = () => {
          const text = Buffer.concat(parts).subarray(0, MOST_BYTES).toString("utf8");
          const retryAfter = response.headers["retry-after"] ?? null;
          resolve({ status: response.statusCode ?? 0, retryAfter, body: cutText(text, 500) });
        };
        response.on("data", (part: Buffer) => {
          parts.push(part);
          bytes += part.length;
          if (bytes < MOST_BYTES) return;
          finish();
          response.destroy();
        });
        response.on("end", finish);
        response.on("error", fail);
      },
    );
    sent.on("error", fail);
    sent.on("upgrade", (_answer, socket) => {
      socket.destroy();
      fail(new Error("it answered with another protocol"));
    });
    sent.end(body);
  });
}

const ABOUT = (body: string) => ({
  "content-type": "application/json; charset=utf-8",
  "content-length": Buffer.byteLength(body),
  "user-agent": "Aftercare-Webhooks/1",
  connection: "close",
});
