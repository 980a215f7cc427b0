import type { Sealer } from "./seal";
import { idOfToken, isGenuineToken, signedToken } from "./signed-token";

const USE = "notice";

interface Notice {
  readonly id: string;
  readonly shop: string;
}

/**
 * The page of one notice of delay, where its shopper answers. With a choice that answer is chosen already; opening it
 * answers nothing.
 */
export function noticeLink(sealer: Sealer, appUrl: string, notice: Notice, choice?: string): string {
  const page = `${appUrl}/n/${signedToken(sealer, USE, notice)}`;
  return choice === undefined ? page : `${page}?choice=${choice}`;
}

/** The notice id of a token, null when it is no token. Whether it is genuine `isNoticeToken` says. */
export const noticeIdOf = idOfToken;

export function isNoticeToken(sealer: Sealer, token: string, notice: Notice): boolean {
  return isGenuineToken(sealer, USE, token, notice);
}
