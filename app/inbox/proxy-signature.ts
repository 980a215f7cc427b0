import { createHmac, timingSafeEqual } from "node:crypto";

/** Who looks at a page through Shopify's app proxy. */
export interface ProxyVisit {
  readonly shop: string;
  /** Where the pages are on the storefront: `/apps/aftercare`, or what the merchant made of it. No slash at its end. */
  readonly prefix: string;
}

export type ProxyCheck = (query: URLSearchParams, now: Date) => ProxyVisit | null;

const OLDEST_S = 90;
/** Shopify sends each of these once. */
const ONCE = ["shop", "path_prefix", "timestamp", "logged_in_customer_id", "signature"] as const;

/**
 * Whose page a proxied request is for; null = it did not come through Shopify, or long ago. The signature is the hex
 * HMAC-SHA256 of all other parameters as `key=value`, values of one key joined by commas, sorted, put together with nothing
 * between. The library's own check would also renew the shop's access token, and fail with it: a page needs none.
 */
export function createProxyCheck(secrets: readonly string[]): ProxyCheck {
  return (query, now) => {
    if (ONCE.some((name) => query.getAll(name).length > 1)) return null;
    const names = [...new Set(query.keys())].filter((name) => name !== "signature");
    const signed = names.map((name) => `${name}=${query.getAll(name).join(",")}`).sort();
    const given = Buffer.from(query.get("signature") ?? "");
    const isSigned = secrets.some((secret) => {
      const right = Buffer.from(createHmac("sha256", secret).update(signed.join("")).digest("hex"));
      return right.length === given.length && timingSafeEqual(right, given);
    });
    const age = now.getTime() / 1000 - Number(query.get("timestamp") || NaN);
    if (!isSigned || !(Math.abs(age) <= OLDEST_S)) return null;
    const shop = query.get("shop") ?? "";
    const prefix = query.get("path_prefix") ?? "";
    if (!/^[a-z0-9][a-z0-9-]{0,99}\.myshopify\.com$/.test(shop) || !/^(\/[\w.~-]+)+$/.test(prefix)) return null;
    return { shop, prefix };
  };
}
