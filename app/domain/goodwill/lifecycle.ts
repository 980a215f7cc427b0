import type { Goodwill, GoodwillState } from "./types";

/** Every allowed move. */
const MOVES: Readonly<Record<GoodwillState, readonly GoodwillState[]>> = {
  PLANNED: ["GIVEN", "REDEEMED", "REVOKED", "FAILED"],
  GIVEN: ["REDEEMED", "EXPIRED", "REVOKED"],
  // Staff may try again, perhaps in vain, and what nobody could prove may show after all.
  FAILED: ["GIVEN", "REDEEMED", "REVOKED", "FAILED"],
  // An order placed in the last moment may be heard of later: what was used was used.
  EXPIRED: ["REDEEMED"],
  REVOKED: ["REDEEMED"],
  REDEEMED: [],
  HELD_OUT: [],
  OVER_BUDGET: [],
};

export const GOODWILL_STATES = Object.keys(MOVES) as readonly GoodwillState[];

/** States a gift may come from. */
export function statesBefore(to: GoodwillState): readonly GoodwillState[] {
  return GOODWILL_STATES.filter((from) => MOVES[from].includes(to));
}

/**
 * Its charge counts in the month's budget. What expired unused or was taken back is free again; what failed for sure is
 * charged nothing, and what may have been given all the same stays charged.
 */
export const CHARGED_STATES: readonly GoodwillState[] = ["PLANNED", "GIVEN", "REDEEMED", "FAILED"];

/**
 * The customer got it: it counts in the limits per order and customer, and from it the cool-down runs. So does one that
 * failed and `mayBeThere`.
 */
export const GOT_STATES: readonly GoodwillState[] = ["PLANNED", "GIVEN", "REDEEMED", "EXPIRED"];

type Standing = Pick<Goodwill, "state" | "chargedMinor">;

/** Nobody could prove that it was given, nor that it was not: Shopify may have it, so it stays charged. */
export const mayBeThere = ({ state, chargedMinor }: Standing): boolean => state === "FAILED" && chargedMinor > 0n;
