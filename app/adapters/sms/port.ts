/** The account a shop sends text messages by. */
export interface SmsAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, a name of up to 11 letters, or a Messaging Service (MG…). */
  readonly sender: string;
}

export interface SmsCall {
  /** E.164 */
  readonly to: string;
  readonly text: string;
  /** Where the provider tells what became of it; null = nowhere it could reach. */
  readonly statusUrl: string | null;
}

export type SmsState = "SENT" | "DELIVERED" | "FAILED";

export interface SentSms {
  /** The provider's. */
  readonly id: string;
  readonly state: SmsState;
  /** Why it failed, in the provider's words and number; null = it did not. */
  readonly problem: string | null;
}

export type SmsAnswer =
  | ({ readonly outcome: "accepted" } & SentSms)
  /** The receiver answered STOP: they want no text messages. */
  | { readonly outcome: "opted_out" }
  /** Said no to for good: a wrong number, a country that is not allowed. */
  | { readonly outcome: "refused"; readonly code: string; readonly message: string };

/**
 * Text messages in our words. Every method throws RetryableError (busy, 5xx, network; with `outcomeUnknown` when the answer
 * to a sending was lost) or PermanentError (the account's key is wrong).
 */
export interface SmsProvider {
  send(call: SmsCall): Promise<SmsAnswer>;
  /** The newest message of these words to a number, sent at or after an instant: the look step of `send`. */
  find(what: { readonly to: string; readonly text: string; readonly since: Date }): Promise<SentSms | null>;
  /** Whether the account can be used; `name` as the provider knows it. */
  check(): Promise<
    { readonly outcome: "ok"; readonly name: string } | { readonly outcome: "refused"; readonly message: string }
  >;
}

export type OpenSms = (account: SmsAccount) => SmsProvider;
