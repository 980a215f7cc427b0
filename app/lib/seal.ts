import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomFillSync } from "node:crypto";

/**
 * Personal data and tokens at rest: AES-256-GCM with a random nonce, and keyed hashes for look-up by equality.
 * Format: `v1.` + base64(nonce 12 | tag 16 | ciphertext). Both keys are derived from one secret.
 */
export interface Sealer {
  seal(text: string | Uint8Array): string;
  /** @throws Error when the text was changed or sealed with another key. */
  open(sealed: string): string;
  /** Stable, not reversible without the key; the same value in two shops gives two hashes. */
  hash(shop: string, value: string): string;
}

export function createSealer(secretBase64: string): Sealer {
  const secret = Buffer.from(secretBase64, "base64");
  const derive = (use: string) => createSecretKey(Buffer.from(hkdfSync("sha256", secret, "aftercare", use, 32)));
  const [sealKey, hashKey] = [derive("seal"), derive("hash")];
  return {
    seal(text) {
      const nonce = nextNonce();
      const cipher = createCipheriv("aes-256-gcm", sealKey, nonce);
      const body = Buffer.concat([
        typeof text === "string" ? cipher.update(text, "utf8") : cipher.update(text),
        cipher.final(),
      ]);
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64")}`;
    },
    open(sealed) {
      if (!sealed.startsWith("v1.")) throw new Error("not a sealed text");
      const bytes = Buffer.from(sealed.slice(3), "base64");
      const decipher = createDecipheriv("aes-256-gcm", sealKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    },
    hash(shop, value) {
      return createHmac("sha256", hashKey).update(`${shop}\n${value}`).digest("base64url");
    },
  };
}

// Randomness is dear in small portions: the webhook door seals thousands of texts a second.
const nonces = Buffer.alloc(12 * 512);
let unused = nonces.length;

function nextNonce(): Buffer {
  if (unused === nonces.length) {
    randomFillSync(nonces);
    unused = 0;
  }
  unused += 12;
  return nonces.subarray(unused - 12, unused);
}
