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
  /** How it says that it is signed. */
  readonly alg?: "HS256" | "HS512" | "none";
}

/** The session token of a customer account as Shopify signs it; every claim can be wrong. */
export function customerToken({
  dest,
  sub,
  aud = API_KEY,
  lasts = 300,
  secret = SECRET,
  alg = "HS256",
}: TokenClaims): string {
  const now = Math.floor(Date.now() / 1000);
  const times = { iat: now - 1, nbf: now - 1, exp: now + lasts };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${encode({ alg, typ: "JWT" })}.${encode({ dest, aud, sub, ...times, jti: randomUUID() })}`;
  if (alg === "none") return `${signed}.`;
  const hash = alg === "HS512" ? "sha512" : "sha256";
  return `${signed}.${createHmac(hash, secret).update(signed).digest("base64url")}`;
}
