import type { Lane } from "../contract-parcels.ts";
import { changeStock } from "./inventory.ts";
import { fulfillmentStatusOf } from "./order-status.ts";
import { addFulfillmentOrder, newItem } from "./route-order.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import { laneFor, startTravel } from "./travel.ts";
import type { Fulfillment, FulfillmentOrder, FulfillmentOrderLineItem, Order, Tracking } from "./types.ts";

export interface FulfillmentPlan {
  readonly groups: readonly {
    readonly fulfillmentOrder: FulfillmentOrder;
    readonly lines: readonly { readonly line: FulfillmentOrderLineItem; readonly quantity: number }[];
  }[];
  readonly tracking: readonly Tracking[];
  readonly originAddress: Fulfillment["originAddress"];
  /** The parcel travels by itself: on this lane, or on one that fits. */
  readonly onLane?: Lane | boolean;
}

/** Ships units of fulfillment orders of one order; what may be shipped was checked before. */
export function createFulfillment(context: ShopContext, plan: FulfillmentPlan): Fulfillment {
  const { state } = context;
  const first = plan.groups[0]?.fulfillmentOrder;
  const order = first && state.orders.get(first.orderId);
  if (!first || !order) throw new Error("nothing to fulfil");
  const lane = findLane(context, order, plan);
  const now = context.now();
  const fulfillment: Fulfillment = {
    id: context.newId("Fulfillment"),
    orderId: order.id,
    name: `${order.name}.${order.fulfillmentIds.length + 1}`,
    status: "SUCCESS",
    createdAt: now,
    updatedAt: now,
    locationId: first.locationId,
    tracking: plan.tracking,
    lineItems: plan.groups.flatMap(({ fulfillmentOrder, lines }) =>
      lines.map(({ line, quantity }) => ({
        id: context.newId("FulfillmentLineItem"),
        lineItemId: line.lineItemId,
        fulfillmentOrderId: fulfillmentOrder.id,
        fulfillmentOrderLineItemId: line.id,
        quantity,
      })),
    ),
    events: [],
    originAddress: plan.originAddress,
  };
  state.fulfillments.set(fulfillment.id, fulfillment);
  if (lane) startTravel(context, order, fulfillment, lane);
  order.fulfillmentIds.push(fulfillment.id);
  for (const { fulfillmentOrder, lines } of plan.groups) takeUnits(context, order, fulfillmentOrder, lines);
  context.emit("fulfillments/create", fulfillment.id);
  touchOrder(context, order);
  const status = fulfillmentStatusOf(state, order);
  if (status === "FULFILLED") context.emit("orders/fulfilled", order.id);
  if (status === "PARTIALLY_FULFILLED") context.emit("orders/partially_fulfilled", order.id);
  return fulfillment;
}

function findLane(context: ShopContext, order: Order, { onLane, tracking }: FulfillmentPlan): Lane | null {
  if (typeof onLane === "object") return onLane;
  if (!onLane && !context.state.carriers.everyParcel) return null;
  const lane = laneFor(context.state, order, tracking[0]?.company ?? null);
  if (!lane && onLane) throw new Error(`no lane fits ${order.name}`);
  return lane;
}

function takeUnits(
  context: ShopContext,
  order: Order,
  fulfillmentOrder: FulfillmentOrder,
  lines: FulfillmentPlan["groups"][number]["lines"],
): void {
  for (const { line, quantity } of lines) {
    line.remainingQuantity -= quantity;
    const lineItem = order.lineItems.find((item) => item.id === line.lineItemId);
    if (lineItem)
      changeStock(context.state, lineItem, fulfillmentOrder.locationId, { committed: -quantity, onHand: -quantity });
  }
  const left = fulfillmentOrder.lineItems.some((line) => line.remainingQuantity > 0);
  fulfillmentOrder.status = left ? "IN_PROGRESS" : "CLOSED";
  if (!left && fulfillmentOrder.requestStatus !== "UNSUBMITTED") fulfillmentOrder.requestStatus = "CLOSED";
  fulfillmentOrder.updatedAt = context.now();
}

/** Undoes a shipment on paper: what was wholly fulfilled stays closed and its units get a fulfillment order of their own. */
export function cancelFulfillment(context: ShopContext, fulfillment: Fulfillment): void {
  const { state } = context;
  const order = state.orders.get(fulfillment.orderId);
  if (!order) throw new Error("a fulfillment without an order");
  fulfillment.status = "CANCELLED";
  fulfillment.updatedAt = context.now();
  const reopened = new Map<string, FulfillmentOrder>();
  for (const shipped of fulfillment.lineItems) {
    const from = state.fulfillmentOrders.get(shipped.fulfillmentOrderId);
    const line = from?.lineItems.find((item) => item.id === shipped.fulfillmentOrderLineItemId);
    if (!from || !line) continue;
    if (from.status === "CLOSED") {
      const target = reopened.get(from.id) ?? addFulfillmentOrder(context, order, from.locationId, []);
      reopened.set(from.id, target);
      target.lineItems.push(newItem(context, shipped.lineItemId, shipped.quantity));
    } else {
      line.remainingQuantity += shipped.quantity;
      from.updatedAt = context.now();
    }
    const lineItem = order.lineItems.find((item) => item.id === shipped.lineItemId);
    if (lineItem)
      changeStock(state, lineItem, from.locationId, { committed: shipped.quantity, onHand: shipped.quantity });
  }
  context.emit("fulfillments/update", fulfillment.id);
  touchOrder(context, order);
}

export function setTracking(context: ShopContext, fulfillment: Fulfillment, tracking: readonly Tracking[]): void {
  fulfillment.tracking = tracking;
  fulfillment.updatedAt = context.now();
  context.emit("fulfillments/update", fulfillment.id);
  const order = context.state.orders.get(fulfillment.orderId);
  if (order) touchOrder(context, order);
}
