import type { Sealer } from "./seal";
import { idOfToken, isGenuineToken, signedToken } from "./signed-token";

interface Lookup {
  readonly id: string;
  readonly shop: string;
}

/** For the page where the code is typed: it says which look-up the code is for. */
export const lookupToken = (sealer: Sealer, lookup: Lookup) => signedToken(sealer, "guest-lookup", lookup);
/** For the page of the order, once the code was right; how long it opens it, the look-up's row says. */
export const guestOrderToken = (sealer: Sealer, lookup: Lookup) => signedToken(sealer, "guest-order", lookup);

/** The same for the recipient of a gift: it opens their page of the order, and no other. */
export const giftToken = (sealer: Sealer, lookup: Lookup) => signedToken(sealer, "guest-gift", lookup);

/** The look-up a code is typed for; null = forged, or of another shop. */
export const lookupOf = (sealer: Sealer, shop: string, token: string) => open(sealer, "guest-lookup", shop, token);
/** The look-up that opens an order; null = forged, or of another shop. */
export const guestOrderOf = (sealer: Sealer, shop: string, token: string) => open(sealer, "guest-order", shop, token);

/** The look-up that opens a gift to its recipient; null = forged, or of another shop. */
export const giftOf = (sealer: Sealer, shop: string, token: string) => open(sealer, "guest-gift", shop, token);

function open(sealer: Sealer, use: string, shop: string, token: string): Lookup | null {
  const id = idOfToken(token);
  return id && isGenuineToken(sealer, use, token, { id, shop }) ? { id, shop } : null;
}
