import { timingSafeEqual } from "node:crypto";
import type { Sealer } from "./seal";

/** The link in a mail with which a shopper keeps their order while there is still time. The undo window is its expiry. */
export function keepOrderLink(sealer: Sealer, appUrl: string, cancellation: { id: string; shop: string }): string {
  return `${appUrl}/keep/${cancellation.id}.${signature(sealer, cancellation.shop, cancellation.id)}`;
}

/** The cancellation id of a token, null when it is no token. Whether it is genuine `isGenuine` says. */
export function cancellationIdOf(token: string): string | null {
  return /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
}

/** Compares in constant time. */
export function isGenuine(sealer: Sealer, token: string, cancellation: { id: string; shop: string }): boolean {
  const given = Buffer.from(token.slice(token.indexOf(".") + 1));
  const right = Buffer.from(signature(sealer, cancellation.shop, cancellation.id));
  return given.length === right.length && timingSafeEqual(given, right);
}

const signature = (sealer: Sealer, shop: string, id: string) => sealer.hash(shop, `keep-order/${id}`);
