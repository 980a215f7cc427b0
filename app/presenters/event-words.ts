import { humanise, type Badge } from "./badge";

export const SOURCES: Readonly<Record<string, string>> = {
  WEBHOOK: "Shopify",
  PORTAL: "Shopper",
  STAFF: "Staff",
  FLOW: "Shopify Flow",
  TIMER: "Timer",
  CARRIER: "Carrier",
  SYSTEM: "Aftercare",
};

const TOPICS: Readonly<Record<string, string>> = {
  "app/uninstalled": "The app was removed",
  "app/scopes_update": "The app's permissions changed",
  "shop/update": "Shop settings changed",
  "bulk_operations/finish": "An export at Shopify finished",
  "orders/create": "Order placed",
  "orders/updated": "Order changed",
  "orders/paid": "Order paid",
  "orders/cancelled": "Order cancelled",
  "orders/fulfilled": "Order shipped",
  "orders/partially_fulfilled": "Part of the order shipped",
  "orders/delete": "Order deleted",
  "orders/edited": "Order edited",
  "orders/risk_assessment_changed": "Fraud check changed",
  "order_transactions/create": "Payment or refund on the order",
  "refunds/create": "Refund made",
  "fulfillments/create": "Parcel made",
  "fulfillments/update": "Parcel changed",
  "fulfillment_events/create": "Parcel moved",
  "fulfillment_orders/order_routing_complete": "Order assigned to a location",
  "fulfillment_orders/cancellation_request_accepted": "The warehouse agreed to stop",
  "fulfillment_orders/cancellation_request_rejected": "The warehouse could not stop",
  "fulfillment_holds/added": "Put on hold",
  "fulfillment_holds/released": "Hold taken off",
  "returns/request": "Return asked for",
  "returns/approve": "Return approved",
  "returns/decline": "Return declined",
  "returns/cancel": "Return cancelled",
  "returns/close": "Return closed",
  "returns/reopen": "Return reopened",
  "returns/update": "Return changed",
  "returns/process": "Return processed",
  "reverse_deliveries/attach_deliverable": "Return label added",
  "reverse_fulfillment_orders/dispose": "Returned items sorted",
  "customers/data_request": "A customer asked for their data",
  "customers/redact": "A customer's data must be deleted",
  "shop/redact": "The shop's data must be deleted",
  "cancellation/request": "Asked to cancel",
  "cancellation/undo": "Asked to keep the order after all",
  "cancellation/approve": "Cancellation approved",
  "cancellation/decline": "Cancellation declined",
  "cancellation/settle": "Cancellation finished by hand",
  "cancellation/check": "Asked to look again",
  "return/request": "Asked to return",
  "return/approve": "Return approved by staff",
  "return/decline": "Return declined by staff",
  "return/cancel": "Return called off",
  "return/label": "Asked for the return label",
  "return/upload-label": "Return label uploaded",
  "return/void-label": "Return label given back",
  "return/count": "Returned items counted in",
  "return/change": "Terms of a return changed",
  "return/reopen": "Asked to reopen a return",
  "return/retry": "Return tried again",
  "return/settle": "Return finished by hand",
  "return/check": "Asked to look again",
  "return/look": "Return in Shopify looked at",
  "return/sweep": "Returns of an order looked at",
  "goodwill/give": "Staff gave something for a trouble",
  "goodwill/revoke": "Goodwill to be taken back",
  "goodwill/effect-ended": "A step of a gift was finished",
  "notice/answer": "A shopper answered a notice of delay",
  "notice/settle": "What a shopper asked for was done",
  "notice/effect-ended": "A notice of delay went out",
  "case/open": "A shopper wrote about an order",
  "case/write": "A shopper wrote more",
  "case/answer": "Staff answered a shopper",
  "case/close": "Case closed",
  "case/reopen": "Case opened again",
  "shipment/check": "Asked to look at parcels again",
  "shipment/expect": "Staff named a new day",
  "shipment/settle": "Staff said what became of a parcel",
  "timer/watch": "Time to look at parcels again",
  "timer/follow": "Time to ask the carrier about a parcel",
  "timer/lanes": "Learned from last week's deliveries",
  "timer/consent": "The last day to agree to a delay has passed",
  "timer/nps": "Time to ask for a rating",
  "timer/csat": "Time to ask how it went",
  "timer/label-void": "Time to check a label that was given back",
  "timer/parcel": "Time to ask the carrier about a return",
  "return/effect-ended": "A step of a return was finished",
  "timer/goodwill": "The last day of a code has passed",
  "carrier/parcel": "Return parcel moved",
  "effect/ended": "A step was finished",
  "guest/look-up": "A guest looked for an order",
  "withdrawal/state": "A consumer withdrew from their contract",
  "order/look": "Order looked at again",
  "order/decide": "Order looked at under a new policy",
  "policy/changed": "A policy or a setting came into force",
  "shop/opened": "The app was opened",
  "timer/cancellation": "Time to go on with a cancellation",
  "timer/policy": "Time to look at the rules again",
  "timer/return": "Time to go on with a return",
  "timer/grace": "The grace window ended",
  "timer/reconcile": "Comparison with Shopify",
  "timer/export": "Import of orders",
  "timer/prepare": "Setting up the shop",
};

const STATES: Readonly<Record<string, Badge>> = {
  PENDING: { label: "Waiting", tone: "new" },
  RUNNING: { label: "Under way", tone: "info" },
  DONE: { label: "Done", tone: "success" },
  DEAD: { label: "Gave up", tone: "critical" },
};

export function eventTitle(topic: string): string {
  return TOPICS[topic] ?? humanise(topic);
}

export function eventBadge(state: string): Badge {
  return STATES[state] ?? { label: humanise(state), tone: "new" };
}

/** What came of an event, in words. */
export function eventResult(event: {
  state: string;
  outcome: string | null;
  note: string | null;
  lastError: string | null;
}) {
  if (event.state === "DEAD") return event.note ?? "It failed too often. Look at it and try again.";
  if (event.state === "PENDING" && event.lastError) return "It did not work yet and is tried again.";
  return event.note ?? (event.outcome ? humanise(event.outcome) : "");
}
