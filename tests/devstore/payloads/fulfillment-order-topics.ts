import type { FulfillmentHold } from "../state/types.ts";
import {
  fulfillmentOrderBrief,
  fulfillmentOrderWithHolds,
  fulfillmentOrderWithRequest,
  holdFields,
} from "./fulfillment-order-fields.ts";
import type { Json } from "./json-text.ts";
import type { BuildBody, Subject } from "./subject.ts";

const brief: BuildBody = (subject) => ({ fulfillment_order: fulfillmentOrderBrief(subject.fulfillmentOrder()) });

const other = (subject: Subject, name: string): Json => {
  const found = subject.otherFulfillmentOrder(name);
  return found && fulfillmentOrderBrief(found);
};

/** The third party's answer, with its words. */
const answered: BuildBody = (subject) => ({
  fulfillment_order: fulfillmentOrderWithRequest(subject.fulfillmentOrder()),
  message: subject.extraText("message"),
});

const lastRequest = (subject: Subject): Json => {
  const request = subject.fulfillmentOrder().merchantRequests.at(-1);
  return request ? { id: request.id, message: request.message } : null;
};

const lines = (subject: Subject): Json =>
  subject.fulfillmentOrder().lineItems.map(({ id, remainingQuantity }) => ({ id, quantity: remainingQuantity }));

/** A hold that was just added is in the state; one that was released travels in the event. */
const hold: BuildBody = (subject) => {
  const { state, event } = subject;
  const target = subject.otherFulfillmentOrder("fulfillmentOrderId");
  const standing = target?.holds.find(({ id }) => id === event.resourceId);
  const released = subject.extra("hold") as FulfillmentHold | undefined;
  const found = standing ?? released;
  return {
    fulfillment_order: { id: target?.id ?? null },
    fulfillment_hold: found ? holdFields(state, found) : { id: event.resourceId },
  };
};

export const fulfillmentOrderTopics: Readonly<Record<string, BuildBody>> = {
  "fulfillment_holds/added": hold,
  "fulfillment_holds/released": hold,
  "fulfillment_orders/order_routing_complete": brief,
  "fulfillment_orders/hold_released": brief,
  "fulfillment_orders/placed_on_hold": (subject) => {
    const target = subject.fulfillmentOrder();
    const created = target.holds.find(({ id }) => id === subject.extra("fulfillmentHoldId")) ?? target.holds.at(-1);
    return {
      fulfillment_order: fulfillmentOrderWithHolds(subject.state, target),
      remaining_fulfillment_order: other(subject, "remainingFulfillmentOrderId"),
      held_fulfillment_order_line_items: lines(subject),
      created_fulfillment_hold: created ? holdFields(subject.state, created) : null,
    };
  },
  "fulfillment_orders/cancelled": (subject) => ({
    fulfillment_order: fulfillmentOrderBrief(subject.fulfillmentOrder()),
    replacement_fulfillment_order: other(subject, "replacementFulfillmentOrderId"),
  }),
  "fulfillment_orders/split": (subject) => ({
    split_line_items: lines(subject),
    fulfillment_order: fulfillmentOrderBrief(subject.fulfillmentOrder()),
    remaining_fulfillment_order: other(subject, "remainingFulfillmentOrderId"),
    replacement_fulfillment_order: other(subject, "replacementFulfillmentOrderId"),
  }),
  "fulfillment_orders/moved": (subject) => {
    const target = subject.fulfillmentOrder();
    const from = subject.extraText("sourceLocationId");
    return {
      original_fulfillment_order: { ...fulfillmentOrderBrief(target), assigned_location_id: from },
      moved_fulfillment_order: { ...fulfillmentOrderBrief(target), assigned_location_id: target.locationId },
      destination_location_id: target.locationId,
      fulfillment_order_line_items_requested: lines(subject),
      source_location: { id: from },
    };
  },
  "fulfillment_orders/progress_reported": (subject) => ({
    fulfillment_order: fulfillmentOrderBrief(subject.fulfillmentOrder()),
    progress_report: { reason_notes: null, progress_reported_by_app: null, progress_reported_by_user: null },
    initial_status: "open",
  }),
  "fulfillment_orders/fulfillment_request_submitted": (subject) => {
    const target = fulfillmentOrderWithRequest(subject.fulfillmentOrder());
    return {
      original_fulfillment_order: target,
      submitted_fulfillment_order: target,
      fulfillment_order_merchant_request: lastRequest(subject),
    };
  },
  "fulfillment_orders/fulfillment_request_accepted": answered,
  "fulfillment_orders/fulfillment_request_rejected": answered,
  "fulfillment_orders/cancellation_request_submitted": (subject) => ({
    fulfillment_order: fulfillmentOrderWithRequest(subject.fulfillmentOrder()),
    fulfillment_order_merchant_request: lastRequest(subject),
  }),
  "fulfillment_orders/cancellation_request_accepted": answered,
  "fulfillment_orders/cancellation_request_rejected": answered,
};
