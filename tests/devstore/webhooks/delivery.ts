export interface Attempt {
  /** Store time. */
  readonly at: string;
  /** HTTP status of the receiver; null when there was none. */
  readonly status: number | null;
  readonly error?: string;
  readonly durationMs: number;
}

/**
 * `pending`: on its way, held back, or waiting for a retry. `failed`: all nine attempts were refused.
 * `dropped`: a fault switch lost it, as Shopify now and then does; it is never retried.
 */
export type DeliveryState = "pending" | "delivered" | "failed" | "dropped";

export interface Delivery {
  /** X-Shopify-Webhook-Id: the same on every retry and on a duplicate. */
  readonly webhookId: string;
  readonly eventId: string;
  readonly topic: string;
  readonly shop: string;
  readonly resourceId: string;
  readonly triggeredAt: string;
  readonly url: string;
  readonly name?: string;
  /** The JSON text; ids in it exceed 2^53, so it is never parsed here. */
  readonly body: string;
  readonly faults: ("doubled" | "delayed" | "reordered")[];
  readonly attempts: Attempt[];
  state: DeliveryState;
}

/** Eight retries in the four hours after the first attempt, each about twice as late as the one before. */
export const retryDelaysMinutes = [1, 2, 4, 8, 16, 32, 64, 113] as const;
