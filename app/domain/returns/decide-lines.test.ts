import { describe, expect, test } from "vitest";
import type { PolicyOf } from "../policy/kinds";
import { presetsFor } from "../policy/presets";
import { DEFAULT_RETURN_SETTINGS } from "../policy/return-settings";
import type { ReturnHistory, ReturnOutcome } from "../policy/return-types";
import { sampleReason } from "../policy/testing/sample-return";
import type { Condition } from "../policy/types";
import { decideLines } from "./decide-lines";
import { NO_RULINGS } from "./ask-policy";
import { ask, presetRulings, returnableOrder, ruling } from "./testing";
import type { Resolution } from "./types";

const cautious = presetRulings(0);
const generous = presetRulings(1);
const on = (day: string) => ({ now: new Date(`${day}T10:00:00Z`) });
const asksForPhotos = { ...DEFAULT_RETURN_SETTINGS, photoReasons: ["damaged-or-defective"] };
const fault = { reason: sampleReason("damaged-or-defective"), hasPhoto: true };
const approve: ReturnOutcome = {
  do: "approve",
  resolutions: ["refund"],
  storeCreditBonusPercent: 0,
  restockingFeePercent: 0,
};

/** One rule, and an answer for the rest. */
const returns = (when: Condition, then: ReturnOutcome, otherwise: ReturnOutcome = approve) =>
  ruling({
    language: 1,
    kind: "return",
    rules: [{ id: "r", name: "Rule", when, then }],
    otherwise,
    settings: DEFAULT_RETURN_SETTINGS,
  });
const TYPE_A: Condition = { fact: "item_product_type", is: "equals", value: "A" };

const PAID_AT_ONCE: PolicyOf<"refund_timing"> = {
  language: 1,
  kind: "refund_timing",
  rules: [],
  otherwise: { do: "refund", when: "approved" },
  settings: {},
};

