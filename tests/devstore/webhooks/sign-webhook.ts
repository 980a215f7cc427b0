import { createHmac } from "node:crypto";

/** X-Shopify-Hmac-Sha256: base64 HMAC-SHA256 over the very bytes that are sent. */
export function signWebhook(body: Buffer, secret: string): string {
  return createHmac("sha256", secret).update(body).digest("base64");
}
