import { readSmsStatus } from "../adapters/sms/twilio/read-status";
import type { Database } from "../db.server";
import type { Sealer } from "../lib/seal";
import { isSmsEventToken, smsEventLink, smsIdOf } from "../lib/sms-event-link";
import { smsAccountOf } from "../records/sms-accounts";
import { findTextMessage, noteTexted } from "../records/text-messages";

export const MAX_SMS_EVENT_BYTES = 64_000;

export const SMS_EVENT_STATUS = {
  stored: 204,
  /** Genuine, but no news. */
  not_for_us: 204,
  forged: 403,
  /** Nobody's address. */
  unknown: 404,
  too_large: 413,
} as const;
export type SmsEventOutcome = keyof typeof SMS_EVENT_STATUS;

interface Deps {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly appUrl: string;
}

/** Where Twilio tells what became of one message: the address is that message's own, and Twilio signs over it. */
export async function receiveSmsEvent(
  { db, sealer, now, appUrl }: Deps,
  call: { readonly token: string; readonly signature: string; readonly body: Uint8Array },
): Promise<SmsEventOutcome> {
  if (call.body.byteLength > MAX_SMS_EVENT_BYTES) return "too_large";
  const id = smsIdOf(call.token);
  const message = id ? await findTextMessage(db, id) : null;
  if (!message || !isSmsEventToken(sealer, call.token, message)) return "unknown";
  const account = await smsAccountOf(db, sealer, message.shop);
  if (!account) return "unknown";
  const fields = Object.fromEntries(new URLSearchParams(Buffer.from(call.body).toString("utf8")));
  // The address we gave: the one a proxy in front of us calls may be another.
  const url = smsEventLink(sealer, appUrl, message);
  const news = readSmsStatus(account.authToken, { url, signature: call.signature, fields });
  if (news === "forged") return "forged";
  if (news === "no_news") return "not_for_us";
  const { shop, messageId } = message;
  await db.write((tx) => noteTexted(tx, { shop, messageId }, news, now()));
  return "stored";
}
