import { describe, expect, test } from "vitest";
import { canReturnMove, ENDED_STATES, hasReturnEnded, OPEN_RETURN_STATES } from "./lifecycle";
import type { ReturnState } from "./types";

const ALL: readonly ReturnState[] = [...OPEN_RETURN_STATES, ...ENDED_STATES];

test("every state is either open or ended", () => {
  expect(new Set(ALL).size).toBe(10);
  for (const state of ALL) expect(hasReturnEnded(state)).toBe((ENDED_STATES as readonly ReturnState[]).includes(state));
});

describe("no state is a dead end", () => {
  test.each(OPEN_RETURN_STATES)("from %s it can end, fail, and wait for a person", (state) => {
    for (const to of ["CLOSED", "CANCELED", "FAILED", "REVIEW"] as const) expect(canReturnMove(state, to)).toBe(true);
  });
});

test("what Shopify closed it can reopen; a no and a withdrawal are for good", () => {
  expect(canReturnMove("CLOSED", "AWAITING_PARCEL")).toBe(true);
  expect(canReturnMove("CLOSED", "REVIEW")).toBe(true);
  for (const from of ["DECLINED", "CANCELED"] as const) {
    expect(ALL.filter((to) => canReturnMove(from, to))).toEqual([from]);
  }
});

test("standing still is always allowed", () => {
  for (const state of ALL) expect(canReturnMove(state, state)).toBe(true);
});
