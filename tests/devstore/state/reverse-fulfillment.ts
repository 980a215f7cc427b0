import { changeStock } from "./inventory.ts";
import type { UserError } from "./order-input.ts";
import { quantityOf } from "./return-status.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type {
  Disposition,
  DispositionType,
  Order,
  OrderReturn,
  ReverseFulfillmentOrder,
  ReverseFulfillmentOrderLine,
  ShopState,
} from "./types.ts";

export interface DisposeInput {
  readonly reverseFulfillmentOrderLineItemId: string;
  readonly quantity: number;
  readonly dispositionType: DispositionType;
  readonly locationId?: string | null;
}

export const reverseOrdersOf = (state: ShopState, item: OrderReturn): ReverseFulfillmentOrder[] =>
  item.reverseFulfillmentOrderIds.flatMap((id) => state.reverseFulfillmentOrders.get(id) ?? []);

export const disposedUnits = (line: ReverseFulfillmentOrderLine): number =>
  line.dispositions.reduce((sum, item) => sum + item.quantity, 0);

const isDisposed = (order: ReverseFulfillmentOrder): boolean =>
  order.lines.every((line) => disposedUnits(line) >= line.totalQuantity);

/** The work of taking goods back begins when a return is open: one order for each location they were sent from. */
export function openReverseOrders(context: ShopContext, order: Order, item: OrderReturn): void {
  const places = new Map<string, ReverseFulfillmentOrderLine[]>();
  for (const line of item.lines) {
    const place = locationOf(context.state, order, line.fulfillmentLineItemId);
    const lines = places.get(place) ?? [];
    lines.push({
      id: context.newId("ReverseFulfillmentOrderLineItem"),
      returnLineId: line.id,
      fulfillmentLineItemId: line.fulfillmentLineItemId,
      totalQuantity: quantityOf(line),
      dispositions: [],
    });
    places.set(place, lines);
  }
  for (const lines of places.values()) {
    const id = context.newId("ReverseFulfillmentOrder");
    const created = {
      id,
      returnId: item.id,
      orderId: order.id,
      status: "OPEN" as const,
      lines,
      reverseDeliveryIds: [],
    };
    context.state.reverseFulfillmentOrders.set(id, created);
    item.reverseFulfillmentOrderIds.push(id);
  }
}

function locationOf(state: ShopState, order: Order, fulfillmentLineId: string): string {
  const fulfillment = order.fulfillmentIds
    .flatMap((id) => state.fulfillments.get(id) ?? [])
    .find((candidate) => candidate.lineItems.some((line) => line.id === fulfillmentLineId));
  return fulfillment?.locationId ?? "";
}

export interface DisposalTarget {
  readonly order: ReverseFulfillmentOrder;
  readonly line: ReverseFulfillmentOrderLine;
}

export function findReverseLine(state: ShopState, lineId: string): DisposalTarget | null {
  for (const order of state.reverseFulfillmentOrders.values()) {
    const line = order.lines.find((item) => item.id === lineId);
    if (line) return { order, line };
  }
  return null;
}

/** Why units cannot be put where the input says; empty when they can. `at` names the place of the list in the input. */
export function refuseDispositions(
  context: ShopContext,
  inputs: readonly DisposeInput[],
  at: readonly string[],
): UserError[] {
  const planned = new Map<string, number>();
  return inputs.flatMap((input, index) => {
    const errors: UserError[] = [];
    const refuse = (field: string, message: string, code: string) =>
      errors.push({ code, field: [...at, String(index), field], message });
    const target = findReverseLine(context.state, input.reverseFulfillmentOrderLineItemId);
    if (!target) {
      refuse("reverseFulfillmentOrderLineItemId", "Reverse fulfillment order line item not found.", "NOT_FOUND");
      return errors;
    }
    const stocked = isStocked(context.state, target);
    if (input.dispositionType === "RESTOCKED" && !stocked)
      refuse("dispositionType", "RESTOCKED is an invalid disposition type for a custom line item.", "INVALID");
    if (input.locationId && !context.state.locations.has(input.locationId))
      refuse("locationId", "Location not found.", "NOT_FOUND");
    if (input.dispositionType === "RESTOCKED" && !input.locationId)
      refuse("locationId", "Location can't be blank", "BLANK");
    const sum = (planned.get(target.line.id) ?? 0) + input.quantity;
    planned.set(target.line.id, sum);
    // The recorded store took more units than there were for a custom line; goods with stock are counted here.
    const tooMany = stocked && sum > target.line.totalQuantity - disposedUnits(target.line);
    if (input.quantity <= 0 || tooMany) refuse("quantity", "Quantity is invalid.", "INVALID");
    return errors;
  });
}

function isStocked(state: ShopState, { order, line }: DisposalTarget): boolean {
  const lineItem = lineItemOf(state, order, line);
  return lineItem?.variantId != null;
}

function lineItemOf(
  state: ShopState,
  { orderId, returnId }: ReverseFulfillmentOrder,
  line: ReverseFulfillmentOrderLine,
) {
  const returnLine = state.returns.get(returnId)?.lines.find((item) => item.id === line.returnLineId);
  return state.orders.get(orderId)?.lineItems.find((item) => item.id === returnLine?.lineItemId);
}

/** Writes down what became of units; restocked ones are for sale again at the location. */
export function dispose(context: ShopContext, inputs: readonly DisposeInput[]): ReverseFulfillmentOrderLine[] {
  const made = new Map<ReverseFulfillmentOrder, { lineId: string; disposition: Disposition }[]>();
  const lines = inputs.flatMap((input) => {
    const target = findReverseLine(context.state, input.reverseFulfillmentOrderLineItemId);
    if (!target) return [];
    const { order, line } = target;
    const disposition: Disposition = {
      id: context.newId("ReverseFulfillmentOrderDisposition"),
      type: input.dispositionType,
      quantity: input.quantity,
      locationId: input.locationId ?? null,
      createdAt: context.now(),
    };
    line.dispositions.push(disposition);
    made.set(order, [...(made.get(order) ?? []), { lineId: line.id, disposition }]);
    const lineItem = lineItemOf(context.state, order, line);
    if (input.dispositionType === "RESTOCKED" && lineItem)
      changeStock(context.state, lineItem, disposition.locationId, {
        available: input.quantity,
        onHand: input.quantity,
      });
    return [line];
  });
  for (const [order, dispositions] of made) {
    if (isDisposed(order)) order.status = "CLOSED";
    context.emit("reverse_fulfillment_orders/dispose", order.id, { dispositions });
    const owner = context.state.orders.get(order.orderId);
    if (owner) touchOrder(context, owner);
  }
  return [...new Set(lines)];
}

/** Whether every unit of a return has found its place. */
export const isWhollyDisposed = (state: ShopState, item: OrderReturn): boolean =>
  reverseOrdersOf(state, item).every((order) => order.status === "CANCELED" || isDisposed(order));
