import type { ShopState } from "../../state/types.ts";
import type {
  FulfillmentOrder,
  LineItem,
  Order,
  OrderReturn,
  Refund,
  ShippingLine,
  Transaction,
} from "../../state/types.ts";

/** Records that do not know where they belong, together with it. Their own properties stay readable as fields. */
export type OfOrder<T> = T & { readonly parentOrder: Order };
export type LineSource = OfOrder<LineItem>;
export type ShippingSource = OfOrder<ShippingLine>;
export type RefundSource = OfOrder<Refund>;
export type TransactionSource = OfOrder<Transaction>;

export function ofOrder<T extends object>(order: Order, record: T): OfOrder<T> {
  return { ...record, parentOrder: order };
}

export function lineOf(order: Order, lineItemId: string): LineSource {
  const line = order.lineItems.find((item) => item.id === lineItemId);
  if (!line) throw new Error(`no line item ${lineItemId}`);
  return ofOrder(order, line);
}

export function orderById(state: ShopState, id: string): Order {
  const order = state.orders.get(id);
  if (!order) throw new Error(`no order ${id}`);
  return order;
}

export const legacyId = (record: { readonly id: string }): string => record.id.split("/").at(-1) ?? "";

/** Fulfillment orders the caller may see: those of the merchant, of third parties, or both, by scope. */
export function isVisible(
  caller: { readonly scopes: readonly string[]; readonly unlimited: boolean },
  state: ShopState,
  item: FulfillmentOrder,
): boolean {
  if (caller.unlimited) return true;
  const third = (state.locations.get(item.locationId)?.fulfillmentServiceId ?? null) !== null;
  const kind = third ? "third_party" : "merchant_managed";
  return ["read", "write"].some((verb) => caller.scopes.includes(`${verb}_${kind}_fulfillment_orders`));
}

/** A line of a return, together with the return. */
export type OfReturn<T> = T & { readonly parentReturn: OrderReturn };

export function ofReturn<T extends object>(parentReturn: OrderReturn, record: T): OfReturn<T> {
  return { ...record, parentReturn };
}

/** A shipped line of an order by its id, ready to be answered. */
export function fulfillmentLineOf(state: ShopState, order: Order, id: string): object | null {
  for (const fulfillmentId of order.fulfillmentIds) {
    const line = state.fulfillments.get(fulfillmentId)?.lineItems.find((item) => item.id === id);
    if (line) return { ...line, orderId: order.id };
  }
  return null;
}
