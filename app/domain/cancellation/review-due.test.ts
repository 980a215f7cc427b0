import { expect, test } from "vitest";
import { reviewDueAt } from "./review-due";

const asked = { state: "REVIEW", source: "SHOPPER", requestedAt: new Date("2026-11-01T10:00:00Z") } as const;

test("an answer is due the promised hours after the request, as long as somebody waits for it", () => {
  expect(reviewDueAt(asked, { reviewHours: 4 })).toEqual(new Date("2026-11-01T14:00:00Z"));
  expect(reviewDueAt({ ...asked, source: "RULE" }, { reviewHours: 4 })).toBeNull();
  expect(reviewDueAt({ ...asked, state: "DECLINED" }, { reviewHours: 4 })).toBeNull();
});
