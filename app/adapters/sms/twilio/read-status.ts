import twilio from "twilio";
import type { SentSms } from "../port";
import { smsState } from "./open-twilio";

/**
 * What Twilio tells about a message, if it is really Twilio who tells: signed with the account's auth token over the very
 * address it was told to call and all fields. null = forged, or no news of a message.
 */
export function readSmsStatus(
  authToken: string,
  call: { readonly url: string; readonly signature: string; readonly fields: Readonly<Record<string, string>> },
): SentSms | "forged" | "no_news" {
  if (!twilio.validateRequest(authToken, call.signature, call.url, call.fields)) return "forged";
  const { MessageSid: id, MessageStatus: status, ErrorCode: code } = call.fields;
  if (!id || !status) return "no_news";
  const state = smsState(status);
  return { id, state, problem: state === "FAILED" ? `Twilio error ${code ?? "unknown"} (${status})` : null };
}
