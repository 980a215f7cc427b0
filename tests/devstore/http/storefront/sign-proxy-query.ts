import { createHmac } from "node:crypto";

/**
 * Signature of an app proxy request: per parameter `key=a,b` with decoded values, sorted, joined by nothing, as hex
 * HMAC-SHA256 with the app's secret. (The OAuth `hmac` parameter joins with `&` instead.)
 */
export function signProxyQuery(parameters: URLSearchParams, secret: string): string {
  const names = [...new Set(parameters.keys())].filter((name) => name !== "signature");
  const text = names.map((name) => `${name}=${parameters.getAll(name).join(",")}`).sort();
  return createHmac("sha256", secret).update(text.join("")).digest("hex");
}