describe("a line", () => {
  test("is approved to the end of the 30th day, and the refusal after it names that day", () => {
    const [inTime] = decideLines(cautious, ask([{}], { now: new Date("2026-08-09T21:59:59.999Z") })).lines;
    expect(inTime).toMatchObject({ answer: "APPROVED", because: "", declineReason: null, deadline: "2026-08-09" });
    const [late] = decideLines(cautious, ask([{}], { now: new Date("2026-08-09T22:00:00Z") })).lines;
    expect(late).toMatchObject({
      answer: "DECLINED",
      because: "The time to return this item ended on August 9, 2026.",
      declineReason: "RETURN_PERIOD_ENDED",
      deadline: "2026-08-09",
      offered: [],
    });
    expect(late?.said?.rule).toEqual({ id: null, name: "Otherwise" });
    expect(late?.said?.trace.wouldChange.map(({ fact }) => fact)).toContain("days_since_arrival");
  });

  test("is refused in the shopper's language where dates are concerned", () => {
    const question = ask([{}], on("2026-09-01"));
    const order = { ...question.order, personal: { ...question.order.personal, locale: "de" } };
    expect(decideLines(cautious, { ...question, order }).lines[0]?.because).toContain("9. August 2026");
  });

  test.each([
    ["the whole request is more than what is left", [{ returnable: 1, asked: { quantity: 2 } }]],
    ["it is in another return", [{ returnable: 0 }]],
    ["no unit is asked for", [{ asked: { quantity: 0 } }]],
    ["the order has no such line", [{ asked: { fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/9" } }]],
  ] as const)("is declined whatever the policy says when %s", (_, lines) => {
    const decided = decideLines(generous, ask(lines));
    expect(decided.lines[0]).toMatchObject({ answer: "DECLINED", declineReason: "OTHER", said: null });
    expect(decided.lines[0]?.because).not.toBe("");
    expect(decided.label).toEqual({ kind: "none" });
  });

  test("asked for twice counts twice", () => {
    const question = ask([{ returnable: 2, shipped: 2 }]);
    const [line] = question.lines;
    const twice = decideLines(cautious, { ...question, lines: [line!, { ...line!, quantity: 2 }] });
    expect(twice.lines.map(({ answer }) => answer)).toEqual(["DECLINED", "DECLINED"]);
  });

  test.each([
    ["a gift card", {}, { isGiftCard: true }],
    ["a photo the reason needs is missing", { settings: asksForPhotos }, { asked: { ...fault, hasPhoto: false } }],
    ["what is wanted is not offered", { wanted: "store_credit" as const }, {}],
    ["only a refund is offered for a gift", { gift: true }, {}],
  ])("that the policy approves is left to a person: %s", (_, changes, line) => {
    const yes = { ...NO_RULINGS, return: returns(TYPE_A, approve) };
    const decided = decideLines(yes, ask([line], changes)).lines[0];
    expect(decided).toMatchObject({ answer: "REVIEW", declineReason: null });
    expect(decided?.because).not.toBe("");
  });

  test("of a gift is never refunded to the giver", () => {
    const { lines, offered, resolution } = decideLines(cautious, ask([{}], { gift: true }));
    expect([lines[0]?.answer, offered, resolution]).toEqual(["APPROVED", ["exchange"], "exchange"]);
  });

  test("of a gift is worth store credit only to who proved a mailbox of their own", () => {
    const asked = (byRecipient: boolean, wanted: Resolution) =>
      decideLines(cautious, ask([{}], { gift: true, byRecipient, wanted })).lines[0]?.answer;
    expect([asked(true, "store_credit"), asked(true, "exchange")]).toEqual(["APPROVED", "APPROVED"]);
    expect([asked(false, "store_credit"), asked(true, "refund")]).toEqual(["REVIEW", "REVIEW"]);
  });

  test("that costs less than sending it back is kept, and then nothing is sent", () => {
    const cheap = { unitPaid: { minor: 500, currency: "EUR" } };
    const { lines, label, refundWhen, storeCreditBonusPercent } = decideLines(generous, ask([cheap]));
    expect(lines[0]).toMatchObject({ answer: "KEEP", restockingFeePercent: 0 });
    expect([label, refundWhen, storeCreditBonusPercent]).toEqual([{ kind: "none" }, "approved", 10]);
  });

  test("a gift's recipient neither keeps for money, nor is given any before it was inspected, whatever policies say", () => {
    const of = { gift: true, byRecipient: true, wanted: "store_credit" } as const;
    const atOnce = { ...generous, refund_timing: ruling(PAID_AT_ONCE) };
    const cheap = decideLines(atOnce, ask([{ unitPaid: { minor: 500, currency: "EUR" } }], of));
    const dear = decideLines(atOnce, ask([{}], of));
    expect([cheap.lines[0]?.answer, dear.lines[0]?.answer]).toEqual(["REVIEW", "APPROVED"]);
    expect([cheap.refundWhen, dear.refundWhen]).toEqual(["inspected", "inspected"]);
    expect(decideLines(atOnce, ask([{}])).refundWhen).toBe("approved");
  });
});

describe("items that have nothing in common to be given", () => {
  test("wait for a person, together", () => {
    const credit: ReturnOutcome = { ...approve, resolutions: ["store_credit"] };
    const rulings = { ...NO_RULINGS, return: returns(TYPE_A, credit) };
    const { lines } = decideLines(rulings, ask([{ productType: "A" }, { productType: "B" }]));
    expect(lines.map(({ answer }) => answer)).toEqual(["REVIEW", "REVIEW"]);
  });
});

describe("unusual returns", () => {
  const history: ReturnHistory = {
    orders: 6,
    units: 10,
    returnedUnits: 6,
    returns: 4,
    claims: 0,
    openReturns: 0,
    calledOff: 0,
  };

  test("are looked at by a person, who sees what the policy says; nobody is refused for it", () => {
    const { lines, said } = decideLines(cautious, ask([{}, { productTags: ["final-sale"] }], { history }));
    expect(lines.map(({ answer }) => answer)).toEqual(["REVIEW", "DECLINED"]);
    expect(lines[0]?.said?.outcome.do).toBe("approve");
    expect(said[0]).toMatchObject({
      kind: "abuse",
      outcome: { do: "review" },
      rule: { name: "Returns more than half" },
    });
  });

  test("are not unusual for who is on the allow list, nor with too few orders to tell", () => {
    const question = ask([{}], { history });
    const { snapshot } = question.order;
    const customer = { ...snapshot.customer!, tags: ["Returns-Allowed"] };
    const allowed = { ...question, order: { ...question.order, snapshot: { ...snapshot, customer } } };
    expect(decideLines(cautious, allowed).lines[0]?.answer).toBe("APPROVED");
    const few = ask([{}], { history: { ...history, orders: 4 } });
    expect(decideLines(cautious, few).lines[0]?.answer).toBe("APPROVED");
  });
});

describe("terms", () => {
  const fee = ruling({
    language: 1,
    kind: "label",
    rules: [],
    otherwise: { do: "prepaid", fee: "4.90" },
    settings: {},
  });

  test.each([
    ["EUR", 1, 490],
    ["USD", 1.1, 539],
    ["JPY", 163.456, 801],
    ["KWD", 0.333, 1632],
  ])("a label's fee is in %s at the rate of the order", (currency, rate, minor) => {
    const question = ask();
    const order = returnableOrder(question.order.lines, { presentmentCurrency: currency, presentmentRate: rate });
    const { label } = decideLines({ ...cautious, label: fee }, { ...question, order });
    expect(label).toEqual({ kind: "prepaid", fee: { minor, currency } });
  });

  test("a label is free when something that comes back is the shop's fault, even with no policy in use", () => {
    expect(decideLines({ ...cautious, label: fee }, ask([{ asked: fault }])).label).toEqual({
      kind: "prepaid",
      fee: null,
    });
    expect(decideLines(NO_RULINGS, ask([{ asked: fault }])).label).toEqual({ kind: "prepaid", fee: null });
    expect(decideLines(NO_RULINGS, ask([{}, { asked: fault }])).label).toEqual({ kind: "prepaid", fee: null });
    expect(decideLines({ ...cautious, label: fee }, ask([{}])).label).toMatchObject({ fee: { minor: 490 } });
    expect(decideLines(NO_RULINGS, ask()).label).toEqual({ kind: "own" });
  });

  test("only lines that come back count for the label", () => {
    const { lines, label } = decideLines(
      { ...cautious, label: fee },
      ask([{ asked: fault }, { productTags: ["final-sale"] }]),
    );
    expect(lines.map(({ answer }) => answer)).toEqual(["APPROVED", "DECLINED"]);
    expect(label).toEqual({ kind: "prepaid", fee: null });
  });

  test("trusted customers get their money at the first scan, and the lowest bonus holds for all", () => {
    const history = { orders: 3, units: 10, returnedUnits: 1, returns: 1, claims: 0, openReturns: 0, calledOff: 0 };
    const { refundWhen } = decideLines(generous, ask([{}], { history }));
    expect(refundWhen).toBe("first_scan");
    expect(decideLines(generous, ask()).refundWhen).toBe("inspected");
    const credit: ReturnOutcome = { ...approve, storeCreditBonusPercent: 5 };
    const rulings = { ...NO_RULINGS, return: returns(TYPE_A, credit) };
    const mixed = decideLines(rulings, ask([{ productType: "A" }, { productType: "B" }]));
    expect(mixed.storeCreditBonusPercent).toBe(0);
  });
});

describe("a policy that is not in use", () => {
  test("approves and refuses nothing, but says what it would have said when it watches", () => {
    const shadow = presetRulings(0, "SHADOW");
    for (const question of [ask(), ask([{}], on("2027-01-01"))]) {
      expect(decideLines(NO_RULINGS, question).lines[0]).toMatchObject({ answer: "REVIEW", said: null });
      const { lines, said, refundWhen } = decideLines(shadow, question);
      expect(lines[0]).toMatchObject({ answer: "REVIEW", declineReason: null, said: { shadow: true } });
      expect([...said.map(({ shadow: only }) => only), refundWhen]).toEqual([true, true, true, "inspected"]);
    }
  });
});

test("the first preset of every kind of returns is the one these tests call cautious", () => {
  expect(presetsFor("return")[0]?.id).toBe("return-cautious");
  expect(presetsFor("return")[1]?.id).toBe("return-generous");
});
