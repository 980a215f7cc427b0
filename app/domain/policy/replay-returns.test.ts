import { describe, expect, test } from "vitest";
import { compilePolicy } from "./compile-policy";
import type { PolicyOf } from "./kinds";
import { presetsFor } from "./presets";
import { addReplays, NO_REPLAY } from "./replay";
import { type PastReturn, replayReturns } from "./replay-returns";
import { DEFAULT_RETURN_SETTINGS } from "./return-settings";
import { sampleLine, sampleOrder } from "./testing/sample-order";
import { NO_RETURNS, sampleItem, sampleReturnable } from "./testing/sample-return";
import type { AnyOutcome, AnyPolicy, PolicyDocument } from "./types";

const shop = { currency: "EUR", timeZone: "Europe/Berlin" };
const settings = { before: DEFAULT_RETURN_SETTINGS, after: DEFAULT_RETURN_SETTINGS };
const compile = (document: AnyPolicy) => compilePolicy(document as PolicyDocument<AnyOutcome, unknown>, shop);

/** A return asked for so many days after its items arrived, of items that cost so much. */
function past(id: string, days: number, ...minor: number[]): PastReturn {
  const items = minor.map((one, index) =>
    sampleItem({
      line: sampleReturnable({
        fulfillmentLineItemId: `gid://shopify/FulfillmentLineItem/${index + 1}`,
        unitPaid: { minor: one, currency: "EUR" },
      }),
    }),
  );
  return {
    id,
    name: `RMA ${id}`,
    order: sampleOrder({
      shipTo: { countryCode: "CH", provinceCode: null },
      lines: [sampleLine({ unfulfilledQuantity: 0 })],
    }),
    shipped: items.map(({ line }) => line),
    items,
    asked: { wanted: "refund", gift: false, askedBy: "shopper", history: NO_RETURNS },
    at: new Date(Date.parse("2026-07-10T10:00:00Z") + days * 86_400_000),
  };
}

const cautious = compile(presetsFor("return")[0]!.document);
const generous = compile(presetsFor("return")[1]!.document);
const PAST = [past("a", 10, 2_000), past("b", 45, 3_000, 400), past("c", 80, 5_000), past("d", 200, 9_000)];

describe("a replay of returns", () => {
  test("asks about each item, and sums what would go back", () => {
    const { surprises, ...rest } = replayReturns(cautious, generous, { settings, shop }, PAST);
    expect(rest).toEqual({
      asked: 5,
      changed: 4,
      counts: { "approve → approve": 1, "decline → approve": 2, "decline → keep_item": 1, "decline → decline": 1 },
      sums: {
        ...NO_REPLAY.sums,
        refunds: { before: 2_000, after: 10_400 },
      },
      unsure: 0,
      leftOut: 0,
    });
    expect(surprises.map(({ name, total }) => [name, total])).toEqual([
      ["RMA c", 5_000],
      ["RMA b", 3_000],
      ["RMA b", 400],
      ["RMA a", 2_000],
    ]);
  });

  test("takes the settings each version came with", () => {
    const holidays = [{ orderedFrom: "2026-07-01", orderedUntil: "2026-07-31", returnUntil: "2027-12-31" }];
    const after = { ...DEFAULT_RETURN_SETTINGS, holidays };
    const { counts } = replayReturns(cautious, cautious, { settings: { ...settings, after }, shop }, PAST);
    expect(counts).toEqual({ "approve → approve": 1, "decline → approve": 4 });
  });

  test("of labels counts labels and fees, once per return", () => {
    const label = (otherwise: PolicyOf<"label">["otherwise"]) =>
      compile({ language: 1, kind: "label", rules: [], otherwise, settings: {} });
    const replayed = replayReturns(
      label({ do: "own" }),
      label({ do: "prepaid", fee: "4.90" }),
      { settings, shop },
      PAST,
    );
    expect(replayed).toMatchObject({
      asked: 4,
      changed: 4,
      sums: { labels: { before: 0, after: 4 }, fees: { before: 0, after: 1_960 } },
    });
  });

  test("in parts is the same as in one", () => {
    const stage = { settings, shop };
    const parts = PAST.map((one) => replayReturns(cautious, generous, stage, [one]));
    expect(parts.reduce(addReplays, NO_REPLAY)).toEqual(replayReturns(cautious, generous, stage, PAST));
  });
});
