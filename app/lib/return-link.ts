import type { Sealer } from "./seal";
import { idOfToken, isGenuineToken, signedToken } from "./signed-token";

const USE = "return-page";

/** A shopper's page about their return. Whoever has the address may see the return, so it is only mailed to them. */
export function returnLink(sealer: Sealer, appUrl: string, orderReturn: { id: string; shop: string }): string {
  return `${appUrl}/r/${signedToken(sealer, USE, orderReturn)}`;
}

/** The return id of a token, null when it is no token. Whether it is genuine `isReturnToken` says. */
export const returnIdOf = idOfToken;

export function isReturnToken(sealer: Sealer, token: string, orderReturn: { id: string; shop: string }): boolean {
  return isGenuineToken(sealer, USE, token, orderReturn);
}
