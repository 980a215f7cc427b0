import type { Sealer } from "./seal";
import { idOfToken, isGenuineToken, signedToken } from "./signed-token";

const USE = "sms-events";

interface TextMessage {
  readonly id: string;
  readonly shop: string;
}

/** Where the provider tells what became of one text message. */
export const smsEventLink = (sealer: Sealer, appUrl: string, message: TextMessage) =>
  `${appUrl}/sms-events/${signedToken(sealer, USE, message)}`;

/** The message's id in a token, null when it is no token. Whether it is genuine `isSmsEventToken` says. */
export const smsIdOf = idOfToken;

export const isSmsEventToken = (sealer: Sealer, token: string, message: TextMessage) =>
  isGenuineToken(sealer, USE, token, message);
