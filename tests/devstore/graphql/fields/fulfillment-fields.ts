import { latestEvent } from "../../state/fulfillment-events.ts";
import { lineParts, netOf } from "../../state/line-parts.ts";
import { supportedActions } from "../../state/supported-actions.ts";
import type {
  Fulfillment,
  FulfillmentHold,
  FulfillmentOrder,
  FulfillmentOrderLineItem,
  MerchantRequest,
  ShopState,
} from "../../state/types.ts";
import { moneyBag, moneyScalar } from "../money-fields.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { legacyId, lineOf, orderById } from "./sources.ts";

const orderOf = (item: { readonly orderId: string }, _: unknown, { state }: RequestContext) =>
  orderById(state, item.orderId);

type ItemSource = FulfillmentOrderLineItem & { readonly orderId: string };
type FulfillmentLineSource = Fulfillment["lineItems"][number] & { readonly orderId: string };

const DISPLAY_REASONS: Readonly<Record<string, string>> = {
  AWAITING_PAYMENT: "Awaiting payment",
  AWAITING_RETURN_ITEMS: "Awaiting return items",
  HIGH_RISK_OF_FRAUD: "High risk of fraud",
  INCORRECT_ADDRESS: "Incorrect address",
  INVENTORY_OUT_OF_STOCK: "Inventory out of stock",
  ONLINE_STORE_POST_PURCHASE_CROSS_SELL: "Online store post-purchase cross-sell",
  OTHER: "Other",
  UNKNOWN_DELIVERY_DATE: "Unknown delivery date",
};

