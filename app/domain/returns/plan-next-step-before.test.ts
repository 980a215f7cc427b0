import { describe, expect, test } from "vitest";
import type { ReturnStepInput } from "./step";
import { planReturnStep } from "./plan-next-step";
import { effect, nativeLine, nativeOf, openReturn, returnLine, stepInput } from "./testing-steps";

const plan = (input: ReturnStepInput) => {
  const { effects, ...step } = planReturnStep(input);
  return { ...step, keys: effects.map(({ key }) => key), effects };
};
const notThere = openReturn({ nativeId: null, nativeStatus: null, openedAt: null, sendBy: null, state: "OPENING" });
const asked = (changes: Parameters<typeof openReturn>[0] = {}) =>
  openReturn({ nativeStatus: "REQUESTED", openedAt: null, sendBy: null, ...changes });
const declined = { answer: "DECLINED", because: "Final sale.", declineReason: "FINAL_SALE" } as const;

describe("before it is open at Shopify", () => {
  test.each<readonly [string, ReturnStepInput, string, readonly string[]]>([
    [
      "approved and not at Shopify: it is opened",
      stepInput({ orderReturn: notThere, native: null }),
      "OPENING",
      ["open-return/r1"],
    ],
    [
      "with a person and not at Shopify: it waits",
      stepInput({ orderReturn: { ...notThere, state: "REVIEW" }, native: null }),
      "REVIEW",
      [],
    ],
    [
      "opening it failed: a person decides",
      stepInput({
        orderReturn: notThere,
        native: null,
        effects: [effect({ kind: "open-return", key: "open-return/r1" }, "FAILED")],
      }),
      "FAILED",
      [],
    ],
    [
      "opened by our records, but not at Shopify: a person looks",
      stepInput({
        orderReturn: notThere,
        native: null,
        effects: [effect({ kind: "open-return", key: "open-return/r1" })],
      }),
      "FAILED",
      [],
    ],
    ["requested and with a person: it waits", stepInput({ orderReturn: asked({ state: "REVIEW" }) }), "REVIEW", []],
    [
      "requested and approved: Shopify is told",
      stepInput({ orderReturn: asked({ state: "OPENING" }) }),
      "OPENING",
      ["approve-return/r1"],
    ],
    [
      "requested, approved by our records only: a person looks",
      stepInput({
        orderReturn: asked({ state: "OPENING" }),
        effects: [effect({ kind: "move-return", key: "approve-return/r1" })],
      }),
      "FAILED",
      [],
    ],
    [
      "that it could not be shown as a request stops nothing",
      stepInput({
        orderReturn: notThere,
        native: null,
        effects: [effect({ kind: "file-return-request", key: "file/r1" }, "FAILED")],
      }),
      "OPENING",
      ["open-return/r1"],
    ],
  ])("%s", (_name, input, state, keys) => {
    expect(plan(input)).toMatchObject({ state, keys, wakeAt: null });
  });

  test("lines declined here are taken out of a request that was approved, once, before anything else", () => {
    const orderReturn = openReturn({ state: "OPENING", lines: [returnLine(), returnLine(2, declined)] });
    const { state, effects } = plan(stepInput({ orderReturn }));
    expect(state).toBe("OPENING");
    expect(effects).toMatchObject([
      {
        key: "remove-declined/r1",
        input: { units: [{ returnLineItemId: orderReturn.lines[1]!.returnLineItemId, quantity: 2, left: 0 }] },
      },
    ]);
    const done = effects.map((one) => effect(one));
    expect(plan(stepInput({ orderReturn, effects: done }))).toMatchObject({ state: "FAILED", keys: [] });
    const native = nativeOf(orderReturn, {
      lines: [nativeLine(orderReturn.lines[0]!), nativeLine(orderReturn.lines[1]!, { quantity: 0 })],
    });
    expect(plan(stepInput({ orderReturn, native, effects: done })).state).toBe("AWAITING_PARCEL");
  });
});
