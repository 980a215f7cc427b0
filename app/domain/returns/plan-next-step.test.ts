import { describe, expect, test } from "vitest";
import type { ReturnStatus } from "./types";
import type { ReturnStepInput } from "./step";
import { planReturnStep } from "./plan-next-step";
import {
  after,
  counted,
  effect,
  label,
  nativeLine,
  nativeOf,
  openReturn,
  returnLine,
  stepInput,
} from "./testing-steps";

const plan = (input: ReturnStepInput) => {
  const { effects, ...step } = planReturnStep(input);
  return { ...step, keys: effects.map(({ key }) => key), effects };
};
describe("what others do in Shopify is followed", () => {
  test.each<readonly [ReturnStatus, string, string, readonly string[]]>([
    ["DECLINED", "DECLINED", "Declined in Shopify.", []],
    ["CANCELED", "CANCELED", "Cancelled in Shopify.", ["void-label/label-1", "mail/return-canceled/r1"]],
    ["CLOSED", "CLOSED", "Closed in Shopify.", ["void-label/label-1", "mail/return-done/r1"]],
  ])("%s ends it, and a label bought for nothing is given back", (status, state, sentence, keys) => {
    const native = nativeOf(openReturn(), { status });
    expect(plan(stepInput({ native, labels: [label()] }))).toMatchObject({ state, sentence, keys });
    expect(plan(stepInput({ native, labels: [label({ scannedAt: after(1) })] })).keys).not.toContain(
      "void-label/label-1",
    );
  });

  test("deleted in Shopify is over", () => {
    expect(plan(stepInput({ native: null }))).toMatchObject({
      state: "CANCELED",
      sentence: "The return is not in Shopify any more.",
    });
  });

  test("who ended it is told: its time, somebody here, or somebody in Shopify", () => {
    const native = nativeOf(openReturn(), { status: "CANCELED" });
    const by = (key: string) => plan(stepInput({ native, effects: [effect({ kind: "move-return", key })] })).sentence;
    expect(by("expire-return/r1")).toBe("It was not sent in time.");
    expect(by("cancel-return/r1")).toBe("It was called off.");
    expect(by("cancel-return/other")).toBe("Cancelled in Shopify.");
  });

  test("processed and closed by staff in Shopify, it has ended, and nobody is told that nothing was given", () => {
    const orderReturn = openReturn();
    const lines = [nativeLine(orderReturn.lines[0]!, { processedQuantity: 2 })];
    const native = nativeOf(orderReturn, { status: "CLOSED", lines });
    expect(plan(stepInput({ orderReturn, native }))).toMatchObject({
      state: "CLOSED",
      sentence: "Closed in Shopify.",
      keys: [],
    });
  });

  test("items that staff added in Shopify are not closed away", () => {
    const orderReturn = openReturn();
    const lines = [nativeLine(orderReturn.lines[0]!, { processedQuantity: 2 }), nativeLine(returnLine(9))];
    const input = {
      orderReturn,
      native: nativeOf(orderReturn, { lines, reverseFulfillmentOrders: [] }),
      counted: [counted(2)],
    };
    expect(plan(stepInput(input))).toMatchObject({ state: "REVIEW", keys: [] });
  });

  test.each(["CLOSED", "REVIEW"] as const)(
    "reopened in Shopify (%s here) it stays open for whoever did it",
    (state) => {
      const orderReturn = openReturn({ state });
      const lines = [nativeLine(orderReturn.lines[0]!, { processedQuantity: 2 })];
      const native = nativeOf(orderReturn, { lines, reverseFulfillmentOrders: [] });
      expect(plan(stepInput({ orderReturn, native, counted: [counted(2)] }))).toMatchObject({
        state: "REVIEW",
        keys: [],
      });
    },
  );

  test("reopened after everything was done it is not closed again under the hands of whoever reopened it", () => {
    const orderReturn = openReturn();
    const lines = [nativeLine(orderReturn.lines[0]!, { processedQuantity: 2 })];
    const input = {
      orderReturn,
      native: nativeOf(orderReturn, { lines, reverseFulfillmentOrders: [] }),
      counted: [counted(2)],
    };
    const first = plan(stepInput(input));
    expect(first).toMatchObject({ state: "PROCESSING", keys: ["close-return/2.0/r1"] });
    expect(plan(stepInput({ ...input, effects: first.effects.map((one) => effect(one)) }))).toMatchObject({
      state: "REVIEW",
      keys: [],
    });
  });
});

