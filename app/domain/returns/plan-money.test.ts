import { describe, expect, test } from "vitest";
import type { NativeExchangeLine } from "./native";
import { planMoney } from "./plan-money";
import type { ReturnStepInput } from "./step";
import { after, counted, effect, nativeLine, nativeOf, openReturn, returnLine, stepInput } from "./testing-steps";
import type { CountedUnits, OrderReturn, ReturnTerms } from "./types";

const eur = (minor: number) => ({ minor, currency: "EUR" });
interface Asked {
  readonly of?: Partial<Omit<OrderReturn, "terms">>;
  readonly terms?: Partial<ReturnTerms>;
  readonly counts?: readonly CountedUnits[];
  /** Units of the first line that Shopify shows as processed. */
  readonly processed?: number;
  readonly exchange?: readonly NativeExchangeLine[];
  readonly effects?: ReturnStepInput["effects"];
  readonly labelIsReady?: boolean;
  readonly recipientId?: string | null;
}

/** Everything counted is known to Shopify already: only the money is left. */
function planned(asked: Asked) {
  const {
    of,
    terms,
    counts = [],
    processed = 0,
    exchange = [],
    effects = [],
    labelIsReady = true,
    recipientId,
  } = asked;
  const orderReturn = openReturn(of, terms);
  const lines = orderReturn.lines.map((line, index) =>
    nativeLine(line, index === 0 ? { processedQuantity: processed } : {}),
  );
  const native = nativeOf(orderReturn, { lines, exchangeLines: exchange, reverseFulfillmentOrders: [] });
  return planMoney(stepInput({ orderReturn, native, counted: counts, effects, recipientId }), native, labelIsReady);
}

const processing = (asked: Asked) => {
  const effects = planned(asked).effects.filter(({ kind }) => kind === "process-return");
  return effects.map((one) => one.kind === "process-return" && one.input)[0] || null;
};
const unitsOf = (asked: Asked) => processing(asked)?.units.map(({ quantity }) => quantity) ?? [];

describe("units paid for", () => {
  test.each<readonly [string, Asked, readonly number[]]>([
    ["none before anything is here", {}, []],
    ["what was counted", { counts: [counted(1)] }, [1]],
    ["what was counted in several rounds", { counts: [counted(1), counted(1)] }, [2]],
    ["never more than were agreed", { counts: [counted(5)] }, [2]],
    ["not those already processed", { counts: [counted(2)], processed: 1 }, [1]],
    ["nothing twice", { counts: [counted(2)], processed: 2 }, []],
    ["none that were refused", { counts: [counted(2, { accepted: false })] }, []],
    ["those accepted of a mixed lot", { counts: [counted(1), counted(1, { accepted: false })] }, [1]],
    ["none for what was not announced", { counts: [counted(3, { returnLineId: null, condition: "wrong_item" })] }, []],
    ["none of a declined line", { counts: [counted(2)], of: { lines: [returnLine(1, { answer: "DECLINED" })] } }, []],
    ["all of a line that is kept, at once", { of: { lines: [returnLine(1, { answer: "KEEP" }), returnLine(2)] } }, [2]],
  ])("%s", (_name, asked, units) => {
    expect(unitsOf(asked)).toEqual(units);
  });

  test.each<readonly [ReturnTerms["refundWhen"], Asked["of"], readonly number[]]>([
    ["approved", {}, [2]],
    ["first_scan", {}, []],
    ["first_scan", { scannedAt: after(1) }, [2]],
    ["delivered", { scannedAt: after(1) }, []],
    ["delivered", { scannedAt: after(1), deliveredAt: after(2) }, [2]],
    ["inspected", { scannedAt: after(1), deliveredAt: after(2) }, []],
  ])("paid %s, with parcel %j", (refundWhen, of, units) => {
    expect(unitsOf({ terms: { refundWhen }, of })).toEqual(units);
  });

  test("paid at approval the label is put on Shopify's return first: processed whole, it is closed", () => {
    expect(unitsOf({ terms: { refundWhen: "approved" }, labelIsReady: false })).toEqual([]);
  });

  test("each step says how many were processed before, so that it can be told from the next", () => {
    expect(processing({ counts: [counted(2)], processed: 1 })).toMatchObject({
      units: [{ before: 1, quantity: 1 }],
      note: "RMA-7KQ4-M2XN (Aftercare, after 1 units)",
    });
  });
});

