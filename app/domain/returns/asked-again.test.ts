import { expect, test } from "vitest";
import { sampleReturnable } from "../policy/testing/sample-return";
import { askedAgain } from "./asked-again";
import type { LineAnswer, OrderReturn, ReturnState } from "./types";

const units = (quantity: number, item = "1") => ({ fulfillmentLineItemId: item, quantity });
const left = (returnable: number, item = "1") => sampleReturnable({ fulfillmentLineItemId: item, returnable });
const open = (quantity: number, answer: LineAnswer = "APPROVED", state: ReturnState = "OPENING", item = "1") =>
  ({ state, lines: [{ ...units(quantity, item), answer }] }) as unknown as OrderReturn;

test.each([
  ["the same units", [units(1)], [left(0)], [open(1)], true],
  ["some of them", [units(1)], [left(0)], [open(2)], true],
  ["in two lines", [units(1), units(1)], [left(0)], [open(2)], true],
  ["units a person decides about", [units(1)], [left(0)], [open(1, "REVIEW", "REVIEW")], true],
  ["other units, still there", [units(1)], [left(1)], [open(1)], false],
  ["more than the open one has", [units(2)], [left(1)], [open(1)], false],
  ["what was declined", [units(1)], [left(0)], [open(1, "DECLINED")], false],
  ["what came back", [units(1)], [left(0)], [open(1, "APPROVED", "CLOSED")], false],
  ["one item of it, and another", [units(1), units(1, "2")], [left(0), left(0, "2")], [open(1)], false],
  ["one item of it, and another still there", [units(1), units(1, "2")], [left(0), left(1, "2")], [open(1)], false],
  ["what is in nobody's return", [units(1)], [left(0)], [], false],
])("asking again is asking for units an open return has: %s", (_name, asked, lines, ours, is) => {
  expect(askedAgain(asked, lines, ours) !== null).toBe(is);
});
