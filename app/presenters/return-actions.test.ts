import { describe, expect, it } from "vitest";
import { returnActions, type ReturnStanding } from "./return-actions";

const BOTH = [true, false];

/** Every standing of a return that waits for staff, or has come to its end. */
const standings: readonly ReturnStanding[] = (["REVIEW", "FAILED", "CLOSED"] as const).flatMap((state) =>
  BOTH.flatMap((isOpened) =>
    [0, 1].flatMap((stillToCome) =>
      BOTH.flatMap((isCounted) =>
        BOTH.flatMap((isGiven) =>
          BOTH.map((isPaidAtOnce) => ({ state, isOpened, stillToCome, isCounted, isGiven, isPaidAtOnce })),
        ),
      ),
    ),
  ),
);

describe("what staff can do with a return", () => {
  it.each(standings)("is never only to look again, whatever has happened to it: %o", (standing) => {
    const moves = returnActions(standing).filter((action) => action !== "check" && action !== "cancel");
    expect(moves.length).toBeGreaterThan(0);
  });

  it("is not a yes or no once the return is open", () => {
    const opened = { isOpened: true, stillToCome: 0, isCounted: true, isGiven: true, isPaidAtOnce: false };
    expect(returnActions({ ...opened, state: "REVIEW" })).toEqual(["settle", "check"]);
    expect(returnActions({ ...opened, state: "REVIEW", isOpened: false })).toEqual(["approve", "decline", "check"]);
  });

  it("is nothing when it has ended for good", () => {
    for (const state of ["DECLINED", "CANCELED"] as const) {
      expect(returnActions({ ...standings[0]!, state })).toEqual([]);
    }
  });
});
