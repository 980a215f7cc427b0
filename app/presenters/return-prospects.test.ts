import { describe, expect, test } from "vitest";
import { prospects } from "./return-prospects";

type About = Parameters<typeof prospects>[0];

/** Two lines: two units that were to come, one that the shopper keeps. */
function reopened(counts: readonly { readonly quantity: number; readonly disposition: string }[]): string {
  const lines = [
    { id: "line-1", quantity: 2, answer: "APPROVED" },
    { id: "line-2", quantity: 1, answer: "KEEP" },
  ];
  const row = { lines, counts: counts.map((count) => ({ ...count, returnLineId: "line-1" })) };
  return prospects({ row } as unknown as About, ["reopen"]).reopen ?? "";
}

describe("what reopening promises", () => {
  test("it waits for what has neither come nor is said to be missing", () => {
    expect(reopened([{ quantity: 1, disposition: "RESTOCKED" }])).toContain("waits for 1 unit still to come");
    expect(reopened([])).toContain("waits for 2 units still to come");
  });

  test("with nothing left it promises no waiting, and names the way to end it again", () => {
    const said = reopened([{ quantity: 2, disposition: "RESTOCKED" }]);
    expect(said).toContain("waits for nothing");
    expect(said).toContain("“Finished by hand”");
  });

  test("missing units are said to stay missing, and what to do if they come", () => {
    const some = reopened([
      { quantity: 1, disposition: "RESTOCKED" },
      { quantity: 1, disposition: "MISSING" },
    ]);
    expect(some).toContain("1 unit is written down as missing");
    expect(reopened([{ quantity: 2, disposition: "MISSING" }])).toContain("count them in");
  });
});
