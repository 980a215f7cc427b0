import { unfulfilledUnits } from "./order-status.ts";
import type { Fulfillment, LineItem, Order, OrderReturn, ReturnLine, ReturnStatus, ShopState } from "./types.ts";

export const returnsOf = (state: ShopState, order: Order): OrderReturn[] =>
  order.returnIds.flatMap((id) => state.returns.get(id) ?? []);

/** What the order shows of its returns, the most urgent first. */
const SHOWN: readonly (readonly [ReturnStatus, string])[] = [
  ["REQUESTED", "RETURN_REQUESTED"],
  ["OPEN", "IN_PROGRESS"],
  ["CLOSED", "RETURNED"],
];

export function orderReturnStatus(state: ShopState, order: Order): string {
  const statuses = new Set(returnsOf(state, order).map((item) => item.status));
  return SHOWN.find(([status]) => statuses.has(status))?.[1] ?? "NO_RETURN";
}

/** A return that is not settled keeps its order from being cancelled and its units from being refunded otherwise. */
export const isActive = (item: OrderReturn): boolean => item.status === "REQUESTED" || item.status === "OPEN";

export const quantityOf = (line: ReturnLine): number => line.slots.length;
export const unprocessedOf = (line: ReturnLine): number => quantityOf(line) - line.processed;
export const unprocessedSlots = (line: ReturnLine): number[] => line.slots.slice(line.processed);

/** Units can be processed while the return is open. */
export const processableOf = (item: OrderReturn, line: ReturnLine): number =>
  item.status === "OPEN" ? unprocessedOf(line) : 0;

export const totalQuantityOf = (item: OrderReturn): number =>
  item.lines.reduce((sum, line) => sum + quantityOf(line), 0);

type FulfillmentLine = Fulfillment["lineItems"][number];

export interface ReturnableLine {
  readonly fulfillment: Fulfillment;
  readonly line: FulfillmentLine;
  readonly lineItem: LineItem;
  readonly quantity: number;
}

/**
 * Shipped units that may still be returned: neither part of a return (declined and cancelled ones do not count) nor
 * refunded without one.
 */
export function returnableLines(state: ShopState, order: Order): ReturnableLine[] {
  const returned = new Map<string, number>();
  for (const item of returnsOf(state, order)) {
    if (item.status === "DECLINED" || item.status === "CANCELED") continue;
    for (const line of item.lines)
      returned.set(line.fulfillmentLineItemId, (returned.get(line.fulfillmentLineItemId) ?? 0) + quantityOf(line));
  }
  const left = new Map(
    order.lineItems.map((line) => [
      line.id,
      line.currentQuantity - line.reservedSlots.length - unfulfilledUnits(state, order, line),
    ]),
  );
  return order.fulfillmentIds.flatMap((id) => {
    const fulfillment = state.fulfillments.get(id);
    if (!fulfillment || fulfillment.status === "CANCELLED") return [];
    return fulfillment.lineItems.flatMap((line) => {
      const lineItem = order.lineItems.find((item) => item.id === line.lineItemId);
      const open = left.get(line.lineItemId) ?? 0;
      const quantity = Math.min(line.quantity - (returned.get(line.id) ?? 0), open);
      if (!lineItem || quantity <= 0) return [];
      left.set(line.lineItemId, open - quantity);
      return [{ fulfillment, line, lineItem, quantity }];
    });
  });
}
