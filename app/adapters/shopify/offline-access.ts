import { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { z } from "zod";
import { RetryableError } from "../errors";

/**
 * A valid offline access token for a shop; null when the shop must open the app again before there is one. `dead` = a
 * token that Shopify refused, whatever its expiry says: never given back.
 */
export type OfflineAccess = (shop: string, dead?: string) => Promise<string | null>;

export interface OfflineAccessOptions {
  readonly sessions: SessionStorage;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly now?: () => number;
  readonly fetch?: typeof globalThis.fetch;
}

const REFRESH_BEFORE_EXPIRY_MS = 5 * 60 * 1000;
const ANSWER_WITHIN_MS = 10_000;

const tokenAnswer = z.object({
  access_token: z.string(),
  scope: z.string().optional(),
  expires_in: z.number(),
  refresh_token: z.string(),
  refresh_token_expires_in: z.number(),
});

/**
 * Access for work that no request authenticates. A token near its end is refreshed, once at a time per shop: each refresh
 * rotates the refresh token, and two at once can lose the pair.
 * @throws RetryableError when Shopify cannot be reached or answers 429 or 5xx.
 */
export function createOfflineAccess(options: OfflineAccessOptions): OfflineAccess {
  const { sessions, now = Date.now } = options;
  const inFlight = new Map<string, Promise<string | null>>();

  const access: OfflineAccess = async (shop, dead) => {
    const session = await sessions.loadSession(`offline_${shop}`);
    if (!session?.accessToken) return null;
    const lasts = !session.expires || session.expires.getTime() - now() > REFRESH_BEFORE_EXPIRY_MS;
    if (lasts && session.accessToken !== dead) return session.accessToken;
    const refreshTokenDead = session.refreshTokenExpires && session.refreshTokenExpires.getTime() <= now();
    if (!session.refreshToken || refreshTokenDead) return null;
    const fresh = await refresh(shop, session.refreshToken, options, now);
    if (fresh === null) return null;
    await sessions.storeSession(fresh);
    return fresh.accessToken ?? null;
  };

  return async (shop, dead) => {
    for (let running = inFlight.get(shop); running; running = inFlight.get(shop)) {
      const token = await running;
      if (token === null || token !== dead) return token;
    }
    const started = access(shop, dead).finally(() => inFlight.delete(shop));
    inFlight.set(shop, started);
    return started;
  };
}

async function refresh(
  shop: string,
  refreshToken: string,
  { apiKey, apiSecret, fetch = globalThis.fetch }: OfflineAccessOptions,
  now: () => number,
): Promise<Session | null> {
  const response = await fetch(`https://${shop}/admin/oauth/access_token`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({
      client_id: apiKey,
      client_secret: apiSecret,
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }).catch((cause: unknown) => {
    throw unreachable("no answer", cause);
  });
  if (response.status === 429 || response.status >= 500) throw unreachable(`status ${response.status}`);
  // 4xx: uninstalled, revoked, or used up. Only a person opening the app brings a new token.
  if (!response.ok) return null;
  const answer = tokenAnswer.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw unreachable("an answer that is not understood");
  const { data } = answer;
  return new Session({
    id: `offline_${shop}`,
    shop,
    state: "",
    isOnline: false,
    scope: data.scope,
    accessToken: data.access_token,
    expires: new Date(now() + data.expires_in * 1000),
    refreshToken: data.refresh_token,
    refreshTokenExpires: new Date(now() + data.refresh_token_expires_in * 1000),
  });
}

function unreachable(what: string, cause?: unknown): RetryableError {
  return new RetryableError(`token refresh: ${what}`, {
    sentence: "Shopify could not be reached to renew the app's access.",
    cause,
  });
}
