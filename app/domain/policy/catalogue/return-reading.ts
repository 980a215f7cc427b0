import type { Money } from "../../money";
import type { ReturnFactInput, ReturnItem } from "../return-types";
import type { FactInput } from "../types";
import type { FactReading } from "./fact-definition";

/** Reads a fact of a return; not known when the decision is not about one. */
export function ofReturn(read: (orderReturn: ReturnFactInput, input: FactInput) => FactReading) {
  return (input: FactInput): FactReading => (input.orderReturn ? read(input.orderReturn, input) : undefined);
}

/** Reads a fact of the one item a return policy is asked about. */
export function ofItem(read: (item: ReturnItem, input: FactInput) => FactReading) {
  return ofReturn(({ item }, input) => (item ? read(item, input) : undefined));
}

/** What the question is about: one item, or all when it is asked once per return. */
export function askedItems({ item, items }: ReturnFactInput): readonly ReturnItem[] {
  return item ? [item] : items;
}

/**
 * The one item with all units of it: those of every line of the request, and those kept by earlier returns. However it is
 * split into lines and requests, it is worth the same.
 */
export function ofWholeItem(read: (item: ReturnItem, input: FactInput) => FactReading) {
  return ofReturn(({ item, items, kept }, input) => {
    if (!item) return undefined;
    const id = item.line.fulfillmentLineItemId;
    const quantity = items
      .filter(({ line }) => line.fulfillmentLineItemId === id)
      .reduce((sum, one) => sum + one.quantity, kept?.get(id) ?? 0);
    return read({ ...item, quantity }, input);
  });
}

// An amount in another currency than the shop's cannot be compared with the policy's: it counts as unknown.
export function minorOf({ minor, currency }: Money, { shop }: FactInput): number | undefined {
  return currency === shop.currency ? minor : undefined;
}

/** What was paid for these units, in minor units of the shop's currency. */
export function valueOf(items: readonly ReturnItem[], input: FactInput): number | undefined {
  let sum = 0;
  for (const { line, quantity } of items) {
    const unit = minorOf(line.unitPaid, input);
    if (unit === undefined) return undefined;
    sum += unit * quantity;
  }
  return sum;
}