describe("to whom", () => {
  test.each<readonly [string, Partial<ReturnTerms>, string]>([
    ["a refund", {}, "original_payment"],
    ["store credit", { resolution: "store_credit" }, "store_credit"],
    ["what is left of an exchange", { resolution: "exchange" }, "original_payment"],
    ["what is left of an exchange, as credit", { resolution: "exchange", ifSoldOut: "store_credit" }, "store_credit"],
    ["a gift: whoever gave it must not hear of it", { gift: true }, "nobody"],
    ["a gift for credit", { gift: true, resolution: "store_credit" }, "nobody"],
  ])("%s", (_name, terms, refundTo) => {
    expect(processing({ terms, counts: [counted(1)] })?.refundTo).toBe(refundTo);
  });
});

describe("the recipient of a gift", () => {
  const of = { byRecipient: true, customerId: null };
  const terms = { gift: true, resolution: "store_credit", storeCreditBonusPercent: 10 } as const;
  const account = "gid://shopify/Customer/7";
  const step = (minor: number, before = 0) =>
    effect({ kind: "process-return", key: `process-return/r1/${before}` }, "DONE", { worth: eur(minor) });
  const owed = (effects: ReturnStepInput["effects"], recipientId: string | null = account, processed = 2) => {
    const asked = { of, terms, counts: [counted(2)], processed, effects, recipientId };
    const { effects: all, ...plan } = planned(asked);
    return { ...plan, credits: all.flatMap((one) => (one.kind === "give-store-credit" ? [one] : [])), all };
  };

  test.each<readonly [ReturnTerms["refundWhen"], Asked["of"]]>([
    ["approved", {}],
    ["first_scan", { scannedAt: after(1) }],
    ["delivered", { scannedAt: after(1), deliveredAt: after(2) }],
    ["approved", { lines: [returnLine(1, { answer: "KEEP" })] }],
  ])("is given nothing before it was inspected, though it is paid %s, with %j", (refundWhen, moved) => {
    expect(unitsOf({ terms: { ...terms, refundWhen }, of: { ...of, ...moved } })).toEqual([]);
  });

  test("is paid for what was accepted, and nobody is refunded", () => {
    expect(processing({ terms, of, counts: [counted(1), counted(1, { accepted: false })] })).toMatchObject({
      refundTo: "recipient",
      units: [{ quantity: 1 }],
    });
  });

  test.each([
    [[1005], [1106]],
    [
      [4212, 4212, 4212],
      [4633, 4633, 4634],
    ],
    [[0], []],
  ])("gets what steps of %j are worth, with the bonus on their sum, on their own account", (worth, given) => {
    const { credits, goesOn } = owed(worth.map((minor, before) => step(minor, before)));
    expect(credits.map(({ input }) => [input.customerId, input.amount.minor])).toEqual(
      given.map((minor) => [account, minor]),
    );
    expect(goesOn).toBe(given.length > 0);
  });

  test("gets it once for each step, and is told when it is planned", () => {
    const first = owed([step(1000)]);
    expect([first.isBusy, first.all.map(({ kind }) => kind)]).toEqual([true, ["give-store-credit", "send-mail"]]);
    const again = owed([step(1000), step(500, 1), ...first.credits.map((one) => effect(one))]);
    expect(again.credits.map(({ key, input }) => [key, input.amount.minor])).toEqual([
      ["credit/process-return/r1/1", 550],
    ]);
  });

  test("without an account has it wait for a person, tells nobody that it is done, and goes on once there is one", () => {
    expect(owed([step(1000)], null)).toMatchObject({
      all: [],
      isBusy: false,
      goesOn: true,
      waits: expect.stringContaining("sign in"),
    });
    expect(owed([step(1000)]).credits).toHaveLength(1);
  });
});

