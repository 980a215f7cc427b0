import { lineItemOf, restockingFee } from "../state/return-money.ts";
import { reasonById } from "../state/return-reasons.ts";
import { quantityOf, totalQuantityOf } from "../state/return-status.ts";
import type { Disposition, Order, OrderReturn, ReturnLine } from "../state/types.ts";
import { carrierOf } from "../state/carrier-of.ts";
import { type Json, numericId } from "./json-text.ts";
import { moneySet } from "./money-fields.ts";
import type { BuildBody, Subject } from "./subject.ts";

const reference = (id: string): Record<string, Json> => ({ id: numericId(id), admin_graphql_api_id: id });

const brief = (item: OrderReturn): Record<string, Json> => ({
  ...reference(item.id),
  status: item.status.toLowerCase(),
});

/** The body of `returns/request` and `returns/approve`. */
function whole(subject: Subject): Json {
  const item = subject.orderReturn();
  const order = subject.order(item.orderId);
  return {
    ...brief(item),
    order: reference(item.orderId),
    total_return_line_items: totalQuantityOf(item),
    name: item.name,
    return_line_items: item.lines.map((line) => lineFields(order, line)),
    return_shipping_fees: item.shippingFee
      ? [{ ...reference(item.shippingFee.id), price: moneySet(item.shippingFee.amount, order) }]
      : [],
    exchange_line_items: item.exchangeLines.map((line) => ({
      ...reference(line.id),
      line_item: line.lineItemIds[0] ? reference(line.lineItemIds[0]) : null,
    })),
    total_exchange_line_items: item.exchangeLines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

function lineFields(order: Order, line: ReturnLine): Json {
  const fee = line.restockingFee;
  return {
    ...reference(line.id),
    fulfillment_line_item: { ...reference(line.fulfillmentLineItemId), line_item: reference(line.lineItemId) },
    quantity: quantityOf(line),
    return_reason: reasonById(line.reasonDefinitionId)?.legacy.toLowerCase() ?? "unknown",
    return_reason_note: line.reasonNote,
    customer_note: line.customerNote,
    restocking_fee: fee && {
      ...reference(fee.id),
      percentage: fee.percentage,
      amount_set: moneySet(restockingFee(lineItemOf(order, line), line.slots, fee.percentage), order),
    },
  };
}

const ended: BuildBody = (subject) => {
  const item = subject.orderReturn();
  return { ...brief(item), order_id: numericId(item.orderId) };
};

interface Made {
  readonly lineId: string;
  readonly disposition: Disposition;
}

export const returnTopics: Readonly<Record<string, BuildBody>> = {
  "returns/request": whole,
  "returns/approve": whole,
  "returns/decline": (subject) => {
    const item = subject.orderReturn();
    const decline = item.decline && { reason: item.decline.reason.toLowerCase(), note: item.decline.note };
    return { ...brief(item), order: reference(item.orderId), decline };
  },
  "returns/update": (subject) => {
    const removals = (subject.extra("removals") ?? []) as readonly { id: string; quantity: number }[];
    return {
      admin_graphql_api_id: subject.orderReturn().id,
      return_line_items: {
        removals: removals.map(({ id, quantity }) => ({ admin_graphql_api_id: id, delta: quantity })),
      },
      restocking_fees: { updates: [], removals: [] },
      return_shipping_fees: { updates: [], removals: [] },
    };
  },
  // The published sample is empty. A handler has to read the id where there is one and fetch the rest.
  "returns/process": (subject) => reference(subject.orderReturn().id),
  "returns/cancel": ended,
  "returns/close": ended,
  "returns/reopen": ended,
  "reverse_deliveries/attach_deliverable": (subject) => {
    const { delivery, order } = subject.reverseDelivery();
    return {
      ...reference(delivery.id),
      return: reference(order.returnId),
      shipping_deliverable: {
        tracking: {
          carrier_name: carrierOf(delivery.tracking?.url ?? null),
          tracking_number: delivery.tracking?.number ?? null,
          tracking_url: delivery.tracking?.url ?? null,
        },
        label: {
          public_file_url: delivery.label?.fileUrl ?? null,
          created_at: delivery.label?.createdAt ?? null,
        },
      },
    };
  },
  "reverse_fulfillment_orders/dispose": (subject) => {
    const made = (subject.extra("dispositions") ?? []) as readonly Made[];
    return {
      ...reference(subject.event.resourceId),
      dispositions: made.map(({ lineId, disposition }) => ({
        reverse_fulfillment_order_line_item: reference(lineId),
        reverse_delivery_line_item: null,
        type: disposition.type.toLowerCase(),
        location: disposition.locationId ? reference(disposition.locationId) : null,
        quantity: disposition.quantity,
      })),
      total_dispositions: made.length,
    };
  },
};