describe("while it is open", () => {
  const prepaid = { label: { kind: "prepaid", fee: null } } as const;
  test.each<readonly [string, ReturnStepInput, string, readonly string[]]>([
    ["nothing was sent", stepInput(), "AWAITING_PARCEL", ["mail/return-approved/r1"]],
    [
      "scanned",
      stepInput({ orderReturn: openReturn({ scannedAt: after(1) }) }),
      "IN_TRANSIT",
      ["mail/return-approved/r1", "mail/return-on-its-way/r1"],
    ],
    [
      "delivered",
      stepInput({ orderReturn: openReturn({ scannedAt: after(1), deliveredAt: after(2) }) }),
      "DELIVERED",
      ["mail/return-approved/r1", "mail/return-arrived/r1"],
    ],
    [
      "no carrier for the label that was promised",
      stepInput({ orderReturn: openReturn({}, prepaid), settings: { ...stepInput().settings, hasCarrier: false } }),
      "REVIEW",
      [],
    ],
  ])("%s", (_name, input, state, keys) => {
    expect(plan(input)).toMatchObject({ state, keys });
  });

  test.each(["FAILED", "UNPROVED"] as const)(
    "an action that is %s needs a person, and nothing else is begun",
    (state) => {
      const effects = [effect({ kind: "buy-return-label", key: "return-label/r1/0" }, state)];
      expect(plan(stepInput({ effects, counted: [counted(2)] }))).toMatchObject({ state: "FAILED", keys: [] });
    },
  );

  test.each(["send-mail", "void-return-label", "file-return-request"] as const)("a failed %s stops nothing", (kind) => {
    expect(plan(stepInput({ effects: [effect({ kind, key: "k" }, "FAILED")] })).state).toBe("AWAITING_PARCEL");
  });

  test("who is not to be told is told nothing", () => {
    const orderReturn = openReturn({ scannedAt: after(1) }, { notify: false });
    expect(plan(stepInput({ orderReturn, now: after(6) })).keys).toEqual([]);
  });

  test("what was paid for ahead stays open here until its goods are counted, though Shopify closed it", () => {
    const orderReturn = openReturn({}, { refundWhen: "approved" });
    const lines = [nativeLine(orderReturn.lines[0]!, { processedQuantity: 2 })];
    const process = { kind: "process-return", key: "process-return/r1/0" } as const;
    const native = nativeOf(orderReturn, { status: "CLOSED", lines });
    const input = { orderReturn, native, effects: [effect(process)] };
    expect(plan(stepInput(input))).toMatchObject({
      state: "AWAITING_PARCEL",
      sentence: "Paid for; 2 units still to come.",
    });
    expect(plan(stepInput({ ...input, counted: [counted(2)] }))).toMatchObject({
      state: "PROCESSING",
      effects: [
        { kind: "send-mail" },
        { kind: "dispose-return" },
        { key: "mail/return-refunded/r1/process-return/r1/0" },
      ],
    });
  });

  test("paid for in part is not told as paid for", () => {
    const orderReturn = openReturn();
    const lines = [nativeLine(orderReturn.lines[0]!, { processedQuantity: 1 })];
    const native = nativeOf(orderReturn, { lines, reverseFulfillmentOrders: [] });
    const effects = [effect({ kind: "process-return", key: "process-return/r1/0" })];
    const { sentence } = plan(stepInput({ orderReturn, native, effects, counted: [counted(1)] }));
    expect(sentence).toBe("Paid for in part; 1 unit still to come.");
  });

  test.each([
    [{ answer: "KEEP" }, {}, "Done: refunded, and the shopper keeps it."],
    [{ answer: "KEEP" }, { gift: true }, "Done: it was a gift, and the shopper keeps it."],
    [{}, {}, "Done: what came back was processed."],
  ] as const)("of %j %j nothing is told to have come back that was kept", (line, terms, sentence) => {
    const orderReturn = openReturn({ lines: [returnLine(1, line)] }, terms);
    const lines = [nativeLine(orderReturn.lines[0]!, { processedQuantity: 2 })];
    const native = nativeOf(orderReturn, { status: "CLOSED", lines });
    expect(plan(stepInput({ orderReturn, native, counted: "answer" in line ? [] : [counted(2)] }))).toMatchObject({
      state: "CLOSED",
      sentence,
    });
  });

  test("closed by Shopify while the answer to processing is out, it is not over before the money is told", () => {
    const orderReturn = openReturn();
    const lines = [nativeLine(orderReturn.lines[0]!, { processedQuantity: 2 })];
    const native = nativeOf(orderReturn, { status: "CLOSED", lines });
    const running = effect({ kind: "process-return", key: "process-return/r1/0" }, "PLANNED");
    expect(plan(stepInput({ orderReturn, native, counted: [counted(2)], effects: [running] })).state).toBe(
      "PROCESSING",
    );
    const done = { ...running, state: "DONE" } as const;
    expect(plan(stepInput({ orderReturn, native, counted: [counted(2)], effects: [done] }))).toMatchObject({
      state: "CLOSED",
      keys: ["mail/return-refunded/r1/process-return/r1/0"],
    });
  });

  test("nothing came: it is closed, and the shopper hears that nothing is given back", () => {
    const missing = counted(2, { disposition: "MISSING", accepted: false, locationId: null });
    const native = nativeOf(openReturn(), { reverseFulfillmentOrders: [] });
    const first = plan(stepInput({ native, counted: [missing] }));
    expect(first.keys).toEqual(["close-return/0.0/r1"]);
    const over = plan(
      stepInput({
        native: { ...native, status: "CLOSED" },
        counted: [missing],
        effects: first.effects.map((one) => effect(one)),
      }),
    );
    expect(over).toMatchObject({
      state: "CLOSED",
      sentence: "Done: nothing was to be given back.",
      keys: ["mail/return-done/r1"],
    });
  });
});
