export interface WebhookCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebhookAnswer {
  readonly status: number;
  /** Seconds or an HTTP date, as sent; null = not asked for. */
  readonly retryAfter: string | null;
  /** The beginning of what was answered, for staff. */
  readonly body: string;
}

/**
 * Posts to a merchant's system and answers with whatever it said; redirects are not followed.
 * @throws WebhookUnreachable when there was no answer, PermanentError when the address may not be called.
 */
export type PostWebhook = (call: WebhookCall) => Promise<WebhookAnswer>;