const fulfillmentOrder: Resolvers = {
  "FulfillmentOrder.order": orderOf,
  "FulfillmentOrder.orderName": (item: FulfillmentOrder, _: unknown, { state }: RequestContext) =>
    orderById(state, item.orderId).name,
  "FulfillmentOrder.orderProcessedAt": (item: FulfillmentOrder, _: unknown, { state }: RequestContext) =>
    orderById(state, item.orderId).processedAt,
  "FulfillmentOrder.supportedActions": (item: FulfillmentOrder, _: unknown, { shop }: RequestContext) =>
    supportedActions(shop, item).map((action) => ({ action, externalUrl: null })),
  "FulfillmentOrder.assignedLocation": (item: FulfillmentOrder, _: unknown, { state }: RequestContext) => {
    const location = state.locations.get(item.locationId);
    if (!location) return null;
    const { address1, address2, city, countryCode, phone, province, zip } = location.address;
    return { location, name: location.name, address1, address2, city, countryCode, phone, province, zip };
  },
  "FulfillmentOrder.fulfillmentHolds": (item: FulfillmentOrder) => item.holds,
  "FulfillmentOrder.lineItems": (item: FulfillmentOrder, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      item.lineItems.map((line): ItemSource => ({ ...line, orderId: item.orderId })),
      page,
      { bulk },
    ),
  "FulfillmentOrder.merchantRequests": (
    item: FulfillmentOrder,
    page: PageArguments & { readonly kind?: string | null },
    { bulk }: RequestContext,
  ) =>
    paginate(
      item.merchantRequests
        .filter((request) => !page.kind || request.kind === page.kind)
        .map((request) => ({ ...request, fulfillmentOrder: item })),
      page,
      { bulk },
    ),
  "FulfillmentOrder.fulfillments": (item: FulfillmentOrder, page: PageArguments, { bulk, state }: RequestContext) =>
    paginate(
      orderById(state, item.orderId)
        .fulfillmentIds.flatMap((id) => state.fulfillments.get(id) ?? [])
        .filter((fulfillment) => fulfillment.lineItems.some((line) => line.fulfillmentOrderId === item.id)),
      page,
      { bulk },
    ),
  "FulfillmentOrder.destination": (item: FulfillmentOrder, _: unknown, { state }: RequestContext) => {
    const order = orderById(state, item.orderId);
    const address = order.shippingAddress;
    if (!address) return null;
    return {
      ...address,
      id: item.id.replace("/FulfillmentOrder/", "/FulfillmentOrderDestination/"),
      email: order.email,
    };
  },
  "FulfillmentOrder.deliveryMethod": (item: FulfillmentOrder, _: unknown, { state }: RequestContext) => {
    const order = orderById(state, item.orderId);
    const ships = item.lineItems.some((line) => lineOf(order, line.lineItemId).requiresShipping);
    const shipping = order.shippingLines[0];
    return {
      id: item.id.replace("/FulfillmentOrder/", "/DeliveryMethod/"),
      methodType: ships ? "SHIPPING" : "NONE",
      presentedName: ships ? (shipping?.title ?? null) : null,
      serviceCode: ships ? (shipping?.code ?? null) : null,
      minDeliveryDateTime: ships ? (order.deliveryPromise?.min ?? null) : null,
      maxDeliveryDateTime: ships ? (order.deliveryPromise?.max ?? null) : null,
      additionalInformation: null,
      brandedPromise: null,
      sourceReference: null,
    };
  },
  "FulfillmentOrder.internationalDuties": () => null,
  "FulfillmentOrder.channelId": () => null,
  "FulfillmentOrderLineItem.lineItem": (line: ItemSource, _: unknown, { state }: RequestContext) =>
    lineOf(orderById(state, line.orderId), line.lineItemId),
  "FulfillmentOrderLineItem.sku": (line: ItemSource, _: unknown, { state }: RequestContext) =>
    lineOf(orderById(state, line.orderId), line.lineItemId).sku,
  "FulfillmentOrderLineItem.productTitle": (line: ItemSource, _: unknown, { state }: RequestContext) =>
    lineOf(orderById(state, line.orderId), line.lineItemId).title,
  "FulfillmentOrderLineItem.variantTitle": (line: ItemSource, _: unknown, { state }: RequestContext) =>
    lineOf(orderById(state, line.orderId), line.lineItemId).variantTitle,
  "FulfillmentOrderLineItem.requiresShipping": (line: ItemSource, _: unknown, { state }: RequestContext) =>
    lineOf(orderById(state, line.orderId), line.lineItemId).requiresShipping,
  "FulfillmentOrderLineItem.vendor": (line: ItemSource, _: unknown, { state }: RequestContext) =>
    lineOf(orderById(state, line.orderId), line.lineItemId).vendor,
  "FulfillmentOrderLineItem.variant": (line: ItemSource, _: unknown, { state }: RequestContext) => {
    const { variantId } = lineOf(orderById(state, line.orderId), line.lineItemId);
    return variantId ? (state.variants.get(variantId) ?? null) : null;
  },
  "FulfillmentOrderLineItem.weight": (line: ItemSource, _: unknown, { state }: RequestContext) => ({
    value: lineOf(orderById(state, line.orderId), line.lineItemId).grams / 1000,
    unit: "KILOGRAMS",
  }),
  "FulfillmentOrderLineItem.inventoryItemId": (line: ItemSource, _: unknown, { state }: RequestContext) => {
    const { variantId } = lineOf(orderById(state, line.orderId), line.lineItemId);
    return variantId ? (state.variants.get(variantId)?.inventoryItemId ?? null) : null;
  },
  "FulfillmentHold.displayReason": (hold: FulfillmentHold) => DISPLAY_REASONS[hold.reason] ?? "Other",
  "FulfillmentHold.heldByRequestingApp": (hold: FulfillmentHold, _: unknown, { caller }: RequestContext) =>
    hold.actor === caller.actor,
  "FulfillmentHold.heldByApp": (hold: FulfillmentHold, _: unknown, { state }: RequestContext) =>
    [...state.apps.values()].find((app) => hold.actor === `app:${app.apiKey}`) ?? null,
  "FulfillmentOrderMerchantRequest.responseData": (request: MerchantRequest) =>
    request.responseMessage === null ? null : { message: request.responseMessage },
};

const eventTime = (status: string) => (fulfillment: Fulfillment) =>
  fulfillment.events.findLast((event) => event.status === status)?.happenedAt ?? null;

export function serviceOf(state: ShopState, locationId: string) {
  const location = state.locations.get(locationId);
  const id = location?.fulfillmentServiceId;
  const own = [...state.fulfillmentServices.values()].find((service) => service.type === "MANUAL");
  return (id ? state.fulfillmentServices.get(id) : own) ?? null;
}

