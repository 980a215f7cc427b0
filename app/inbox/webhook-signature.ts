import { createHmac, timingSafeEqual } from "node:crypto";

/** Whether `given` (base64) signs exactly these bytes. */
export type SignatureCheck = (body: Uint8Array, given: string) => boolean;

/**
 * Shopify signs the raw bytes with the app's secret (base64 of HMAC-SHA256). After a rotation the old secret may sign for
 * another hour, so several secrets can be accepted. Compares in constant time.
 */
export function createSignatureCheck(secrets: readonly string[]): SignatureCheck {
  return (body, given) => {
    const signature = Buffer.from(given, "base64");
    return secrets.some((secret) => {
      const expected = createHmac("sha256", secret).update(body).digest();
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    });
  };
}
