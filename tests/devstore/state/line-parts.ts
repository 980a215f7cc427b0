import { addMoney, multiplyMoney, shareMoney, subtractMoney, ZERO } from "./money.ts";
import type { LineItem, MoneyBag } from "./types.ts";

export interface PriceParts {
  readonly original: MoneyBag;
  readonly discount: MoneyBag;
  readonly tax: MoneyBag;
}

const NOTHING: PriceParts = { original: ZERO, discount: ZERO, tax: ZERO };

/** Price, discount and tax of the first so many units of a line. */
export function lineParts(line: LineItem, units: number): PriceParts {
  const discount = addMoney(...line.discountAllocations.map((allocation) => allocation.amount));
  const tax = addMoney(...line.taxLines.map((taxLine) => taxLine.price));
  return {
    original: multiplyMoney(line.unitPrice, units),
    discount: shareMoney(discount, units, line.quantity),
    tax: shareMoney(tax, units, line.quantity),
  };
}

/**
 * Every unit of a line has a number and, with it, a worth of its own: the difference of two cumulative shares. Whoever
 * takes units takes numbers, so in whatever order units are returned, refunded and cancelled, they add up to the line.
 */
export function slotParts(line: LineItem, slots: readonly number[]): PriceParts {
  return slots.reduce(
    (sum, slot) => combine(addMoney, sum, combine(subtractMoney, lineParts(line, slot + 1), lineParts(line, slot))),
    NOTHING,
  );
}

/** What the units that are still part of the order are worth. */
export function currentParts(line: LineItem): PriceParts {
  return combine(subtractMoney, lineParts(line, line.quantity), slotParts(line, line.takenSlots));
}

export const netOf = (parts: PriceParts): MoneyBag => subtractMoney(parts.original, parts.discount);

function combine(how: (left: MoneyBag, right: MoneyBag) => MoneyBag, left: PriceParts, right: PriceParts): PriceParts {
  return {
    original: how(left.original, right.original),
    discount: how(left.discount, right.discount),
    tax: how(left.tax, right.tax),
  };
}
