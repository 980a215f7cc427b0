/** 2026-11-21T00:00:00.000Z; a year of more than four digits makes it longer. */
const LENGTH = 24;

/**
 * Shopify's time text as ISO 8601 UTC with milliseconds, so that times from GraphQL, webhooks and exports compare as text.
 * @throws RangeError when it is no time, or one in a year no calendar writes: a minute later may not exist any more.
 */
export function toUtc(time: string): string {
  const utc = new Date(time).toISOString();
  if (utc.length !== LENGTH) throw new RangeError(`${time} is no time of an order`);
  return utc;
}
