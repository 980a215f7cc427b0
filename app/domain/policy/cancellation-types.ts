/** Answer to somebody's request to cancel (shopper or staff). */
export type CancellationOutcome =
  | {
      readonly do: "cancel";
      readonly refund: "original_payment" | "none";
      readonly restock: boolean;
      /** Minutes the shopper may change their mind before the order is really cancelled. */
      readonly undoMinutes: number;
    }
  | { readonly do: "review"; readonly because: string }
  | { readonly do: "decline"; readonly because: string };

/** What to do with an order nobody asked about. */
export type AutoCancellationOutcome =
  | {
      readonly do: "cancel";
      /** OrderCancelReason */
      readonly reason: "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";
      readonly refund: "original_payment" | "none";
      readonly restock: boolean;
      readonly undoMinutes: number;
      /** Sentence for the shopper's mail. */
      readonly because: string;
    }
  | { readonly do: "review"; readonly because: string }
  | { readonly do: "keep" };

export interface CancellationSettings {
  /** Minutes a new order is held so that a shopper can cancel without racing the warehouse; 0 = off. */
  readonly graceMinutes: number;
  /** Hours a third party has to answer a cancellation request before staff are asked. */
  readonly warehouseHours: number;
  /** Hours staff have to answer a request that waits for them; the shopper is told. */
  readonly reviewHours: number;
  /** Automatic cancellations per hour above which the app stops and asks; 0 = no brake. */
  readonly brakePerHour: number;
}
