import { expect, test } from "vitest";
import { compilePolicy } from "../policy/compile-policy";
import { presetsFor } from "../policy/presets";
import { CANCEL_STAGES, ordinaryCancellation } from "./ordinary-cancellation";

const shop = { timeZone: "Europe/Berlin", currency: "EUR", country: "DE" };
const HOUR = 3_600_000;
const told = (preset: number | null) =>
  CANCEL_STAGES.map((stage) =>
    ordinaryCancellation(
      preset === null ? null : compilePolicy(presetsFor("cancellation")[preset]!.document, shop),
      stage,
      shop,
    ).map(({ from, until, answer }) => [from, until, answer.do === "cancel" ? answer.undoMinutes : answer.do]),
  );

test("an ordinary order is cancelled by itself as long as the policy says, by how far the warehouse is", () => {
  const review = [[0, null, "review"]];
  const cautious = [
    [0, HOUR, 5],
    [HOUR + 1, null, "review"],
  ];
  expect(told(0)).toEqual([cautious, review]);
  expect(told(1)).toEqual([[[0, null, 15]], [[0, null, 15]]]);
  expect(told(2)).toEqual([review, review]);
});

test("without a policy in use a person decides", () => {
  expect(told(null)).toEqual([[[0, null, "review"]], [[0, null, "review"]]]);
});
