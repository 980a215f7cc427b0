import type { Gid } from "../gid";

/** Where a cancellation stands. The table of allowed moves is `lifecycle.ts`. */
export type CancellationState =
  | "REVIEW" /** a person decides */
  | "STOPPING" /** our holds are being placed */
  | "WAITING_WAREHOUSE" /** a third party was asked to stop */
  | "UNDO" /** stopped; the shopper may still change their mind */
  | "CANCELLING" /** the cancel or refund is under way at Shopify */
  | "CANCELLED"
  | "DECLINED" /** the policy or staff said no */
  | "REFUSED" /** the warehouse could not stop it */
  | "RETURN_INSTEAD" /** it shipped: a return is the way */
  | "KEPT" /** withdrawn in time */
  | "FAILED"; /** needs a person; can be tried again or settled */

/** Whole order, or units of single lines. */
export type CancellationScope =
  | { readonly whole: true }
  | { readonly whole: false; readonly units: readonly { readonly lineItemId: Gid; readonly quantity: number }[] };

export interface CancellationTerms {
  readonly refund: "original_payment" | "none";
  readonly restock: boolean;
  readonly undoMinutes: number;
  /** OrderCancelReason */
  readonly reason: "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";
  /** Tell the shopper by mail. */
  readonly notify: boolean;
}

export type CancellationSource =
  | "SHOPPER"
  | "STAFF"
  | "RULE"
  /** A workflow of the merchant's in Shopify Flow. */
  | "FLOW";

/** Nobody asked: of one that waits for a person no shopper knows, and many at once are suspicious. */
export const isAutomatic = (source: CancellationSource): boolean => source === "RULE" || source === "FLOW";

/** A cancellation as automations see it: without the words of who asked, which only who shows them opens. UTC instants. */
export interface Cancellation {
  readonly id: string;
  readonly shop: string;
  readonly orderId: Gid;
  readonly orderName: string;
  readonly source: CancellationSource;
  /** What asked for it: the same again is one cancellation. */
  readonly requestKey: string;
  readonly state: CancellationState;
  readonly scope: CancellationScope;
  readonly terms: CancellationTerms;
  readonly requestedBy: string;
  readonly sentence: string;
  readonly policyVersionId: string | null;
  readonly decisionId: string | null;
  readonly requestedAt: Date;
  readonly undoUntil: Date | null;
  readonly warehouseBy: Date | null;
  readonly endedAt: Date | null;
}
