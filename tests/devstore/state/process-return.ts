import type { CalculatedRefund } from "./calculate-refund.ts";
import { closeWhenDone } from "./change-return.ts";
import { appendExchange } from "./append-exchange.ts";
import { issueRefund, type RefundOrder, STORE_CREDIT_GATEWAY } from "./issue-refund.ts";
import { addMoney, subtractMoney } from "./money.ts";
import type { MoneyInput, UserError } from "./order-input.ts";
import { netPaidOf, refundableTransactions } from "./order-totals.ts";
import { isPresentmentCurrency, toOrderMoney } from "./presented-money.ts";
import { returnOutcome, type ReturnOutcome, type UnitsOf } from "./return-money.ts";
import { unprocessedOf } from "./return-status.ts";
import { dispose, type DisposeInput, findReverseLine, refuseDispositions } from "./reverse-fulfillment.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type { ExchangeLine, Order, OrderReturn, Refund, ReturnLine } from "./types.ts";
import { takeSlots } from "./unit-slots.ts";

export interface ProcessInput {
  readonly returnId: string;
  readonly returnLineItems?:
    | readonly {
        readonly id: string;
        readonly quantity: number;
        readonly dispositions?: readonly DisposeInput[] | null;
      }[]
    | null;
  readonly exchangeLineItems?: readonly { readonly id: string; readonly quantity: number }[] | null;
  readonly financialTransfer?: { readonly issueRefund?: RefundChoice | null } | null;
  readonly refundShipping?: RefundShippingInput | null;
  readonly note?: string | null;
}

export interface RefundShippingInput {
  readonly fullRefund?: boolean | null;
  readonly shippingRefundAmount?: MoneyInput | null;
}

interface RefundChoice {
  readonly allowOverRefunding?: boolean | null;
  readonly orderTransactions: readonly { readonly parentId: string; readonly transactionAmount: MoneyInput }[];
  readonly refundMethods?:
    | readonly {
        readonly storeCreditRefund?: { readonly amount: MoneyInput; readonly expiresAt?: string | null } | null;
      }[]
    | null;
}

type Payment = RefundOrder["payments"][number];

interface Plan {
  readonly order: Order;
  readonly orderReturn: OrderReturn;
  readonly returned: readonly UnitsOf<ReturnLine>[];
  readonly exchanged: readonly UnitsOf<ExchangeLine>[];
  readonly payments: readonly Payment[] | null;
  readonly outcome: ReturnOutcome;
}

export interface Processed {
  readonly order: Order;
  readonly orderReturn: OrderReturn;
  readonly refund: Refund | null;
  readonly exchangeIds: readonly string[];
}

/** Counts in what came back, sends out what goes in exchange and pays back, or says why not. */
export function processReturn(
  context: ShopContext,
  input: ProcessInput,
): Processed | { readonly errors: readonly UserError[] } {
  const refuse = (field: readonly string[], message: string, code: string): UserError => ({
    field: ["input", ...field],
    message,
    code,
  });
  const orderReturn = context.state.returns.get(input.returnId);
  const order = orderReturn && context.state.orders.get(orderReturn.orderId);
  if (!orderReturn || !order) return { errors: [refuse(["returnId"], "Return not found.", "NOT_FOUND")] };
  if (orderReturn.status !== "OPEN")
    return { errors: [refuse(["returnId"], "Return status is invalid.", "INVALID_STATE")] };
  const returned = pickUnits(orderReturn.lines, input.returnLineItems ?? [], unprocessedOf, "returnLineItems");
  const exchanged = pickUnits(
    orderReturn.exchangeLines,
    input.exchangeLineItems ?? [],
    (line) => line.quantity - line.processed,
    "exchangeLineItems",
  );
  const choice = input.financialTransfer?.issueRefund ?? null;
  const errors = [
    ...returned.errors,
    ...exchanged.errors,
    ...refuseInlineDispositions(context, orderReturn, input),
    ...(choice ? refuseMoney(order, choice) : []),
  ];
  if (errors.length > 0) return { errors };
  const shipping = shippingWish(order, input.refundShipping);
  return perform(
    context,
    {
      order,
      orderReturn,
      returned: returned.units,
      exchanged: exchanged.units,
      payments: choice ? paymentsOf(order, choice) : null,
      outcome: returnOutcome(order, orderReturn, returned.units, exchanged.units, choice ? shipping : null),
    },
    input,
  );
}

function pickUnits<T extends { readonly id: string }>(
  lines: readonly T[],
  asked: readonly { readonly id: string; readonly quantity: number }[],
  left: (line: T) => number,
  name: "returnLineItems" | "exchangeLineItems",
): { units: UnitsOf<T>[]; errors: UserError[] } {
  const what = name === "returnLineItems" ? "Return line item" : "Exchange line item";
  const wanted = new Map<T, number>();
  const errors: UserError[] = [];
  asked.forEach(({ id, quantity }, index) => {
    const at = ["input", name, String(index)];
    const line = lines.find((item) => item.id === id);
    if (!line) return errors.push({ field: [...at, "id"], message: `${what} not found.`, code: "NOT_FOUND" });
    const sum = (wanted.get(line) ?? 0) + quantity;
    wanted.set(line, sum);
    if (quantity <= 0 || sum > left(line))
      errors.push({ field: [...at, "quantity"], message: `${what} has an invalid quantity.`, code: "INVALID" });
  });
  return { units: [...wanted].map(([line, quantity]) => ({ line, quantity })), errors };
}

