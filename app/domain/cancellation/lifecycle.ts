import type { CancellationState } from "./types";

/** Every allowed move. A state without moves has ended. */
const MOVES: Readonly<Record<CancellationState, readonly CancellationState[]>> = {
  REVIEW: [
    "STOPPING",
    "WAITING_WAREHOUSE",
    "UNDO",
    "CANCELLING",
    "CANCELLED",
    "DECLINED",
    "REFUSED",
    "RETURN_INSTEAD",
    "KEPT",
  ],
  STOPPING: [
    "WAITING_WAREHOUSE",
    "UNDO",
    "CANCELLING",
    "CANCELLED",
    "REVIEW",
    "REFUSED",
    "RETURN_INSTEAD",
    "KEPT",
    "FAILED",
    "DECLINED",
  ],
  WAITING_WAREHOUSE: [
    "STOPPING",
    "UNDO",
    "CANCELLING",
    "CANCELLED",
    "REVIEW",
    "REFUSED",
    "RETURN_INSTEAD",
    "KEPT",
    "FAILED",
    "DECLINED",
  ],
  UNDO: [
    "STOPPING",
    "WAITING_WAREHOUSE",
    "CANCELLING",
    "CANCELLED",
    "REVIEW",
    "REFUSED",
    "RETURN_INSTEAD",
    "KEPT",
    "FAILED",
    "DECLINED",
  ],
  CANCELLING: [
    "STOPPING",
    "WAITING_WAREHOUSE",
    "CANCELLED",
    "REVIEW",
    "REFUSED",
    "RETURN_INSTEAD",
    "FAILED",
    "DECLINED",
    "KEPT",
  ],
  FAILED: [
    "STOPPING",
    "WAITING_WAREHOUSE",
    "UNDO",
    "CANCELLING",
    "CANCELLED",
    "DECLINED",
    "REFUSED",
    "RETURN_INSTEAD",
    "REVIEW",
    "KEPT",
  ],
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
