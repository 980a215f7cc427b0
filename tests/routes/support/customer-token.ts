import { createHmac, randomUUID } from "node:crypto";
import { API_KEY } from "./admin-server";
import { SECRET } from "./webhook-client";

export interface TokenClaims {
  readonly dest: string;
  /** Customer GID; absent = not fully signed in. */
  readonly sub?: string;
  readonly aud?: string;
  /** Seconds from now until it ends; below 0 = it has ended. */
  readonly lasts?: number;
  readonly secret?: string;
}

/** The session token of a customer account as Shopify signs it; every claim can be wrong. */
export function customerToken({ dest, sub, aud = API_KEY, lasts = 300, secret = SECRET }: TokenClaims): string {
  const now = Math.floor(Date.now() / 1000);
  const times = { iat: now - 1, nbf: now - 1, exp: now + lasts };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ dest, aud, sub, ...times, jti: randomUUID() })}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}