function refuseInlineDispositions(context: ShopContext, item: OrderReturn, input: ProcessInput): UserError[] {
  return (input.returnLineItems ?? []).flatMap(({ id, quantity, dispositions }, index) => {
    const at = ["input", "returnLineItems", String(index), "dispositions"];
    const given = dispositions ?? [];
    const strange = given.findIndex((each) => {
      const target = findReverseLine(context.state, each.reverseFulfillmentOrderLineItemId);
      return !target || target.order.returnId !== item.id || target.line.returnLineId !== id;
    });
    if (strange >= 0)
      return [
        {
          field: [...at, String(strange), "reverseFulfillmentOrderLineItemId"],
          message: "Reverse fulfillment order line item not found.",
          code: "NOT_FOUND",
        },
      ];
    if (given.reduce((sum, each) => sum + each.quantity, 0) > quantity)
      return [{ field: at, message: "Disposition quantity is greater than the processed quantity.", code: "INVALID" }];
    return refuseDispositions(context, given, at);
  });
}

export function shippingWish(order: Order, input: RefundShippingInput | null | undefined) {
  if (input?.shippingRefundAmount) return toOrderMoney(order, input.shippingRefundAmount.amount);
  return input?.fullRefund ? "all" : null;
}

function paymentsOf(order: Order, choice: RefundChoice): Payment[] {
  const back = choice.orderTransactions.map(({ parentId, transactionAmount }): Payment => {
    const parent = refundableTransactions(order).find((item) => item.transaction.id === parentId);
    const asked = toOrderMoney(order, transactionAmount.amount);
    // What empties a payment empties it in both currencies.
    const amount = parent && asked.presentment === parent.amount.presentment ? parent.amount : asked;
    return { parentId, gateway: parent?.transaction.gateway ?? "", amount };
  });
  const credits = (choice.refundMethods ?? []).flatMap(({ storeCreditRefund }): Payment[] =>
    storeCreditRefund
      ? [
          {
            parentId: null,
            gateway: STORE_CREDIT_GATEWAY,
            amount: toOrderMoney(order, storeCreditRefund.amount.amount),
            expiresAt: storeCreditRefund.expiresAt ?? null,
          },
        ]
      : [],
  );
  return [...back, ...credits].filter((payment) => payment.amount.presentment > 0);
}

function refuseMoney(order: Order, choice: RefundChoice): UserError[] {
  const errors: UserError[] = [];
  const at = ["input", "financialTransfer", "issueRefund"];
  const refuse = (field: readonly string[], message: string, code = "INVALID") =>
    errors.push({ field: [...at, ...field], message, code });
  choice.orderTransactions.forEach(({ parentId, transactionAmount }, index) => {
    const here = ["orderTransactions", String(index)];
    const parent = refundableTransactions(order).find((item) => item.transaction.id === parentId);
    if (!parent) return refuse([...here, "parentId"], "Parent transaction not found.", "NOT_FOUND");
    if (!isPresentmentCurrency(order, transactionAmount))
      return refuse([...here, "transactionAmount"], "Currency must match the presentment currency of the order");
    const amount = toOrderMoney(order, transactionAmount.amount);
    if (amount.presentment < 0)
      return refuse([...here, "transactionAmount"], "Amount must be greater than or equal to 0");
    if (amount.presentment > parent.amount.presentment && !choice.allowOverRefunding)
      refuse([...here, "transactionAmount"], "Amount is greater than what can be refunded of the parent transaction");
  });
  const toCredit = (choice.refundMethods ?? []).some(({ storeCreditRefund }) => storeCreditRefund);
  if (toCredit && !order.customerId)
    refuse(["refundMethods"], "Cannot refund to store credit on an order with no customer.");
  if (errors.length > 0) return errors;
  const total = addMoney(...paymentsOf(order, choice).map((payment) => payment.amount));
  if (subtractMoney(netPaidOf(order), total).presentment < 0 && !choice.allowOverRefunding)
    refuse([], "Refund amount cannot exceed the available refundable balance");
  return errors;
}

function perform(context: ShopContext, plan: Plan, input: ProcessInput): Processed {
  const { order, orderReturn, outcome, payments } = plan;
  const fees = addMoney(outcome.restockingFees, outcome.shippingFee);
  order.returnFees = addMoney(order.returnFees, fees);
  orderReturn.shippingFeeTaken = addMoney(orderReturn.shippingFeeTaken, outcome.shippingFee);
  for (const { line, quantity } of plan.exchanged) appendExchange(context, order, line, quantity);
  const refund = payments
    ? issueRefund(context, order, {
        calculated: outcome.calculated,
        restock: outcome.calculated.lines.map(() => ({ type: "NO_RESTOCK", locationId: null })),
        payments,
        note: input.note ?? null,
        processedAt: null,
        discrepancyReason: null,
        restockUnits: false,
        returnId: orderReturn.id,
        deductions: addMoney(fees, outcome.exchange),
      })
    : takeWithoutRefund(outcome.calculated);
  for (const { line, quantity } of plan.returned) {
    line.processed += quantity;
    if (refund) line.refunded += quantity;
  }
  dispose(
    context,
    (input.returnLineItems ?? []).flatMap((line) => line.dispositions ?? []),
  );
  context.emit("returns/process", orderReturn.id);
  touchOrder(context, order);
  closeWhenDone(context, orderReturn);
  return { order, orderReturn, refund, exchangeIds: plan.exchanged.map(({ line }) => line.id) };
}

/** The units leave the order; the customer is owed what they cost. */
function takeWithoutRefund(calculated: CalculatedRefund): null {
  for (const { line, slots } of calculated.lines) takeSlots(line, slots);
  return null;
}
