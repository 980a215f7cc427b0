import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const lifetimeSeconds = 60;
const customerLifetimeSeconds = 300;

const claims = z.object({
  iss: z.string(),
  dest: z.string(),
  aud: z.string(),
  sub: z.string(),
  exp: z.number(),
  nbf: z.number(),
  iat: z.number(),
  jti: z.string(),
  sid: z.string(),
});

export type SessionTokenClaims = z.infer<typeof claims>;
export type SessionTokenProblem = "malformed" | "bad signature" | "wrong audience" | "wrong shop" | "expired";

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const mac = (text: string, secret: string): Buffer => createHmac("sha256", secret).update(text).digest();

/** The JWT the admin gives an embedded app: HS256 with the client secret, good for 60 seconds of store time. */
export function signSessionToken(options: {
  shop: string;
  apiKey: string;
  apiSecret: string;
  now: Date;
  userId: string;
}): string {
  const now = Math.floor(options.now.getTime() / 1000);
  const payload: SessionTokenClaims = {
    iss: `https://${options.shop}/admin`,
    dest: `https://${options.shop}`,
    aud: options.apiKey,
    sub: options.userId,
    exp: now + lifetimeSeconds,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
  };
  return sign(payload, options.apiSecret);
}

/**
 * The JWT a customer account hands to the app's extension: names the bare shop domain and the customer's GID (null = who came by
 * a link in a letter is not signed in), good for 5 minutes.
 */
export function signCustomerToken(options: {
  shop: string;
  apiKey: string;
  apiSecret: string;
  now: Date;
  customerId: string | null;
}): string {
  const now = Math.floor(options.now.getTime() / 1000);
  const { shop, apiKey, apiSecret, customerId } = options;
  const times = { iat: now, nbf: now, exp: now + customerLifetimeSeconds };
  const sub = customerId === null ? {} : { sub: customerId };
  return sign({ dest: shop, aud: apiKey, ...sub, ...times, jti: randomUUID() }, apiSecret);
}

function sign(payload: object, apiSecret: string): string {
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(payload)}`;
  return `${signed}.${mac(signed, apiSecret).toString("base64url")}`;
}

export function verifySessionToken(
  token: string,
  expected: { shop: string; apiKey: string; apiSecret: string; now: Date },
): { ok: true; claims: SessionTokenClaims } | { ok: false; problem: SessionTokenProblem } {
  const [header, payload, signature, ...rest] = token.split(".");
  if (!header || !payload || !signature || rest.length > 0) return { ok: false, problem: "malformed" };
  const given = Buffer.from(signature, "base64url");
  const right = mac(`${header}.${payload}`, expected.apiSecret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { ok: false, problem: "bad signature" };
  const parsed = claims.safeParse(parseBase64Json(payload));
  if (!parsed.success) return { ok: false, problem: "malformed" };
  if (parsed.data.aud !== expected.apiKey) return { ok: false, problem: "wrong audience" };
  if (parsed.data.dest !== `https://${expected.shop}`) return { ok: false, problem: "wrong shop" };
  if (parsed.data.exp * 1000 <= expected.now.getTime()) return { ok: false, problem: "expired" };
  return { ok: true, claims: parsed.data };
}

function parseBase64Json(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
