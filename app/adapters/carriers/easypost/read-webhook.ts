import { createHmac, timingSafeEqual } from "node:crypto";
import type { WebhookRead } from "../tracker";
import { readTrackerObject } from "./read-tracker";
import { eventSchema, trackerSchema } from "./schemas";

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads a webhook of EasyPost; `headers` with lower-case names as Node gives them. The signature covers the raw bytes: the
 * client's own check rewrites numbers before hashing and so turns away genuine webhooks.
 */
export function readEasypostWebhook(rawBody: Uint8Array, headers: Headers, secret: string): WebhookRead {
  const given = headers["x-hmac-signature"];
  if (typeof given !== "string" || !isGenuine(rawBody, given, secret)) return { outcome: "forged" };
  const parsed = eventSchema.safeParse(parseJson(rawBody));
  if (!parsed.success) return { outcome: "not_for_us", kind: "unreadable" };
  const { id, description, result } = parsed.data;
  if (!description.startsWith("tracker.")) return { outcome: "not_for_us", kind: description };
  const tracker = trackerSchema.safeParse(result);
  if (!tracker.success) return { outcome: "not_for_us", kind: `${description}, unreadable` };
  return {
    outcome: "event",
    event: {
      ...readTrackerObject(tracker.data),
      provider: "easypost",
      eventId: id,
      labelId: tracker.data.shipment_id || null,
      test: tracker.data.mode !== "production",
    },
  };
}

/** `hmac-sha256-hex=` and HMAC-SHA256 in hex, keyed with the secret in Unicode form NFKD. An empty secret signs nothing. */
function isGenuine(body: Uint8Array, given: string, secret: string): boolean {
  if (secret === "") return false;
  const digest = createHmac("sha256", secret.normalize("NFKD")).update(body).digest("hex");
  const expected = Buffer.from(`hmac-sha256-hex=${digest}`);
  const signature = Buffer.from(given);
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return null;
  }
}
