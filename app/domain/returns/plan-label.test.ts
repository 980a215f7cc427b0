import { describe, expect, test } from "vitest";
import { labelFee } from "./label-fee";
import { planLabel } from "./plan-label";
import type { ReturnStepInput } from "./step";
import { after, effect, label, nativeOf, openReturn, stepInput } from "./testing-steps";
import type { LabelTerms } from "./types";

const PREPAID = { label: { kind: "prepaid", fee: null } } as const;
const promised = openReturn({}, PREPAID);
const settings = stepInput().settings;
const onRequest = { ...settings, labelWhen: "request" } as const;
const planned = (changes: Partial<ReturnStepInput>) => {
  const input = stepInput({ orderReturn: promised, ...changes });
  const { effects, ...rest } = planLabel(input, changes.native ?? nativeOf(input.orderReturn));
  return { ...rest, keys: effects.map(({ key }) => key) };
};

describe("who gets a label", () => {
  test.each<readonly [string, Partial<ReturnStepInput>, readonly string[], boolean]>([
    [
      "none is needed when everything is kept",
      { orderReturn: openReturn({}, { label: { kind: "none" } }) },
      ["mail/return-keep/r1"],
      true,
    ],
    [
      "none of ours when the shopper sends it at their own cost",
      { orderReturn: openReturn() },
      ["mail/return-approved/r1"],
      true,
    ],
    ["bought at approval", {}, ["return-label/r1/0"], false],
    [
      "not before it is asked for, where the policy says so",
      { settings: onRequest },
      ["mail/return-approved/r1"],
      true,
    ],
    [
      "bought when it is asked for",
      { settings: onRequest, orderReturn: openReturn({ labelAskedAt: after(1) }, PREPAID) },
      ["return-label/r1/0"],
      false,
    ],
    [
      "bought means: put on Shopify's return",
      { labels: [label({ isAttached: false })] },
      ["attach-label/label-1"],
      false,
    ],
    ["on Shopify's return means: sent", { labels: [label()] }, ["mail/return-label/r1/label-1"], true],
    [
      "what a carrier only named a price for is no label yet",
      { labels: [label({ state: "PREPARED" })] },
      ["return-label/r1/0"],
      false,
    ],
    [
      "an uploaded one is as good",
      { orderReturn: openReturn(), labels: [label({ isPrepaid: false })] },
      ["mail/return-label/r1/label-1"],
      true,
    ],
    [
      "settled by hand without any, there is nothing more to buy",
      { effects: [effect({ kind: "buy-return-label", key: "return-label/r1/0" })] },
      [],
      true,
    ],
    [
      "settled by hand, it counts as put on Shopify's return",
      {
        labels: [label({ isAttached: false })],
        effects: [effect({ kind: "attach-return-label", key: "attach-label/label-1" })],
      },
      ["mail/return-label/r1/label-1"],
      true,
    ],
    [
      "a closed return takes no label any more",
      { labels: [label({ isAttached: false })], native: nativeOf(promised, { status: "CLOSED" }) },
      ["mail/return-label/r1/label-1"],
      true,
    ],
  ])("%s", (_name, changes, keys, isReady) => {
    expect(planned(changes)).toMatchObject({ keys, isReady, review: null });
  });

  test("without a carrier a person is asked for one, and nothing is paid ahead meanwhile", () => {
    expect(planned({ settings: { ...settings, hasCarrier: false } })).toMatchObject({
      keys: [],
      isReady: false,
      review: expect.stringContaining("upload a label"),
    });
  });
});

describe("an unused label is given back in time", () => {
  const at = (days: number, changes: Parameters<typeof label>[0] = {}) =>
    planned({ labels: [label(changes)], now: after(days) });

  test("at the policy's days before the carrier's window ends, not before", () => {
    expect(at(27.9)).toMatchObject({ keys: ["mail/return-label/r1/label-1"], wakeAt: after(28) });
    expect(at(28)).toMatchObject({ keys: ["void-label/label-1"], wakeAt: null });
    expect(at(31).keys).toEqual(["void-label/label-1"]);
  });

  test.each([
    ["scanned", { scannedAt: after(3) }],
    ["not paid for by us", { isPrepaid: false }],
    ["without an end of the carrier's window", { voidUntil: null }],
  ] as const)("never one that is %s", (_name, changes) => {
    expect(at(31, changes)).toMatchObject({ keys: ["mail/return-label/r1/label-1"], wakeAt: null });
  });

  test.each(["VOIDING", "VOIDED", "SPENT"] as const)(
    "%s, the next is bought only when it is asked for again",
    (state) => {
      const labels = [label({ state })];
      expect(planned({ labels }).keys).toEqual(["mail/return-approved/r1"]);
      expect(planned({ labels, orderReturn: openReturn({ labelAskedAt: after(0) }, PREPAID) }).keys).toEqual([
        "mail/return-approved/r1",
      ]);
      expect(planned({ labels, orderReturn: openReturn({ labelAskedAt: after(2) }, PREPAID) }).keys).toEqual([
        "return-label/r1/1",
      ]);
    },
  );
});

const eur = (minor: number) => ({ minor, currency: "EUR" });
test.each<readonly [string, LabelTerms, ReturnType<typeof labelFee>]>([
  ["a fee of the policy", { kind: "prepaid", fee: eur(390) }, eur(390)],
  ["none for a free label", { kind: "prepaid", fee: null }, null],
  ["none of nothing", { kind: "prepaid", fee: eur(0) }, null],
  ["none when it is sent at the shopper's own cost", { kind: "own" }, null],
  ["none when nothing is sent", { kind: "none" }, null],
])("Shopify's return shipping fee: %s", (_name, terms, fee) => {
  expect(labelFee(terms)).toEqual(fee);
});