describe("an exchange", () => {
  const wanted = (quantity: number, processedQuantity = 0) => [
    { id: "gid://shopify/ExchangeLineItem/1", variantId: null, quantity, processedQuantity },
  ];
  const terms = { resolution: "exchange" } as const;
  const out = (asked: Asked) => processing({ terms, ...asked })?.exchange.map(({ quantity }) => quantity) ?? [];

  test("sends out no more items than came back", () => {
    expect(out({ counts: [counted(1)], exchange: wanted(2) })).toEqual([1]);
    expect(out({ counts: [counted(2)], exchange: wanted(2) })).toEqual([2]);
    expect(out({ counts: [counted(2)], exchange: wanted(2, 1), processed: 1 })).toEqual([1]);
    expect(out({ counts: [counted(2)], exchange: wanted(1) })).toEqual([1]);
  });

  test("that was changed to a refund sends out nothing", () => {
    expect(out({ terms: { resolution: "refund" }, counts: [counted(2)], exchange: wanted(2) })).toEqual([]);
  });

  test("is told as one", () => {
    const done = effect({ kind: "process-return", key: "process-return/r1/0" }, "DONE", { exchanged: true });
    expect(planned({ terms, counts: [counted(2)], processed: 2, effects: [done] }).effects).toMatchObject([
      { input: { template: "return-exchanged" } },
    ]);
  });
});

describe("the bonus on store credit", () => {
  const terms = { resolution: "store_credit", storeCreditBonusPercent: 10 } as const;
  const batch = (minor: number, before = 0, refundTo = "store_credit") =>
    effect({ kind: "process-return", key: `process-return/r1/${before}` }, "DONE", { amount: eur(minor), refundTo });
  const paid = (effects: readonly ReturnStepInput["effects"][number][], some: Partial<ReturnTerms> = terms, of = {}) =>
    planned({ terms: some, of, counts: [counted(2)], processed: 2, effects });
  const bonus = (...args: Parameters<typeof paid>) =>
    paid(...args).effects.flatMap((one) => (one.kind === "give-store-credit" ? [one.input.amount.minor] : []));

  test.each([
    [1000, [100]],
    [1004, [100]],
    [1005, [101]],
    [1, []],
    [0, []],
  ] as const)("on %d minor units is %j, to the nearest", (minor, given) => {
    expect(bonus([batch(minor)])).toEqual(given);
  });

  test("of several steps is the bonus on their sum", () => {
    expect(bonus([batch(4212), batch(4212, 1), batch(4212, 2)])).toEqual([421, 421, 422]);
  });

  test("is given once per step of processing, and nothing is over before", () => {
    const first = paid([batch(1000)]);
    expect(first.isBusy).toBe(true);
    const effects = [batch(1000), ...first.effects.map((one) => effect(one))];
    expect(paid(effects).effects.map(({ kind }) => kind)).toEqual(["send-mail"]);
  });

  test("follows what was done, not what is agreed now", () => {
    expect(bonus([batch(1000, 0, "original_payment")])).toEqual([]);
    expect(bonus([batch(1000)], { ...terms, resolution: "refund" })).toEqual([100]);
  });

  test.each<readonly [string, Parameters<typeof bonus>]>([
    ["a gift", [[batch(1000, 0, "nobody")], { ...terms, gift: true }]],
    ["a guest", [[batch(1000)], terms, { customerId: null }]],
    ["no bonus", [[batch(1000)], { ...terms, storeCreditBonusPercent: 0 }]],
  ])("is none for %s", (_name, asked) => {
    expect(bonus(...asked)).toEqual([]);
  });
});

describe("records and world", () => {
  const process = { kind: "process-return", key: "process-return/r1/0" } as const;

  test.each(["PLANNED", "RUNNING"] as const)("while one is %s no other is planned", (state) => {
    expect(planned({ counts: [counted(2)], effects: [effect(process, state)] })).toMatchObject({
      effects: [],
      isBusy: true,
    });
  });

  test("what is done by our records, but not at Shopify, is never paid again: a person looks", () => {
    expect(planned({ counts: [counted(2)], effects: [effect(process)] })).toMatchObject({
      effects: [],
      isBusy: false,
      problem: expect.stringContaining("does not show it"),
    });
  });

  test("a gift is told without money", () => {
    const done = effect(process, "DONE", { amount: null });
    expect(
      planned({ terms: { gift: true }, counts: [counted(2)], processed: 2, effects: [done] }).effects,
    ).toMatchObject([{ input: { template: "return-done" } }]);
  });

  test("first what became of the goods, then the money", () => {
    const orderReturn = openReturn();
    const input = stepInput({ orderReturn, counted: [counted(2)] });
    expect(planMoney(input, nativeOf(orderReturn), true).effects.map(({ kind }) => kind)).toEqual(["dispose-return"]);
  });
});
