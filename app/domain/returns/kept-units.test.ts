import { expect, test } from "vitest";
import { keptUnits } from "./kept-units";
import { openReturn, returnLine } from "./testing-steps";

const keep = { answer: "KEEP" } as const;
const { fulfillmentLineItemId } = returnLine(1);

test("what is kept is counted per item over all returns, and nothing else is", () => {
  const ours = [
    openReturn({ lines: [returnLine(1, keep), returnLine(2, keep), returnLine(3)] }),
    openReturn({ state: "CLOSED", lines: [returnLine(4, { ...keep, fulfillmentLineItemId, quantity: 1 })] }),
    openReturn({ state: "CANCELED", lines: [returnLine(1, keep)] }),
    openReturn({ state: "DECLINED", lines: [returnLine(1, keep)] }),
  ];
  expect([...keptUnits(ours)]).toEqual([
    [fulfillmentLineItemId, 3],
    [returnLine(2).fulfillmentLineItemId, 2],
  ]);
});
