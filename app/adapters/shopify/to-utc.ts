/**
 * Shopify's time text as ISO 8601 UTC with milliseconds, so that times from GraphQL, webhooks and exports compare as text.
 * @throws RangeError when it is no time.
 */
export function toUtc(time: string): string {
  return new Date(time).toISOString();
}
