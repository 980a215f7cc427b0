import { takeReturnStep } from "./change-return.ts";
import type { UserError } from "./order-input.ts";
import { lineItemOf } from "./return-money.ts";
import { isActive, unprocessedOf } from "./return-status.ts";
import { reverseOrdersOf } from "./reverse-fulfillment.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type { OrderReturn } from "./types.ts";
import { releaseSlots } from "./unit-slots.ts";

export interface RemoveInput {
  readonly returnId: string;
  readonly returnLineItems?: readonly { readonly returnLineItemId: string; readonly quantity: number }[] | null;
  readonly exchangeLineItems?: readonly { readonly exchangeLineItemId: string; readonly quantity: number }[] | null;
}

interface Removal {
  readonly id: string;
  readonly quantity: number;
}

/** Takes units out of a return that were not processed yet. A return without lines is closed. */
export function removeFromReturn(
  context: ShopContext,
  input: RemoveInput,
): { readonly orderReturn: OrderReturn } | { readonly errors: readonly UserError[] } {
  const item = context.state.returns.get(input.returnId);
  if (!item) return { errors: [{ field: ["returnId"], message: "Return not found.", code: "NOT_FOUND" }] };
  if (!isActive(item))
    return { errors: [{ field: ["returnId"], message: "Return status is invalid.", code: "INVALID_STATE" }] };
  const lines = (input.returnLineItems ?? []).map(({ returnLineItemId: id, quantity }) => ({ id, quantity }));
  const exchanges = (input.exchangeLineItems ?? []).map(({ exchangeLineItemId: id, quantity }) => ({ id, quantity }));
  const errors = [
    ...refuse(lines, ["returnLineItems", "returnLineItemId", "Return line item"], (id) => {
      const line = item.lines.find((candidate) => candidate.id === id);
      return line && unprocessedOf(line);
    }),
    ...refuse(exchanges, ["exchangeLineItems", "exchangeLineItemId", "Exchange line item"], (id) => {
      const line = item.exchangeLines.find((candidate) => candidate.id === id);
      return line && line.quantity - line.processed;
    }),
  ];
  if (errors.length > 0) return { errors };
  perform(context, item, lines, exchanges);
  return { orderReturn: item };
}

function refuse(
  removals: readonly Removal[],
  [list, idField, what]: readonly [string, string, string],
  removable: (id: string) => number | undefined,
): UserError[] {
  const asked = new Map<string, number>();
  return removals.flatMap(({ id, quantity }, index): UserError[] => {
    const at = [list, String(index)];
    const limit = removable(id);
    const sum = (asked.get(id) ?? 0) + quantity;
    asked.set(id, sum);
    if (limit === undefined) return [{ field: [...at, idField], message: `${what} not found.`, code: "NOT_FOUND" }];
    if (quantity <= 0)
      return [{ field: [...at, "quantity"], message: "Quantity must be greater than 0", code: "GREATER_THAN" }];
    if (sum > limit)
      return [{ field: [...at, "quantity"], message: `${what} has an invalid quantity.`, code: "INVALID" }];
    return [];
  });
}

function perform(
  context: ShopContext,
  item: OrderReturn,
  removals: readonly Removal[],
  exchanges: readonly Removal[],
): void {
  const order = context.state.orders.get(item.orderId);
  if (!order) throw new Error(`no order ${item.orderId}`);
  for (const { id, quantity } of removals) {
    const line = item.lines.find((candidate) => candidate.id === id);
    if (!line) continue;
    const removed = line.slots.slice(line.slots.length - quantity);
    line.slots = line.slots.slice(0, line.slots.length - quantity);
    releaseSlots(lineItemOf(order, line), removed);
    for (const reverse of reverseOrdersOf(context.state, item)) {
      for (const part of reverse.lines) if (part.returnLineId === id) part.totalQuantity -= quantity;
      reverse.lines = reverse.lines.filter((part) => part.totalQuantity > 0);
      if (reverse.lines.length === 0) reverse.status = "CANCELED";
    }
  }
  item.lines = item.lines.filter((line) => line.slots.length > 0);
  for (const { id, quantity } of exchanges) {
    const line = item.exchangeLines.find((candidate) => candidate.id === id);
    if (line) line.quantity -= quantity;
  }
  context.emit("returns/update", item.id, { removals });
  touchOrder(context, order);
  if (item.lines.length === 0) takeReturnStep(context, item, "close");
}
