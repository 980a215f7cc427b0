import type { CancellationSource, CancellationState } from "../domain/cancellation/types";
import type { Badge } from "./badge";

interface StateWords extends Badge {
  /** What it means, for staff. Used when the app left no sentence of its own. */
  readonly sentence: string;
}

export const CANCELLATION_STATES: Readonly<Record<CancellationState, StateWords>> = {
  REVIEW: { label: "Needs your decision", tone: "attention", sentence: "Somebody has to say yes or no." },
  STOPPING: { label: "Being stopped", tone: "info", sentence: "Being put on hold so that it cannot ship." },
  WAITING_WAREHOUSE: {
    label: "Waiting for the warehouse",
    tone: "info",
    sentence: "The warehouse was asked to stop. Nothing is refunded before they answer.",
  },
  UNDO: {
    label: "Stopped, can still be kept",
    tone: "info",
    sentence: "Stopped. It will be cancelled when the time to change one's mind is over.",
  },
  CANCELLING: { label: "Being cancelled", tone: "info", sentence: "The cancellation is under way at Shopify." },
  CANCELLED: { label: "Cancelled", tone: "success", sentence: "Cancelled in Shopify." },
  DECLINED: { label: "Declined", tone: "new", sentence: "The answer was no; the order goes on." },
  REFUSED: { label: "Could not be stopped", tone: "warning", sentence: "The warehouse could not stop it." },
  RETURN_INSTEAD: { label: "Shipped: return instead", tone: "warning", sentence: "It had shipped already." },
  KEPT: { label: "Order kept", tone: "new", sentence: "The request was taken back in time; the order goes on." },
  FAILED: { label: "Needs help", tone: "critical", sentence: "A step did not work. Try again, or finish it by hand." },
};

export const CANCELLATION_SOURCES: Readonly<Record<CancellationSource, string>> = {
  SHOPPER: "the shopper",
  STAFF: "your staff",
  RULE: "a rule",
  FLOW: "a workflow of Shopify Flow",
};

export type CancellationAction = "approve" | "try-again" | "decline" | "keep" | "settle" | "check";

/** What staff can do in each state; the first is the main one. A state without actions has ended. */
export const CANCELLATION_ACTIONS: Readonly<Record<CancellationState, readonly CancellationAction[]>> = {
  REVIEW: ["approve", "decline", "check"],
  STOPPING: ["keep", "check"],
  WAITING_WAREHOUSE: ["keep", "check"],
  UNDO: ["keep", "check"],
  CANCELLING: ["check"],
  FAILED: ["try-again", "settle", "decline", "check"],
  CANCELLED: [],
  DECLINED: [],
  REFUSED: [],
  RETURN_INSTEAD: [],
  KEPT: [],
};

export const CANCEL_REASONS = {
  CUSTOMER: "The customer changed their mind",
  INVENTORY: "Items are not available",
  FRAUD: "Fraud",
  DECLINED: "Payment was declined",
  STAFF: "Mistake by staff",
  OTHER: "Another reason",
} as const;

export function cancellationBadge(state: string): Badge {
  const { label, tone } = CANCELLATION_STATES[state as CancellationState];
  return { label, tone };
}
