import { carrierOf } from "../../state/carrier-of.ts";
import type { Disposition, ReverseDelivery, ReverseFulfillmentOrder } from "../../state/types.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { fulfillmentLineOf, orderById } from "./sources.ts";

type OrderLine = ReverseFulfillmentOrder["lines"][number] & { readonly orderId: string };
type DeliveryLine = ReverseDelivery["lines"][number] & { readonly delivery: ReverseDelivery };

const withOrder = (order: ReverseFulfillmentOrder): OrderLine[] =>
  order.lines.map((line) => ({ ...line, orderId: order.orderId }));

const orders: Resolvers = {
  "QueryRoot.reverseFulfillmentOrder": (_: unknown, { id }: { readonly id: string }, { state }: RequestContext) =>
    state.reverseFulfillmentOrders.get(id) ?? null,
  "ReverseFulfillmentOrder.order": (item: ReverseFulfillmentOrder, _: unknown, { state }: RequestContext) =>
    orderById(state, item.orderId),
  "ReverseFulfillmentOrder.lineItems": (item: ReverseFulfillmentOrder, page: PageArguments, { bulk }: RequestContext) =>
    paginate(withOrder(item), page, { bulk }),
  "ReverseFulfillmentOrder.reverseDeliveries": (
    item: ReverseFulfillmentOrder,
    page: PageArguments,
    { bulk, state }: RequestContext,
  ) =>
    paginate(
      item.reverseDeliveryIds.flatMap((id) => state.reverseDeliveries.get(id) ?? []),
      page,
      { bulk },
    ),
  "ReverseFulfillmentOrder.thirdPartyConfirmation": () => null,
  "ReverseFulfillmentOrderLineItem.fulfillmentLineItem": (line: OrderLine, _: unknown, { state }: RequestContext) =>
    fulfillmentLineOf(state, orderById(state, line.orderId), line.fulfillmentLineItemId),
  "ReverseFulfillmentOrderDisposition.location": (item: Disposition, _: unknown, { state }: RequestContext) =>
    item.locationId ? (state.locations.get(item.locationId) ?? null) : null,
};

const deliveries: Resolvers = {
  "QueryRoot.reverseDelivery": (_: unknown, { id }: { readonly id: string }, { state }: RequestContext) =>
    state.reverseDeliveries.get(id) ?? null,
  "ReverseDelivery.reverseFulfillmentOrder": (item: ReverseDelivery, _: unknown, { state }: RequestContext) =>
    state.reverseFulfillmentOrders.get(item.reverseFulfillmentOrderId) ?? null,
  "ReverseDelivery.reverseDeliveryLineItems": (item: ReverseDelivery, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      item.lines.map((line): DeliveryLine => ({ ...line, delivery: item })),
      page,
      { bulk },
    ),
  "ReverseDelivery.deliverable": ({ label, tracking }: ReverseDelivery) =>
    label || tracking
      ? {
          __typename: "ReverseDeliveryShippingDeliverable",
          label: label && { publicFileUrl: label.fileUrl, createdAt: label.createdAt, updatedAt: label.updatedAt },
          tracking: tracking && { ...tracking, carrierName: carrierOf(tracking.url) },
        }
      : null,
  "ReverseDeliveryLineItem.reverseFulfillmentOrderLineItem": (
    line: DeliveryLine,
    _: unknown,
    { state }: RequestContext,
  ) => {
    const order = state.reverseFulfillmentOrders.get(line.delivery.reverseFulfillmentOrderId);
    return (order && withOrder(order).find((item) => item.id === line.orderLineId)) ?? null;
  },
  // Dispositions name the unit of the order, never the parcel it came in.
  "ReverseDeliveryLineItem.dispositions": () => [],
};

export const reverseFields: Resolvers = { ...orders, ...deliveries };
