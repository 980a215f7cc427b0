import type { Sealer } from "./seal";
import { idOfToken, isGenuineToken, signedToken } from "./signed-token";

const USE = "case";

interface Subject {
  readonly id: string;
  readonly shop: string;
}

/** The page where a shopper reads what was written about their order, and writes back. Whoever has the address may: it is only mailed to them. */
export const caseLink = (sealer: Sealer, appUrl: string, about: Subject): string =>
  `${appUrl}/c/${signedToken(sealer, USE, about)}`;

/** The case id of a token, null when it is no token. Whether it is genuine `isCaseToken` says. */
export const caseIdOf = idOfToken;

export const isCaseToken = (sealer: Sealer, token: string, about: Subject): boolean =>
  isGenuineToken(sealer, USE, token, about);
