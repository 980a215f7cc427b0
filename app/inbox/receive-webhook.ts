import { v7 as uuidv7 } from "uuid";
import type { Sealer } from "../lib/seal";
import type { IntakeRow, StoreInboundEvent } from "../records/inbound-event-intake";
import { parseObject, type JsonObject } from "./parse-payload";
import { findSubject } from "./payload-subject";
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
  readonly sealer: Sealer;
  readonly store: StoreInboundEvent;
  readonly now: () => number;
  readonly onUnavailable: (error: unknown) => void;
}

/**
 * Makes one webhook durable and nothing else: no Shopify call, no session, no shop look-up, so that it also answers for
 * uninstalled shops. An event of a topic, or of a shape, that the app does not know is kept: the worker records it.
 */
export function createWebhookReceiver(dependencies: WebhookDependencies): ReceiveWebhook {
  const { isSigned, sealer, store, now, onUnavailable } = dependencies;
  return async ({ headers, body }) => {
    if (body.length > MAX_WEBHOOK_BYTES) return "too_large";
    const signature = headers["x-shopify-hmac-sha256"];
    if (typeof signature !== "string" || !isSigned(body, signature)) return "bad_signature";
    const envelope = readEnvelope(headers);
    if (envelope === null) return "bad_headers";
    const text = body.toString("utf8");
    const payload = parseObject(text);
    if (payload === null) return "bad_body";
    try {
      return await store({
        ...envelope,
        id: uuidv7(),
        subject: subjectOf(envelope.topic, payload, text),
        payloadSealed: sealer.seal(text),
        receivedAt: now(),
      });
    } catch (error) {
      onUnavailable(error);
      return "unavailable";
    }
  };
}

function subjectOf(topic: string, payload: JsonObject, text: string): string {
  return findSubject(findTopic(topic)?.subject ?? null, payload, text);
}

type Envelope = Pick<IntakeRow, "shop" | "topic" | "dedupeKey" | "eventId" | "triggeredAt">;

const SHOP = /^[a-z0-9][a-z0-9-]{0,99}\.myshopify\.com$/;
const TOPIC = /^[a-z0-9_]{1,60}\/[a-z0-9_]{1,60}$/;
const TOKEN = /^[\x21-\x7e]{1,200}$/;

function readEnvelope(headers: WebhookHeaders): Envelope | null {
  const shop = matching(SHOP, headers["x-shopify-shop-domain"]);
  const topic = matching(TOPIC, headers["x-shopify-topic"]);
  const webhookId = matching(TOKEN, headers["x-shopify-webhook-id"]);
  if (shop === null || topic === null || webhookId === null) return null;
  return {
    shop,
    topic,
    dedupeKey: `webhook:${webhookId}`,
    eventId: matching(TOKEN, headers["x-shopify-event-id"]),
    triggeredAt: instant(headers["x-shopify-triggered-at"]),
  };
}

function matching(shape: RegExp, value: string | readonly string[] | undefined): string | null {
  return typeof value === "string" && shape.test(value) ? value : null;
}

function instant(value: string | readonly string[] | undefined): number | null {
  const milliseconds = typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
