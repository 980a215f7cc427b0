import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomFillSync } from "node:crypto";

/**
 * Personal data and tokens at rest: AES-256-GCM with a random nonce, and keyed hashes for look-up by equality.
 * Bytes: version 1 | nonce 12 | tag 16 | ciphertext. Text: `v1.` + base64 of what follows the version. Both keys are
 * derived from one secret.
 */
export interface Sealer {
  seal(text: string): string;
  /** @throws Error when the text was changed or sealed with another key. */
  open(sealed: string): string;
  /** For what is large or comes often: a quarter smaller, and no time spent on base64. */
  sealBytes(plain: Uint8Array): Buffer<ArrayBuffer>;
  /** UTF-8 text of what sealBytes was given. @throws Error as `open` does. */
  openBytes(sealed: Uint8Array): string;
  /** Stable, not reversible without the key; the same value in two shops gives two hashes. */
  hash(shop: string, value: string): string;
}

export function createSealer(secretBase64: string): Sealer {
  const secret = Buffer.from(secretBase64, "base64");
  const derive = (use: string) => createSecretKey(Buffer.from(hkdfSync("sha256", secret, "aftercare", use, 32)));
  const [sealKey, hashKey] = [derive("seal"), derive("hash")];
  const sealBytes = (plain: Uint8Array): Buffer<ArrayBuffer> => {
    const nonce = nextNonce();
    const cipher = createCipheriv("aes-256-gcm", sealKey, nonce);
    const body = cipher.update(plain);
    cipher.final(); // GCM is a stream: nothing is left, but only now there is a tag
    return Buffer.concat([VERSION, nonce, cipher.getAuthTag(), body]);
  };
  const openBytes = (sealed: Uint8Array): string => {
    if (sealed[0] !== VERSION[0]) throw new Error("not sealed");
    const decipher = createDecipheriv("aes-256-gcm", sealKey, sealed.subarray(1, 13));
    decipher.setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString("utf8");
  };
  return {
    sealBytes,
    openBytes,
    seal: (text) => `v1.${sealBytes(Buffer.from(text)).toString("base64", VERSION.length)}`,
    open(sealed) {
      if (!sealed.startsWith("v1.")) throw new Error("not sealed");
      return openBytes(Buffer.concat([VERSION, Buffer.from(sealed.slice(3), "base64")]));
    },
    hash(shop, value) {
      return createHmac("sha256", hashKey).update(`${shop}\n${value}`).digest("base64url");
    },
  };
}

const VERSION = Buffer.of(1);

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
