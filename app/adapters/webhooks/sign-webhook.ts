import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A new secret as the Standard Webhooks specification writes it. */
export const newWebhookSecret = () => `${PREFIX}${randomBytes(32).toString("base64")}`;

/**
 * Headers of a delivery by the Standard Webhooks specification (standardwebhooks.com). With several secrets, while one
 * takes over from another, any of the signatures is enough for the receiver. The id stays the same when it is sent again.
 */
export function signWebhook(
  secrets: readonly string[],
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
