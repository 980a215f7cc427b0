import { expect, it } from "vitest";
import { CASE_MOVES, CASE_STATES, type CaseMove, stateAfter } from "./case";
import { answerDueAt, casesIn } from "./settings";

it("whatever a shopper writes waits for the shop, also on a closed case, and nothing is stuck in any state", () => {
  for (const state of CASE_STATES) expect(stateAfter("write", state)).toBe("OPEN");
  for (const state of CASE_STATES) {
    const moves = (Object.keys(CASE_MOVES) as CaseMove[]).filter((move) => stateAfter(move, state) !== null);
    expect(moves.length, state).toBeGreaterThanOrEqual(3);
  }
  expect([stateAfter("close", "CLOSED"), stateAfter("reopen", "OPEN")]).toEqual([null, null]);
});

it("a time is only named where the shop names one, and settings that cannot be read are as at the start", () => {
  const at = new Date("2026-07-06T10:00:00Z");
  expect(answerDueAt({ answerHours: 48 }, at)).toEqual(new Date("2026-07-08T10:00:00Z"));
  expect(answerDueAt({ answerHours: 0 }, at)).toBeNull();
  expect(casesIn({ cases: { answerHours: 4 } })).toEqual({ answerHours: 4 });
  for (const wrong of [{}, null, { cases: { answerHours: -1 } }, { cases: "x" }]) {
    expect(casesIn(wrong)).toEqual({ answerHours: 48 });
  }
});
