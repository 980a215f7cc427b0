/** The shop a verified session token was made for, from its `dest`; null when that names no shop. */
export function shopOfToken(dest: unknown): string | null {
  // Tokens of the admin name an https address, those of customer accounts the bare domain.
  return /^(?:https:\/\/)?([a-z0-9][a-z0-9-]{0,99}\.myshopify\.com)$/.exec(String(dest))?.[1] ?? null;
}
