import type { ReturnState } from "./types";

/** Staff in Shopify, other apps and carriers can lead an open return anywhere: the world is followed, not forbidden. */
const ONWARD = [
  "REVIEW",
  "OPENING",
  "AWAITING_PARCEL",
  "IN_TRANSIT",
  "DELIVERED",
  "PROCESSING",
  "CLOSED",
  "DECLINED",
  "CANCELED",
  "FAILED",
] as const;

/** Every allowed move. A state without moves has ended for good. */
const MOVES: Readonly<Record<ReturnState, readonly ReturnState[]>> = {
  REVIEW: ONWARD,
  OPENING: ONWARD,
  AWAITING_PARCEL: ONWARD,
  IN_TRANSIT: ONWARD,
  DELIVERED: ONWARD,
  PROCESSING: ONWARD,
  FAILED: ONWARD,
  // Shopify can reopen what was closed, and only that.
  CLOSED: ["REVIEW", "OPENING", "AWAITING_PARCEL", "IN_TRANSIT", "DELIVERED", "PROCESSING", "FAILED"],
  DECLINED: [],
  CANCELED: [],
};

export const ENDED_STATES = ["CLOSED", "DECLINED", "CANCELED"] as const satisfies readonly ReturnState[];
export const OPEN_RETURN_STATES = (Object.keys(MOVES) as ReturnState[]).filter((state) => !hasReturnEnded(state));

export function canReturnMove(from: ReturnState, to: ReturnState): boolean {
  return from === to || MOVES[from].includes(to);
}

/** Nothing is expected any more. */
export function hasReturnEnded(state: ReturnState): boolean {
  return (ENDED_STATES as readonly ReturnState[]).includes(state);
}
