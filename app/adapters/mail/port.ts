/** Sends one mail. Throws RetryableError (`outcomeUnknown` when the connection broke after the body was sent) or PermanentError. */
export type SendMail = (mail: OutgoingMail) => Promise<{ readonly response: string }>;

export interface OutgoingMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo?: string;
  readonly to: string;
  /** Stable for one message, so that a repeat after a crash is the same mail to every mailbox. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47 */
  readonly language: string;
}
