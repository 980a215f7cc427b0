import type { ShopContext } from "./shop-context.ts";
import type { FulfillmentOrder, FulfillmentOrderLineItem, LineItem, Location, Order } from "./types.ts";

/** Makes the fulfillment orders of a new order: one per location that ships, digital goods apart. */
export function routeOrder(context: ShopContext, order: Order, lines: readonly LineItem[] = order.lineItems): void {
  const groups = new Map<string, { location: Location; lines: LineItem[] }>();
  for (const line of lines) {
    const location = locationFor(context, line);
    const key = `${location.id}/${line.requiresShipping}`;
    const group = groups.get(key) ?? { location, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    const items = group.lines.map((line) => newItem(context, line.id, line.quantity));
    addFulfillmentOrder(context, order, group.location.id, items);
  }
}

export function newItem(context: ShopContext, lineItemId: string, quantity: number): FulfillmentOrderLineItem {
  const id = context.newId("FulfillmentOrderLineItem");
  return { id, lineItemId, totalQuantity: quantity, remainingQuantity: quantity };
}

export function addFulfillmentOrder(
  context: ShopContext,
  order: Order,
  locationId: string,
  lineItems: FulfillmentOrderLineItem[],
): FulfillmentOrder {
  const now = context.now();
  const created: FulfillmentOrder = {
    id: context.newId("FulfillmentOrder"),
    orderId: order.id,
    status: "OPEN",
    requestStatus: "UNSUBMITTED",
    locationId,
    createdAt: now,
    updatedAt: now,
    fulfillAt: now.replace(/:\d\d:\d\dZ$/, ":00:00Z"),
    fulfillBy: null,
    holds: [],
    lineItems,
    merchantRequests: [],
    progressReported: false,
  };
  context.state.fulfillmentOrders.set(created.id, created);
  order.fulfillmentOrderIds.push(created.id);
  return created;
}

function locationFor(context: ShopContext, line: LineItem): Location {
  const { locations, fulfillmentServices } = context.state;
  const service = [...fulfillmentServices.values()].find((item) => item.handle === line.fulfillmentService);
  const own = service && service.type !== "MANUAL" ? locations.get(service.locationId) : undefined;
  const first = [...locations.values()].find((item) => item.isActive && item.fulfillmentServiceId === null);
  const location = own ?? first;
  if (!location) throw new Error("the shop has no location");
  return location;
}
