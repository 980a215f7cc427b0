import { describe, expect, it } from "vitest";
import { calculateReturn, suggestOutcome } from "./calculate-return";
import type { CalculateReturnQuery, SuggestReturnOutcomeQuery } from "./generated/return-money";
import type { RunOperation } from "./graphql-client";

const bag = (amount: string, currencyCode = "USD") => ({ presentmentMoney: { amount, currencyCode } });
const answering = (data: unknown): RunOperation => (() => Promise.resolve(data)) as RunOperation;
const usd = (minor: number) => ({ minor, currency: "USD" });

/** One unit of 20.00 with 1.00 tax and a fee of 10 %, with the signs of a recorded conversation. */
const recorded: NonNullable<CalculateReturnQuery["returnCalculate"]> = {
  returnLineItems: [
    {
      quantity: 1,
      fulfillmentLineItem: { id: "gid://shopify/FulfillmentLineItem/1" },
      subtotalBeforeOrderDiscountsSet: bag("-20.0"),
      subtotalSet: bag("-18.0"),
      totalTaxSet: bag("-1.0"),
      restockingFee: { amountSet: bag("2.0") },
    },
  ],
  exchangeLineItems: [],
  returnShippingFee: { amountSet: bag("3.5") },
};

async function quoteOf(
  calculated: Partial<typeof recorded>,
  { paid = "100.0", taxesIncluded = false, currency = "USD" } = {},
) {
  const order = { taxesIncluded, netPaymentSet: bag(paid, currency) };
  const run = answering({ returnCalculate: { ...recorded, ...calculated }, order });
  const answer = await calculateReturn(run, "gid://shopify/Order/1", { lines: [], exchange: [], shippingFee: null });
  return answer.outcome === "quoted" ? answer.quote : expect.fail(answer.message);
}

describe("a quote", () => {
  it("takes discount share and fees off the items and adds tax that was on top", async () => {
    expect(await quoteOf({})).toMatchObject({
      items: usd(2000),
      orderDiscount: usd(200),
      tax: usd(100),
      restockingFee: usd(200),
      shippingFee: usd(350),
      refund: usd(1350),
      due: usd(0),
    });
  });

  it("does not add tax that is within the prices", async () => {
    expect(await quoteOf({}, { taxesIncluded: true })).toMatchObject({ tax: usd(100), refund: usd(1250) });
  });

  it("never promises more than is left of what was paid", async () => {
    expect((await quoteOf({}, { paid: "10.0" })).refund).toEqual(usd(1000));
    expect((await quoteOf({}, { paid: "-5.0" })).refund).toEqual(usd(0));
  });

  it("says what is due when the exchange is dearer", async () => {
    const exchangeLineItems = [{ subtotalSet: bag("30.0"), totalTaxSet: bag("1.5") }];
    expect(await quoteOf({ exchangeLineItems })).toMatchObject({ exchange: usd(3150), refund: usd(0), due: usd(1800) });
  });

  it("of an order that is gone is refused", async () => {
    const run = answering({ returnCalculate: null, order: null });
    const answer = await calculateReturn(run, "gid://shopify/Order/1", { lines: [], exchange: [], shippingFee: null });
    expect(answer).toMatchObject({ outcome: "refused", code: "NOT_FOUND" });
  });
});

describe("the outcome of units", () => {
  type Outcome = NonNullable<NonNullable<SuggestReturnOutcomeQuery["return"]>["suggestedFinancialOutcome"]>;
  const outcomeOf = (financialTransfer: Outcome["financialTransfer"]) =>
    suggestOutcome(
      answering({ return: { suggestedFinancialOutcome: { maximumRefundable: bag("50.0"), financialTransfer } } }),
      "gid://shopify/Return/1",
      { units: [], exchange: [], method: "original_payment" },
    );

  it("is a refund over the payments it came from, those without an amount left out", async () => {
    const suggestedTransactions = [
      { amountSet: bag("12.5"), parentTransaction: { id: "gid://shopify/OrderTransaction/1" } },
      { amountSet: bag("0.0"), parentTransaction: { id: "gid://shopify/OrderTransaction/2" } },
    ];
    expect(await outcomeOf({ amount: bag("12.5"), suggestedTransactions })).toEqual({
      refund: usd(1250),
      due: usd(0),
      maximumRefundable: usd(5000),
      transactions: [{ parentId: "gid://shopify/OrderTransaction/1", amount: usd(1250) }],
    });
  });

  it("is an amount due, or nothing either way", async () => {
    expect(await outcomeOf({ invoiced: bag("7.0") })).toMatchObject({ refund: usd(0), due: usd(700) });
    expect(await outcomeOf(null)).toMatchObject({ refund: usd(0), due: usd(0), transactions: [] });
  });
});
