import { v7 as uuidv7 } from "uuid";
import type { InboundEventIntake } from "../records/inbound-event-intake";
import type { IntakeResult } from "../records/inbound-event-row";
import { findTopic } from "./topics";
import type { SignatureCheck } from "./webhook-signature";

/** Shopify's large payloads pass 1 MB. */
export const MAX_WEBHOOK_BYTES = 5 * 1024 * 1024;

export type WebhookOutcome =
  | "stored" // 200
  | "duplicate" // 200
  | "bad_signature" // 401
  | "bad_headers" // 400
  | "bad_body" // 400
  | "too_large" // 413
  | "unavailable"; // 503, Shopify tries again

export const WEBHOOK_STATUS: Readonly<Record<WebhookOutcome, number>> = {
  stored: 200,
  duplicate: 200,
  bad_signature: 401,
  bad_headers: 400,
  bad_body: 400,
  too_large: 413,
  unavailable: 503,
};

/** Header names in lower case. */
export type WebhookHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;
export type ReceiveWebhook = (request: { headers: WebhookHeaders; body: Buffer }) => Promise<WebhookOutcome>;

export interface WebhookDependencies {
  readonly isSigned: SignatureCheck;
  readonly store: InboundEventIntake["store"];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const OUTCOME: Readonly<Record<IntakeResult, WebhookOutcome>> = {
  stored: "stored",
  duplicate: "duplicate",
  bad_body: "bad_body",
  failed: "unavailable",
};

/**
 * Makes one webhook durable and nothing else: no Shopify call, no session, no shop look-up, so that it also answers for
 * uninstalled shops. An event of a topic, or of a shape, that the app does not know is kept: the worker records it.
 */
export function createWebhookReceiver({ isSigned, store, now }: WebhookDependencies): ReceiveWebhook {
  return async ({ headers, body }) => {
    if (body.length > MAX_WEBHOOK_BYTES) return "too_large";
    const signature = headers["x-shopify-hmac-sha256"];
    if (typeof signature !== "string" || !isSigned(body, signature)) return "bad_signature";
    const shop = matching(SHOP, headers["x-shopify-shop-domain"]);
    const topic = matching(TOPIC, headers["x-shopify-topic"]);
    const webhookId = matching(TOKEN, headers["x-shopify-webhook-id"]);
    if (shop === null || topic === null || webhookId === null) return "bad_headers";
    const result = await store({
      id: uuidv7(),
      shop,
      topic,
      dedupeKey: `webhook:${webhookId}`,
      eventId: matching(TOKEN, headers["x-shopify-event-id"]),
      triggeredAt: instant(headers["x-shopify-triggered-at"]),
      receivedAt: now(),
      subject: findTopic(topic)?.subject ?? null,
      body,
    });
    return OUTCOME[result];
  };
}

const SHOP = /^[a-z0-9][a-z0-9-]{0,99}\.myshopify\.com$/;
const TOPIC = /^[a-z0-9_]{1,60}\/[a-z0-9_]{1,60}$/;
const TOKEN = /^[\x21-\x7e]{1,200}$/;

function matching(shape: RegExp, value: string | readonly string[] | undefined): string | null {
  return typeof value === "string" && shape.test(value) ? value : null;
}

function instant(value: string | readonly string[] | undefined): number | null {
  const milliseconds = typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
