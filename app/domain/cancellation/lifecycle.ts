import type { CancellationState } from "./types";

const ENDS = ["CANCELLED", "DECLINED", "REFUSED", "RETURN_INSTEAD", "KEPT"] as const;
/** Wherever the world leads a case that is on its way. */
const ONWARD = ["STOPPING", "WAITING_WAREHOUSE", "UNDO", "CANCELLING", "REVIEW", "FAILED", ...ENDS] as const;

/** Every allowed move. A state without moves has ended. */
const MOVES: Readonly<Record<CancellationState, readonly CancellationState[]>> = {
  STOPPING: ONWARD,
  WAITING_WAREHOUSE: ONWARD,
  UNDO: ONWARD,
  FAILED: ONWARD,
  // A person's yes starts it anew, so it can only fail after that.
  REVIEW: ["STOPPING", "WAITING_WAREHOUSE", "UNDO", "CANCELLING", ...ENDS],
  // The time to change one's mind does not come back.
  CANCELLING: ["STOPPING", "WAITING_WAREHOUSE", "REVIEW", "FAILED", ...ENDS],
  CANCELLED: [],
  DECLINED: [],
  REFUSED: [],
  RETURN_INSTEAD: [],
  KEPT: [],
};

export const OPEN_STATES = (Object.keys(MOVES) as CancellationState[]).filter((state) => MOVES[state].length > 0);

export function canMove(from: CancellationState, to: CancellationState): boolean {
  return from === to || MOVES[from].includes(to);
}

/** Nothing moves on its own from here. */
export function hasEnded(state: CancellationState): boolean {
  return MOVES[state].length === 0;
}

/** States the app itself carries on from; the others wait for a person or have ended. */
export function isMoving(state: CancellationState): boolean {
  return !hasEnded(state) && state !== "REVIEW" && state !== "FAILED";
}
