import { Agent, request } from "undici";
import type { AppRegistration } from "../http/app-registration.ts";
import type { Attempt, Delivery } from "./delivery.ts";
import { signWebhook } from "./sign-webhook.ts";

const connectTimeoutMs = 1_000;
const answerTimeoutMs = 5_000;

/** The connections of one store; closed with it. */
export const createDeliveryAgent = (): Agent => new Agent({ connect: { timeout: connectTimeoutMs }, pipelining: 1 });

/** Sends a delivery once. Every failure, also no connection, is an attempt with its reason; it never throws. */
export async function attemptDelivery(
  delivery: Delivery,
  options: { app: AppRegistration; apiVersion: string; agent: Agent; at: Date },
): Promise<Attempt> {
  const body = Buffer.from(delivery.body, "utf8");
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    const response = await request(delivery.url, {
      method: "POST",
      dispatcher: options.agent,
      signal: AbortSignal.timeout(answerTimeoutMs),
      headers: {
        "content-type": "application/json",
        accept: "*/*",
        "user-agent": "Shopify-Captain-Hook",
        "x-shopify-topic": delivery.topic,
        "x-shopify-hmac-sha256": signWebhook(body, options.app.apiSecret),
        "x-shopify-shop-domain": delivery.shop,
        "x-shopify-api-version": options.apiVersion,
        "x-shopify-webhook-id": delivery.webhookId,
        "x-shopify-event-id": delivery.eventId,
        "x-shopify-triggered-at": delivery.triggeredAt,
        ...(delivery.name ? { "x-shopify-name": delivery.name } : {}),
      },
      body,
    });
    await response.body.dump();
    return { at: options.at.toISOString(), status: response.statusCode, durationMs: took() };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === "TimeoutError";
    const reason = timedOut ? "no answer within 5 seconds" : error instanceof Error ? error.message : String(error);
    return { at: options.at.toISOString(), status: null, error: reason, durationMs: took() };
  }
}

export const succeeded = (attempt: Attempt): boolean =>
  attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
