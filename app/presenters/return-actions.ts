import type { ReturnState } from "../domain/returns/types";

/** What staff can do with a return. "count-in" leads to the receiving screen; the others are commands. */
export type ReturnAction =
  | "approve"
  | "decline"
  | "count-in"
  | "refund-now"
  | "change"
  | "no-more"
  | "cancel"
  | "reopen"
  | "retry"
  | "settle"
  | "check";

/** What the actions depend on besides the state. */
export interface ReturnStanding {
  readonly state: ReturnState;
  /** Approved and open at Shopify at some time: then a review is not about yes or no any more. */
  readonly isOpened: boolean;
  /** Units that may still come. */
  readonly stillToCome: number;
  readonly isCounted: boolean;
  /** Money or an exchange was given for some of it. */
  readonly isGiven: boolean;
  /** Refunded or exchanged as soon as possible already, or a gift, for which nobody is paid. */
  readonly isPaidAtOnce: boolean;
}

const OPEN: readonly ReturnAction[] = ["count-in", "refund-now", "change", "no-more", "settle", "cancel", "check"];

/** The first is the main one. A state without actions has ended for good. */
const ACTIONS: Readonly<Record<ReturnState, readonly ReturnAction[]>> = {
  REVIEW: ["approve", "decline", "cancel", "check"],
  OPENING: ["check", "cancel"],
  AWAITING_PARCEL: OPEN,
  IN_TRANSIT: OPEN,
  DELIVERED: OPEN,
  PROCESSING: ["count-in", "no-more", "check"],
  FAILED: ["retry", "settle", "change", "count-in", "no-more", "cancel", "check"],
  CLOSED: ["reopen", "count-in"],
  DECLINED: [],
  CANCELED: [],
};

/** What applies now, the main action first. */
export function returnActions(standing: ReturnStanding): readonly ReturnAction[] {
  const { state, isOpened } = standing;
  const actions = state === "REVIEW" && isOpened ? OPEN : ACTIONS[state];
  return actions.filter((action) => applies(action, standing));
}

function applies(
  action: ReturnAction,
  { state, isOpened, stillToCome, isCounted, isGiven, isPaidAtOnce }: ReturnStanding,
) {
  switch (action) {
    case "count-in":
      // What comes after the end is counted in too.
      return isOpened && (stillToCome > 0 || state === "CLOSED");
    case "no-more":
      return isOpened && stillToCome > 0;
    case "refund-now":
      return !isPaidAtOnce && stillToCome > 0;
    case "change":
      return !isGiven;
    case "settle":
      // While a return goes its way, what is done by hand is done in Shopify, and followed.
      return state === "REVIEW" || state === "FAILED";
    case "cancel":
      return !isCounted && !isGiven && state !== "DELIVERED";
    default:
      return true;
  }
}

/** What can be done to several returns at once. */
export const BULK_ACTIONS = ["approve", "decline", "cancel", "no-more"] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

interface ListedStanding {
  readonly state: string;
  readonly openedAt: Date | null;
  readonly refundedMinor: bigint;
}

/** Why an action does not apply to a return in a list; null = it does, as far as the list can tell. */
export function bulkObstacle(action: BulkAction, { state, openedAt, refundedMinor }: ListedStanding): string | null {
  const waits = state === "REVIEW" && openedAt === null;
  const isOpen = openedAt !== null && GOES_ON.has(state);
  switch (action) {
    case "approve":
    case "decline":
      return waits ? null : "it does not wait for a decision";
    case "cancel":
      if (refundedMinor > 0n) return "something was paid for it already";
      if (state === "DELIVERED" || state === "PROCESSING") return "it has arrived";
      return waits || isOpen || state === "OPENING" || state === "FAILED" ? null : "it cannot be called off any more";
    case "no-more":
      return isOpen ? null : "nothing is awaited";
  }
}

const GOES_ON = new Set(["REVIEW", "AWAITING_PARCEL", "IN_TRANSIT", "DELIVERED", "PROCESSING", "FAILED"]);
