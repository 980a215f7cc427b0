/** Privacy topics: sent by the control API (or 48 hours after an uninstall), never by a change of a resource. */
export const complianceTopics = ["customers/data_request", "customers/redact", "shop/redact"] as const;
export type ComplianceTopic = (typeof complianceTopics)[number];

/** Topics about the app itself, sent when the control API installs, uninstalls or changes scopes. */
const appTopics = ["app/uninstalled", "app/scopes_update"] as const;

/** Topics the store's own changes cause. A room that adds a resource adds its topics here and a payload builder. */
const resourceTopics = [
  "orders/create",
  "orders/updated",
  "orders/paid",
  "orders/edited",
  "orders/cancelled",
  "orders/fulfilled",
  "orders/partially_fulfilled",
  "orders/risk_assessment_changed",
  "orders/delete",
  "order_transactions/create",
  "refunds/create",
  "fulfillments/create",
  "fulfillments/update",
  "fulfillment_events/create",
  "fulfillment_events/delete",
  "fulfillment_holds/added",
  "fulfillment_holds/released",
  "fulfillment_orders/order_routing_complete",
  "fulfillment_orders/placed_on_hold",
  "fulfillment_orders/hold_released",
  "fulfillment_orders/cancelled",
  "fulfillment_orders/split",
  "fulfillment_orders/moved",
  "fulfillment_orders/progress_reported",
  "fulfillment_orders/fulfillment_request_submitted",
  "fulfillment_orders/fulfillment_request_accepted",
  "fulfillment_orders/fulfillment_request_rejected",
  "fulfillment_orders/cancellation_request_submitted",
  "fulfillment_orders/cancellation_request_accepted",
  "fulfillment_orders/cancellation_request_rejected",
  "returns/request",
  "returns/approve",
  "returns/decline",
  "returns/update",
  "returns/process",
  "returns/cancel",
  "returns/close",
  "returns/reopen",
  "reverse_deliveries/attach_deliverable",
  "reverse_fulfillment_orders/dispose",
  "discounts/create",
  "discounts/update",
  "discounts/delete",
  "customers/create",
  "customers/update",
  "bulk_operations/finish",
  "shop/update",
] as const;

export const allTopics: readonly string[] = [...resourceTopics, ...appTopics, ...complianceTopics];
