import { randomBytes } from "node:crypto";

export interface StoredMessage {
  readonly sid: string;
  readonly to: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  readonly body: string;
  readonly statusCallback: string | null;
  readonly createdAt: Date;
  status: string;
  errorCode: number | null;
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** Messages of one account. */
export class TwilioState {
  readonly messages: StoredMessage[] = [];
  readonly optedOut = new Set<string>();

  constructor(
    readonly accountSid: string,
    readonly now: () => Date,
  ) {}

  create(fields: Readonly<Record<string, string | undefined>>): StoredMessage | Refusal {
    const { To: to = "", From: from = null, MessagingServiceSid: service = null, Body: body = "" } = fields;
    if (!/^\+[1-9]\d{7,14}$/.test(to))
      return { code: 21211, message: `The 'To' number ${to} is not a valid phone number.` };
    if (!from && !service) return { code: 21603, message: "A 'From' phone number is required." };
    if (!body) return { code: 21602, message: "Message body is required." };
    if (body.length > 1600) return { code: 21617, message: "The message body exceeds the 1600 character limit." };
    if (this.optedOut.has(to)) return { code: 21610, message: "Attempt to send to unsubscribed recipient" };
    const message = {
      sid: `SM${randomBytes(16).toString("hex")}`,
      to,
      from: from ?? null,
      messagingServiceSid: service ?? null,
      body,
      statusCallback: fields["StatusCallback"] ?? null,
      createdAt: this.now(),
      status: "queued",
      errorCode: null,
    };
    this.messages.push(message);
    return message;
  }

  move(sid: string, status: string, errorCode: number | undefined): StoredMessage | undefined {
    const message = this.messages.find((one) => one.sid === sid);
    if (message) Object.assign(message, { status, errorCode: errorCode ?? null });
    return message;
  }

  /** What a status call-back says. */
  callbackFields({ sid, status, to, from, errorCode }: StoredMessage): Record<string, string> {
    return {
      ApiVersion: "2010-04-01",
      AccountSid: this.accountSid,
      MessageSid: sid,
      SmsSid: sid,
      MessageStatus: status,
      SmsStatus: status,
      To: to,
      From: from ?? "",
      ...(errorCode && { ErrorCode: String(errorCode) }),
    };
  }
}

const rfc2822 = (at: Date) => at.toUTCString().replace("GMT", "+0000");

export const messageJson = (one: StoredMessage) => ({
  sid: one.sid,
  to: one.to,
  from: one.from,
  messaging_service_sid: one.messagingServiceSid,
  body: one.body,
  status: one.status,
  direction: "outbound-api",
  error_code: one.errorCode,
  error_message: null,
  date_created: rfc2822(one.createdAt),
  date_sent: one.status === "queued" ? null : rfc2822(one.createdAt),
  date_updated: rfc2822(one.createdAt),
  num_segments: "1",
  num_media: "0",
  price: null,
  price_unit: "USD",
  api_version: "2010-04-01",
});
