import { type CalculatedRefund, spread } from "../../state/calculate-refund.ts";
import { addMoney, subtractMoney, ZERO } from "../../state/money.ts";
import { type RefundShippingInput, shippingWish } from "../../state/process-return.ts";
import { returnOutcome, type ReturnOutcome, type UnitsOf } from "../../state/return-money.ts";
import { slotParts } from "../../state/line-parts.ts";
import { unprocessedOf } from "../../state/return-status.ts";
import type { MoneyBag, Order, OrderReturn } from "../../state/types.ts";
import { moneyBag } from "../money-fields.ts";
import { type RequestContext, topLevelError } from "../request-context.ts";
import { orderById } from "./sources.ts";
import { presentCredit, presentShipping, presentTransactions } from "./suggest-refund.ts";

interface Units {
  readonly id: string;
  readonly quantity: number;
}

interface OutcomeArguments {
  readonly returnLineItems: readonly Units[];
  readonly exchangeLineItems: readonly Units[];
  readonly refundMethodAllocation?: string | null;
  readonly refundShipping?: RefundShippingInput | null;
}

/** What processing these units now would mean in money; the same calculation that processing uses. */
export function suggestOutcome(item: OrderReturn, args: OutcomeArguments, { state }: RequestContext) {
  const order = orderById(state, item.orderId);
  const outcome = outcomeOf(order, item, args);
  const bag = (amount: MoneyBag) => moneyBag(amount, order);
  return {
    discountedSubtotal: bag(outcome.calculated.subtotal),
    financialTransfer: transferOf(order, outcome, args.refundMethodAllocation === "STORE_CREDIT"),
    maximumRefundable: bag(outcome.calculated.maximum),
    refundDuties: [],
    shipping: presentShipping(order, outcome.calculated),
    totalAdditionalFees: bag(ZERO),
    totalCartDiscountAmount: bag(discountOf(outcome.calculated)),
    totalDuties: bag(ZERO),
    totalTax: bag(outcome.calculated.tax),
  };
}

/** The older question, which knows neither fees nor exchanges in its argument but takes the fees off all the same. */
export function suggestReturnRefund(
  item: OrderReturn,
  args: {
    readonly returnRefundLineItems: readonly { readonly returnLineItemId: string; readonly quantity: number }[];
    readonly refundShipping?: RefundShippingInput | null;
  },
  { state }: RequestContext,
) {
  const order = orderById(state, item.orderId);
  const returnLineItems = args.returnRefundLineItems.map(({ returnLineItemId: id, quantity }) => ({ id, quantity }));
  const outcome = outcomeOf(order, item, {
    returnLineItems,
    exchangeLineItems: [],
    refundShipping: args.refundShipping,
  });
  const bag = (amount: MoneyBag) => moneyBag(amount, order);
  return {
    amount: bag(outcome.refund),
    subtotal: bag(outcome.calculated.subtotal),
    discountedSubtotal: bag(outcome.calculated.subtotal),
    maximumRefundable: bag(outcome.calculated.maximum),
    refundDuties: [],
    shipping: presentShipping(order, outcome.calculated),
    suggestedTransactions: presentTransactions(order, spread(order, outcome.refund)),
    totalCartDiscountAmount: bag(discountOf(outcome.calculated)),
    totalDuties: bag(ZERO),
    totalTax: bag(outcome.calculated.tax),
  };
}

function outcomeOf(order: Order, item: OrderReturn, args: OutcomeArguments): ReturnOutcome {
  const returned = pick(item.lines, args.returnLineItems, unprocessedOf);
  const exchanged = pick(item.exchangeLines, args.exchangeLineItems, (line) => line.quantity - line.processed);
  return returnOutcome(order, item, returned, exchanged, shippingWish(order, args.refundShipping));
}

function pick<T extends { readonly id: string }>(
  lines: readonly T[],
  asked: readonly Units[],
  left: (line: T) => number,
): UnitsOf<T>[] {
  return asked.map(({ id, quantity }) => {
    const line = lines.find((candidate) => candidate.id === id);
    if (!line) throw topLevelError(`Invalid id: ${id}`, "RESOURCE_NOT_FOUND");
    if (quantity < 0 || quantity > left(line))
      throw topLevelError("Return line item has an invalid quantity.", "BAD_REQUEST");
    return { line, quantity };
  });
}

function transferOf(order: Order, outcome: ReturnOutcome, toCredit: boolean) {
  if (outcome.balance.shop < 0)
    return { __typename: "InvoiceReturnOutcome", amount: moneyBag(subtractMoney(ZERO, outcome.balance), order) };
  if (outcome.refund.shop === 0) return null;
  return {
    __typename: "RefundReturnOutcome",
    amount: moneyBag(outcome.refund, order),
    suggestedRefundMethods: toCredit ? [presentCredit(order, outcome.refund, outcome.calculated.maximum)] : [],
    suggestedTransactions: toCredit ? [] : presentTransactions(order, spread(order, outcome.refund)),
  };
}

const discountOf = (calculated: CalculatedRefund): MoneyBag =>
  addMoney(...calculated.lines.map(({ line, slots }) => slotParts(line, slots).discount));
