/** Shopify's global id, e.g. `gid://shopify/Order/820982911946154508`. Numeric parts exceed 2^53: never a number. */
export type Gid = string;

const PATTERN = /^gid:\/\/shopify\/([A-Za-z]+)\/([^/?]+)(?:\?.*)?$/;

/** GID for a resource kind and the id text of a webhook payload. */
export function toGid(kind: string, id: string | number | bigint): Gid {
  return `gid://shopify/${kind}/${id}`;
}

/** The id's last part as text, or "" when it is no GID. */
export function gidTail(gid: Gid): string {
  return PATTERN.exec(gid)?.[2] ?? "";
}

/** Whether text is a GID, of that kind if one is given. */
export function isGid(text: unknown, kind?: string): text is Gid {
  if (typeof text !== "string") return false;
  const match = PATTERN.exec(text);
  return match !== null && (kind === undefined || match[1] === kind);
}

/**
 * Whether text is an order's GID in its one canonical form: no parameters, no leading zeros. Two spellings of one id would
 * be two orders to whatever keys by it.
 */
export function isOrderGid(text: unknown): text is Gid {
  return typeof text === "string" && /^gid:\/\/shopify\/Order\/[1-9]\d{0,19}$/.test(text);
}
