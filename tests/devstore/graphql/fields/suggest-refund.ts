import { calculateRefund, type CalculatedRefund } from "../../state/calculate-refund.ts";
import { addMoney, subtractMoney, toMinor, ZERO } from "../../state/money.ts";
import { shippingParts } from "../../state/order-totals.ts";
import type { MoneyBag, Order } from "../../state/types.ts";
import { moneyBag, moneyScalar } from "../money-fields.ts";
import { ofOrder } from "./sources.ts";

export interface SuggestArguments {
  readonly refundLineItems?:
    | readonly {
        readonly lineItemId: string;
        readonly quantity: number;
        readonly restockType?: string | null;
        readonly locationId?: string | null;
      }[]
    | null;
  readonly refundShipping?: boolean | null;
  readonly shippingAmount?: string | null;
  readonly suggestFullRefund?: boolean | null;
  readonly refundMethodAllocation?: string | null;
}

/** What Shopify would refund: the same calculation a refund uses. */
export function suggestRefund(order: Order, args: SuggestArguments) {
  const wanted = args.suggestFullRefund
    ? order.lineItems.map((line) => ({ line, quantity: line.currentQuantity - line.reservedSlots.length }))
    : (args.refundLineItems ?? []).flatMap(({ lineItemId, quantity }) => {
        const line = order.lineItems.find((item) => item.id === lineItemId);
        return line ? [{ line, quantity: Math.min(quantity, line.currentQuantity - line.reservedSlots.length) }] : [];
      });
  const minor = args.shippingAmount == null ? null : toMinor(args.shippingAmount, order.currency);
  const wish =
    args.refundShipping || args.suggestFullRefund ? "all" : minor === null ? null : { shop: minor, presentment: minor };
  const calculated = calculateRefund(
    order,
    wanted.filter((item) => item.quantity > 0),
    wish,
  );
  return present(order, calculated, args);
}

function present(order: Order, calculated: CalculatedRefund, args: SuggestArguments) {
  const toCredit = args.refundMethodAllocation === "STORE_CREDIT";
  const bag = (value: MoneyBag) => moneyBag(value, order);
  const plain = (value: MoneyBag) => moneyScalar(value.shop, order.currency);
  return {
    amount: plain(calculated.amount),
    amountSet: bag(calculated.amount),
    subtotal: plain(calculated.subtotal),
    subtotalSet: bag(calculated.subtotal),
    discountedSubtotalSet: bag(calculated.subtotal),
    totalTaxes: plain(calculated.tax),
    totalTaxSet: bag(calculated.tax),
    totalDutiesSet: bag(ZERO),
    totalCartDiscountAmountSet: bag(ZERO),
    maximumRefundable: plain(calculated.maximum),
    maximumRefundableSet: bag(calculated.maximum),
    refundDuties: [],
    refundLineItems: calculated.lines.map((item, index) => ({
      parentOrder: order,
      id: null,
      lineItemId: item.line.id,
      quantity: item.quantity,
      restockType: args.refundLineItems?.[index]?.restockType ?? "NO_RESTOCK",
      restocked: false,
      locationId: args.refundLineItems?.[index]?.locationId ?? null,
      price: item.price,
      subtotal: item.subtotal,
      tax: item.tax,
    })),
    shipping: presentShipping(order, calculated),
    suggestedTransactions: toCredit ? [] : presentTransactions(order, calculated.transactions),
    suggestedRefundMethods: toCredit ? [presentCredit(order, calculated.amount, calculated.maximum)] : [],
  };
}

/** A ShippingRefund: what goes back of the shipping, and what could. */
export function presentShipping(order: Order, calculated: CalculatedRefund) {
  const subtotal = addMoney(...calculated.shipping.map((item) => item.subtotal));
  const tax = addMoney(...calculated.shipping.map((item) => item.tax));
  const left = addMoney(
    ...order.shippingLines.map((line) => {
      const parts = shippingParts(line);
      return subtractMoney(subtractMoney(parts.original, parts.discount), line.refunded);
    }),
  );
  const plain = (value: MoneyBag) => moneyScalar(value.shop, order.currency);
  return {
    amount: plain(subtotal),
    amountSet: moneyBag(subtotal, order),
    tax: plain(tax),
    taxSet: moneyBag(tax, order),
    maximumRefundable: plain(left),
    maximumRefundableSet: moneyBag(left, order),
  };
}

/** SuggestedOrderTransactions: which payment gets how much back. */
export function presentTransactions(order: Order, parts: CalculatedRefund["transactions"]) {
  const plain = (value: MoneyBag) => moneyScalar(value.shop, order.currency);
  return parts.map(({ parent, amount }) => ({
    amount: plain(amount),
    amountSet: moneyBag(amount, order),
    accountNumber: null,
    formattedGateway: parent.gateway,
    gateway: parent.gateway,
    kind: "SUGGESTED_REFUND",
    maximumRefundable: plain(parent.amount),
    maximumRefundableSet: moneyBag(parent.amount, order),
    parentTransaction: ofOrder(order, parent),
    paymentDetails: null,
  }));
}

/** A SuggestedStoreCreditRefund. */
export function presentCredit(order: Order, amount: MoneyBag, maximum: MoneyBag) {
  return {
    __typename: "SuggestedStoreCreditRefund",
    amount: moneyBag(amount, order),
    maximumRefundable: moneyBag(maximum, order),
    expiresAt: null,
  };
}
