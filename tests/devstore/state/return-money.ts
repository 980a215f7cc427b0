import { calculateRefund, type CalculatedRefund, type ShippingWish } from "./calculate-refund.ts";
import { netOf, slotParts } from "./line-parts.ts";
import { addMoney, multiplyMoney, shareMoney, subtractMoney, ZERO } from "./money.ts";
import { unprocessedOf } from "./return-status.ts";
import type { ExchangeLine, LineItem, MoneyBag, Order, OrderReturn, ReturnLine } from "./types.ts";

export interface UnitsOf<T> {
  readonly line: T;
  readonly quantity: number;
}

export interface ReturnOutcome {
  readonly calculated: CalculatedRefund;
  readonly restockingFees: MoneyBag;
  readonly shippingFee: MoneyBag;
  readonly exchange: MoneyBag;
  /** What the shop owes; negative when the customer does. */
  readonly balance: MoneyBag;
  /** What is to be paid back: never below nothing and never above what was paid. */
  readonly refund: MoneyBag;
}

const MILLION = 1_000_000;
const percentOf = (amount: MoneyBag, percentage: number): MoneyBag =>
  shareMoney(amount, Math.round(percentage * 10_000), MILLION);

/** A restocking fee is a part of what the units cost after all discounts, before tax. */
export function restockingFee(line: LineItem, slots: readonly number[], percentage: number): MoneyBag {
  return percentOf(netOf(slotParts(line, slots)), percentage);
}

/** The fee on the next units, so that the fees of all steps add up to the fee on all units. */
function nextFee(order: Order, line: ReturnLine, quantity: number): MoneyBag {
  const lineItem = lineItemOf(order, line);
  if (!line.restockingFee) return ZERO;
  const until = (units: number) =>
    restockingFee(lineItem, line.slots.slice(0, units), line.restockingFee?.percentage ?? 0);
  return subtractMoney(until(line.processed + quantity), until(line.processed));
}

export function lineItemOf(order: Order, line: ReturnLine): LineItem {
  const lineItem = order.lineItems.find((item) => item.id === line.lineItemId);
  if (!lineItem) throw new Error(`no line item ${line.lineItemId}`);
  return lineItem;
}

export interface ExchangeParts {
  readonly original: MoneyBag;
  readonly discount: MoneyBag;
  readonly tax: MoneyBag;
}

/** Price, discount and tax of the units of an exchange line from one count to another. */
export function exchangeParts(order: Order, line: ExchangeLine, from: number, quantity: number): ExchangeParts {
  const discount = line.discount?.amount ?? ZERO;
  const net = subtractMoney(multiplyMoney(line.unitPrice, line.ordered), discount);
  const tax = order.taxesIncluded ? includedTax(net, line.taxRate) : percentOf(net, line.taxRate * 100);
  const until = (whole: MoneyBag, units: number) => shareMoney(whole, units, line.ordered);
  const part = (whole: MoneyBag) => subtractMoney(until(whole, from + quantity), until(whole, from));
  return { original: multiplyMoney(line.unitPrice, quantity), discount: part(discount), tax: part(tax) };
}

function includedTax(gross: MoneyBag, rate: number): MoneyBag {
  const parts = Math.round(rate * MILLION);
  return shareMoney(gross, parts, MILLION + parts);
}

/** Goods sent in exchange are taxed like the first taxed line of the order: the store has no tax tables. */
export function exchangeTaxRate(order: Order, taxable: boolean): number {
  const taxed = order.lineItems.find((line) => line.taxLines.length > 0);
  return taxable ? (taxed?.taxLines.reduce((sum, tax) => sum + tax.rate, 0) ?? 0) : 0;
}

/**
 * The shipping fee is taken out of what goes back, as far as it goes; what is left of it with the last units, so that
 * nobody is asked for money while goods are still on their way.
 */
function nextShippingFee(item: OrderReturn, returned: readonly UnitsOf<ReturnLine>[], available: MoneyBag): MoneyBag {
  const left = subtractMoney(item.shippingFee?.amount ?? ZERO, item.shippingFeeTaken);
  if (returned.length === 0) return ZERO;
  const now = new Map(returned.map(({ line, quantity }) => [line.id, quantity]));
  const isLast = item.lines.every((line) => unprocessedOf(line) === (now.get(line.id) ?? 0));
  if (isLast || available.shop >= left.shop) return left;
  return available.shop > 0 ? available : ZERO;
}

/** What processing these units now means in money: items − fees − exchanged goods. */
export function returnOutcome(
  order: Order,
  item: OrderReturn,
  returned: readonly UnitsOf<ReturnLine>[],
  exchanged: readonly UnitsOf<ExchangeLine>[],
  shipping: ShippingWish,
): ReturnOutcome {
  const calculated = calculateRefund(
    order,
    returned.map(({ line, quantity }) => ({
      line: lineItemOf(order, line),
      quantity,
      slots: line.slots.slice(line.processed, line.processed + quantity),
    })),
    shipping,
  );
  const restockingFees = addMoney(...returned.map(({ line, quantity }) => nextFee(order, line, quantity)));
  const exchange = addMoney(
    ...exchanged.map(({ line, quantity }) => {
      const parts = exchangeParts(order, line, line.processed, quantity);
      return addMoney(netOf(parts), order.taxesIncluded ? ZERO : parts.tax);
    }),
  );
  const before = subtractMoney(calculated.worth, addMoney(restockingFees, exchange));
  const shippingFee = nextShippingFee(item, returned, before);
  const balance = subtractMoney(before, shippingFee);
  const owed = balance.shop > 0 ? balance : ZERO;
  const refund = owed.shop > calculated.maximum.shop ? calculated.maximum : owed;
  return { calculated, restockingFees, shippingFee, exchange, balance, refund };
}