const fulfillment: Resolvers = {
  "Fulfillment.order": orderOf,
  "Fulfillment.legacyResourceId": legacyId,
  "Fulfillment.displayStatus": (item: Fulfillment) =>
    item.status === "CANCELLED" ? "CANCELED" : (latestEvent(item)?.status ?? "FULFILLED"),
  "Fulfillment.trackingInfo": (item: Fulfillment, { first }: PageArguments) =>
    first == null ? item.tracking : item.tracking.slice(0, first),
  "Fulfillment.deliveredAt": eventTime("DELIVERED"),
  "Fulfillment.inTransitAt": eventTime("IN_TRANSIT"),
  "Fulfillment.estimatedDeliveryAt": (item: Fulfillment) =>
    item.events.findLast((event) => event.estimatedDeliveryAt !== null)?.estimatedDeliveryAt ?? null,
  "Fulfillment.events": (item: Fulfillment, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      [...item.events].sort((a, b) => a.happenedAt.localeCompare(b.happenedAt)),
      page,
      { bulk, sortValue: (event) => event.happenedAt },
    ),
  "Fulfillment.location": (item: Fulfillment, _: unknown, { state }: RequestContext) =>
    state.locations.get(item.locationId) ?? null,
  "Fulfillment.service": (item: Fulfillment, _: unknown, { state }: RequestContext) =>
    serviceOf(state, item.locationId),
  "Fulfillment.totalQuantity": (item: Fulfillment) => item.lineItems.reduce((sum, line) => sum + line.quantity, 0),
  "Fulfillment.requiresShipping": (item: Fulfillment, _: unknown, { state }: RequestContext) =>
    item.lineItems.some((line) => lineOf(orderById(state, item.orderId), line.lineItemId).requiresShipping),
  "Fulfillment.fulfillmentLineItems": (item: Fulfillment, page: PageArguments, { bulk }: RequestContext) =>
    paginate(
      item.lineItems.map((line): FulfillmentLineSource => ({ ...line, orderId: item.orderId })),
      page,
      { bulk },
    ),
  "Fulfillment.fulfillmentOrders": (item: Fulfillment, page: PageArguments, { bulk, state }: RequestContext) => {
    const ids = new Set(item.lineItems.map((line) => line.fulfillmentOrderId));
    return paginate(
      [...ids].flatMap((id) => state.fulfillmentOrders.get(id) ?? []),
      page,
      { bulk },
    );
  },
  "FulfillmentLineItem.lineItem": (line: FulfillmentLineSource, _: unknown, { state }: RequestContext) =>
    lineOf(orderById(state, line.orderId), line.lineItemId),
  "FulfillmentLineItem.originalTotalSet": (line: FulfillmentLineSource, _: unknown, { state }: RequestContext) => {
    const order = orderById(state, line.orderId);
    return moneyBag(lineParts(lineOf(order, line.lineItemId), line.quantity).original, order);
  },
  "FulfillmentLineItem.discountedTotalSet": (line: FulfillmentLineSource, _: unknown, { state }: RequestContext) => {
    const order = orderById(state, line.orderId);
    return moneyBag(netOf(lineParts(lineOf(order, line.lineItemId), line.quantity)), order);
  },
  "FulfillmentLineItem.originalTotal": (line: FulfillmentLineSource, _: unknown, { state }: RequestContext) => {
    const order = orderById(state, line.orderId);
    return moneyScalar(lineParts(lineOf(order, line.lineItemId), line.quantity).original.shop, order.currency);
  },
  "FulfillmentLineItem.discountedTotal": (line: FulfillmentLineSource, _: unknown, { state }: RequestContext) => {
    const order = orderById(state, line.orderId);
    return moneyScalar(netOf(lineParts(lineOf(order, line.lineItemId), line.quantity)).shop, order.currency);
  },
  "FulfillmentService.location": (service: { readonly locationId: string }, _: unknown, { state }: RequestContext) =>
    state.locations.get(service.locationId) ?? null,
  "FulfillmentService.callbackUrl": () => null,
  "FulfillmentService.inventoryManagement": () => false,
  "FulfillmentService.requiresShippingMethod": () => true,
};

export const fulfillmentFields: Resolvers = { ...fulfillmentOrder, ...fulfillment };
