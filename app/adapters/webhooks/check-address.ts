import { isDisguised } from "./disguised-address";

/** Why an address cannot be told anything; null = it can. Names that lead into a private network show when they are called. */
export function checkAddress(text: string, allowPrivate: boolean): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) return "Write the whole address, beginning with https://.";
  const hostname = url.hostname.replace(/\.$/, "");
  const mayBePlain = allowPrivate && url.protocol === "http:" && LOOPBACK.has(hostname);
  if (url.protocol !== "https:" && !mayBePlain) return "The address must begin with https://.";
  if (url.username || url.password) return "Leave user name and password out of the address: what we send is signed.";
  if (url.hash) return "Leave out what follows the #.";
  if (text.length > 1000) return "The address is too long.";
  if (!allowPrivate && (LOOPBACK.has(hostname) || /(^|\.)(localhost|local|internal)$/i.test(hostname))) {
    return PRIVATE;
  }
  if (!allowPrivate && isDisguised(hostname.slice(1, -1))) return PRIVATE;
  return null;
}

export const PRIVATE = "The address leads into a private network.";

const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);
