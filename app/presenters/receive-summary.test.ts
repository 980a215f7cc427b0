import { expect, test } from "vitest";
import type { ReceiveLine, ReceiveMoney } from "./receive-page";
import { summarise } from "./receive-summary";

const line = (id: string, announced: number, more: Partial<ReceiveLine> = {}): ReceiveLine => ({
  ...{ id, title: id, sku: null, announced, came: 0, missing: 0, accepted: 0, reason: "", note: "", photos: [] },
  ...more,
});
const BY_COUNT: ReceiveMoney = { paysNow: "by_count", whole: "$42.90 to the original payment" };
const row = (lineId: string | null, units: number, accepted = true) => ({ lineId, units, accepted });
const say = (lines: readonly ReceiveLine[], rows: ReturnType<typeof row>[], missing = false, money = BY_COUNT) =>
  summarise({ lines, money }, rows, missing).join(" ");

test("nothing counted says nothing", () => {
  expect(say([line("tee", 2)], [])).toBe("");
  expect(say([line("tee", 2)], [row("tee", 0)])).toBe("");
});

test("the amount is told only when all that was announced came and counts", () => {
  const lines = [line("tee", 2), line("tote", 1)];
  expect(say(lines, [row("tee", 2), row("tote", 1)])).toContain("$42.90");
  for (const less of [[row("tee", 2)], [row("tee", 1), row("tote", 1)], [row("tee", 2), row("tote", 1, false)]]) {
    expect(say(lines, less)).not.toContain("$42.90");
  }
});

test("more than announced never counts for more money", () => {
  const said = say([line("tee", 2)], [row("tee", 4)]);
  expect(said).toContain("4 units counted now, 2 for the refund.");
  expect(said).toContain("2 more of “tee” than announced: only 2 can count for the refund.");
});

test("what was counted before is not paid for again", () => {
  const said = say([line("tee", 2, { came: 2, accepted: 2 })], [row("tee", 1)]);
  expect(said).toContain("1 unit counted now, 0 for the refund.");
  expect(said).toContain("No money goes back for this.");
});

test("the rest is still to come, or missing", () => {
  expect(say([line("tee", 3)], [row("tee", 1)])).toContain("2 units still to come.");
  expect(say([line("tee", 3)], [row("tee", 1)], true)).toContain("2 units did not come and will not");
  expect(say([line("tee", 3, { missing: 2 })], [row("tee", 1)])).not.toContain("to come");
});

test("something else in the parcel is counted, and never paid for", () => {
  const said = say([line("tee", 1)], [row("tee", 1), row(null, 3)]);
  expect(said).toContain("4 units counted now, 1 for the refund.");
});

test.each([
  ["gift", "no money goes back to who paid"],
  ["recipient", "its recipient asked"],
  ["by_other_moment", "did not wait for this count"],
  ["exchange", "wanted in exchange are sent"],
] as const)("of a return paid by %s the count says so", (paysNow, words) => {
  expect(say([line("tee", 1)], [row("tee", 1)], false, { paysNow, whole: "" })).toContain(words);
});
