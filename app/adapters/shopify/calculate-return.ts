import type { Gid } from "../../domain/gid";
import { addMoney, type Money } from "../../domain/money";
import type { FinancialOutcome, ReturnQuote } from "../../domain/returns/native";
import { CalculateReturn, SuggestReturnOutcome, type CalculateReturnQuery } from "./generated/return-money";
import type { RunOperation } from "./graphql-client";
import { RefusedRequest } from "./graphql-failures";
import { shippingFeeInput, unitsOf } from "./open-return";
import type { Refused } from "./outcomes";
import { magnitudeOf, noMoney, presentmentOf, sumOf } from "./presentment";
import type { CalculateRequest, OutcomeRequest } from "./returns-port";

export async function calculateReturn(
  run: RunOperation,
  orderId: Gid,
  { lines, exchange, shippingFee }: CalculateRequest,
): Promise<{ outcome: "quoted"; quote: ReturnQuote } | Refused> {
  try {
    const { returnCalculate, order } = await run(CalculateReturn, {
      orderId,
      input: {
        orderId,
        returnLineItems: lines.map(unitsOf),
        exchangeLineItems: exchange.map(({ variantId, quantity }) => ({ variantId, quantity })),
        returnShippingFee: shippingFeeInput(shippingFee),
      },
    });
    if (returnCalculate && order) return { outcome: "quoted", quote: quoteOf(returnCalculate, order) };
  } catch (error) {
    // E.g. units that went into another return meanwhile: expected, and a query has no other way to say it.
    if (error instanceof RefusedRequest) return { outcome: "refused", code: error.code, message: error.said };
    throw error;
  }
  return {
    outcome: "refused",
    code: "NOT_FOUND",
    message: "The order was not found or nothing of it can be returned.",
  };
}

type Calculated = NonNullable<CalculateReturnQuery["returnCalculate"]>;
type PaidOrder = NonNullable<CalculateReturnQuery["order"]>;

/** Shopify calculates the parts and leaves the sum to us; the test that it is the later outcome's is in tests/scenarios. */
function quoteOf(calculated: Calculated, { taxesIncluded, netPaymentSet }: PaidOrder): ReturnQuote {
  const paid = presentmentOf(netPaymentSet);
  const sum = (amounts: readonly Money[]) => sumOf(amounts, paid.currency);
  const lines = calculated.returnLineItems.map(readLine);
  const items = sum(lines.map(({ subtotal }) => subtotal));
  const orderDiscount = sum(lines.map((line) => line.orderDiscount));
  const tax = sum(lines.map((line) => line.tax));
  const restockingFee = sum(lines.map((line) => line.restockingFee));
  const fee = calculated.returnShippingFee;
  const shippingFee = fee ? magnitudeOf(fee.amountSet) : noMoney(paid.currency);
  const exchange = sum(
    calculated.exchangeLineItems.flatMap(({ subtotalSet, totalTaxSet }) => [
      magnitudeOf(subtotalSet),
      taxesIncluded ? noMoney(paid.currency) : magnitudeOf(totalTaxSet),
    ]),
  );
  const given = items.minor - orderDiscount.minor + (taxesIncluded ? 0 : tax.minor);
  const balance = given - restockingFee.minor - shippingFee.minor - exchange.minor;
  const amount = (minor: number): Money => ({ minor: Math.max(0, minor), currency: paid.currency });
  return {
    lines,
    items,
    orderDiscount,
    tax,
    taxesIncluded,
    restockingFee,
    shippingFee,
    exchange,
    refund: amount(Math.min(balance, paid.minor)),
    due: amount(-balance),
  };
}

function readLine(line: Calculated["returnLineItems"][number]): ReturnQuote["lines"][number] {
  const subtotal = magnitudeOf(line.subtotalBeforeOrderDiscountsSet);
  const discounted = magnitudeOf(line.subtotalSet);
  return {
    fulfillmentLineItemId: line.fulfillmentLineItem.id,
    quantity: line.quantity,
    subtotal,
    orderDiscount: addMoney(subtotal, { minor: -discounted.minor, currency: discounted.currency }),
    tax: magnitudeOf(line.totalTaxSet),
    restockingFee: line.restockingFee ? magnitudeOf(line.restockingFee.amountSet) : noMoney(subtotal.currency),
  };
}

const METHODS = { original_payment: "ORIGINAL_PAYMENT_METHODS", store_credit: "STORE_CREDIT" } as const;

export async function suggestOutcome(
  run: RunOperation,
  id: Gid,
  { units, exchange, method }: OutcomeRequest,
): Promise<FinancialOutcome | null> {
  const answer = await run(SuggestReturnOutcome, {
    id,
    units: units.map(({ returnLineItemId, quantity }) => ({ id: returnLineItemId, quantity })),
    exchange: exchange.map(({ exchangeLineItemId, quantity }) => ({ id: exchangeLineItemId, quantity })),
    method: METHODS[method],
  });
  const outcome = answer.return?.suggestedFinancialOutcome;
  if (!outcome) return null;
  const maximumRefundable = presentmentOf(outcome.maximumRefundable);
  const none = noMoney(maximumRefundable.currency);
  const transfer = outcome.financialTransfer;
  // Even: nobody owes anything.
  if (!transfer) return { refund: none, due: none, maximumRefundable, transactions: [] };
  if ("invoiced" in transfer)
    return { refund: none, due: presentmentOf(transfer.invoiced), maximumRefundable, transactions: [] };
  const transactions = transfer.suggestedTransactions.flatMap(({ amountSet, parentTransaction }) => {
    const amount = presentmentOf(amountSet);
    return parentTransaction && amount.minor > 0 ? [{ parentId: parentTransaction.id, amount }] : [];
  });
  return { refund: presentmentOf(transfer.amount), due: none, maximumRefundable, transactions };
}
