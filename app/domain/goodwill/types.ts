import type { Gid } from "../gid";

/** What becomes of a gift (`lifecycle.ts`). */
export type GoodwillState =
  | "PLANNED"
  | "GIVEN"
  | "REDEEMED"
  | "EXPIRED"
  | "REVOKED"
  /** Would have got one; left out to see whether gifts pay. */
  | "HELD_OUT"
  /** Would have got one; the budget or a limit did not hold it. */
  | "OVER_BUDGET"
  | "FAILED";

export type GoodwillForm = "code" | "credit";
export type GoodwillSource = "RULE" | "STAFF";
export type DiscountClass = "order" | "product" | "shipping";

/** What is offered. Amounts are minor units of the shop's currency. */
export interface Offer {
  readonly form: GoodwillForm;
  readonly value: { readonly percent: number } | { readonly minor: number };
  /** null = for ever */
  readonly validDays: number | null;
  /** Smallest order a code may be used on; 0 = any. */
  readonly minimumMinor: number;
  readonly combinesWith: readonly DiscountClass[];
}

/** An offer as it was made, with what it takes of the budget. */
export interface GoodwillValue extends Offer {
  readonly chargeMinor: number;
}

/** Something given, or nearly given, for a trouble. */
export interface Goodwill {
  readonly id: string;
  readonly shop: string;
  readonly key: string;
  readonly orderId: Gid;
  readonly orderName: string;
  readonly customerId: Gid | null;
  readonly noticeId: string | null;
  readonly source: GoodwillSource;
  readonly state: GoodwillState;
  /** Why it is in its state, for staff; "" = nothing to say. */
  readonly because: string;
  /** Of staff who gave it. */
  readonly reason: string;
  readonly givenBy: string;
  readonly value: GoodwillValue;
  readonly currency: string;
  /** What it takes of the month's budget now, in minor units. */
  readonly chargedMinor: bigint;
  readonly code: string | null;
  /** The discount in Shopify, or the credit's transaction. */
  readonly discountId: Gid | null;
  readonly expiresAt: Date | null;
  readonly plannedAt: Date;
  readonly givenAt: Date | null;
  readonly redeemedAt: Date | null;
  readonly redeemedOrderId: Gid | null;
  readonly redeemedMinor: bigint | null;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
  readonly decisionId: string | null;
}
