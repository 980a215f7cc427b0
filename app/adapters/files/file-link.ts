import { timingSafeEqual } from "node:crypto";
import type { Sealer } from "../../lib/seal";
import { checkKey } from "./port";

export interface LinkedFile {
  /** `example.myshopify.com` */
  readonly shop: string;
  readonly key: string;
  /** After this instant the link is dead. */
  readonly expiresAt: Date;
}

export type FileLinkRead =
  | { readonly outcome: "file"; readonly shop: string; readonly key: string }
  | { readonly outcome: "expired" | "forged" };

/** A link to one file for whoever holds it, until it expires: `{appUrl}/files/{token}`. */
export function fileLink(sealer: Sealer, appUrl: string, file: LinkedFile): string {
  const seconds = Math.floor(file.expiresAt.getTime() / 1000);
  const claim = Buffer.from(JSON.stringify([file.shop, checkKey(file.key), seconds])).toString("base64url");
  return `${appUrl}/files/${claim}.${signature(sealer, file.shop, claim)}`;
}

/** Reads the token of a link. Compares in constant time; a forged token tells nothing but that. */
export function readFileLink(sealer: Sealer, token: string, now: Date): FileLinkRead {
  const [, claim = "", given = ""] = /^([\w-]{1,800})\.([\w-]{43})$/.exec(token) ?? [];
  const read = readClaim(claim);
  if (read === null) return { outcome: "forged" };
  const [shop, key, seconds] = read;
  const right = Buffer.from(signature(sealer, shop, claim));
  if (!timingSafeEqual(Buffer.from(given), right)) return { outcome: "forged" };
  if (now.getTime() >= seconds * 1000) return { outcome: "expired" };
  return { outcome: "file", shop, key };
}

function readClaim(claim: string): [shop: string, key: string, seconds: number] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(claim, "base64url").toString("utf8"));
    if (!Array.isArray(value)) return null;
    const [shop, key, seconds] = value as unknown[];
    const whole = typeof shop === "string" && typeof key === "string" && typeof seconds === "number";
    return whole ? [shop, key, seconds] : null;
  } catch {
    return null;
  }
}

const signature = (sealer: Sealer, shop: string, claim: string) => sealer.hash(shop, `file/${claim}`);
