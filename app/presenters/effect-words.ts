import type { EffectKind, EffectState } from "../domain/planned-effect";
import { humanise, type Badge } from "./badge";

interface KindWords {
  /** Before and while it happens. */
  readonly doing: string;
  readonly done: string;
}

const KINDS: Readonly<Record<EffectKind, KindWords>> = {
  "hold-fulfillment-order": {
    doing: "Put on hold so that it cannot ship",
    done: "Put on hold so that it cannot ship",
  },
  "release-hold": { doing: "Take the hold off", done: "Hold taken off: the order can ship" },
  "request-warehouse-cancellation": { doing: "Ask the warehouse to stop", done: "Warehouse asked to stop" },
  "cancel-order": { doing: "Cancel the order in Shopify", done: "Order cancelled in Shopify" },
  "refund-units": { doing: "Refund and remove items", done: "Items refunded and removed" },
  "edit-quantities": { doing: "Take unpaid items off the order", done: "Unpaid items taken off the order" },
  "open-return": { doing: "Open the return in Shopify", done: "Return opened in Shopify" },
  "file-return-request": { doing: "Show the request in Shopify", done: "Request shown in Shopify" },
  "move-return": { doing: "Change the return's status in Shopify", done: "Status changed in Shopify" },
  "remove-from-return": { doing: "Take items out of the return", done: "Items taken out of the return" },
  "buy-return-label": { doing: "Buy a return label", done: "Return label bought" },
  "attach-return-label": { doing: "Put the label on the return in Shopify", done: "Label is on the return in Shopify" },
  "void-return-label": { doing: "Give an unused label back", done: "Unused label given back" },
  "process-return": { doing: "Process what came back, with the refund", done: "Processed in Shopify, with the refund" },
  "dispose-return": { doing: "Tell Shopify what became of the items", done: "Shopify knows what became of the items" },
  "give-store-credit": { doing: "Add store credit", done: "Store credit added" },
  "create-discount-code": { doing: "Make a discount code", done: "Discount code made" },
  "revoke-discount-code": { doing: "Take a discount code back", done: "Discount code taken back" },
  "give-goodwill-credit": { doing: "Give store credit for the trouble", done: "Store credit given for the trouble" },
  "take-goodwill-credit": { doing: "Take store credit back", done: "Store credit taken back" },
  "add-tags": { doing: "Tag the order", done: "Order tagged" },
  "send-mail": { doing: "Send a mail to the shopper", done: "Mail sent to the shopper" },
  "send-sms": { doing: "Send a text message to the shopper", done: "Text message sent to the shopper" },
  "trigger-flow": { doing: "Start Shopify Flow workflows", done: "Shopify Flow was told" },
  "send-webhook": { doing: "Tell a connected system", done: "Connected system told" },
};

const STATES: Readonly<Record<EffectState, Badge>> = {
  PLANNED: { label: "Next", tone: "new" },
  RUNNING: { label: "Under way", tone: "info" },
  DONE: { label: "Done", tone: "success" },
  FAILED: { label: "Did not work", tone: "critical" },
  UNPROVED: { label: "Not proved", tone: "warning" },
};

export function effectTitle(kind: string, state: string): string {
  const words = KINDS[kind as EffectKind] as KindWords | undefined;
  if (!words) return humanise(kind);
  return state === "DONE" ? words.done : words.doing;
}

export function effectBadge(state: string): Badge {
  return (STATES[state as EffectState] as Badge | undefined) ?? { label: humanise(state), tone: "new" };
}

/** Labels for what a receipt or an input holds; the rest is shown under its humanised name. */
const RECEIPT_LABELS: Readonly<Record<string, string>> = {
  orderId: "Order",
  fulfillmentOrderId: "Fulfillment order",
  holdId: "Hold",
  jobId: "Shopify job",
  refundId: "Refund",
  messageId: "Message id",
  response: "Mail server said",
  cancelledAt: "Cancelled at",
  nativeId: "Return in Shopify",
  status: "Status in Shopify",
  labelId: "Label",
  shipmentId: "Shipment at the carrier",
  trackingNumber: "Tracking number",
  reverseDeliveryId: "Delivery in Shopify",
  transactionId: "Transaction",
  discountId: "Discount in Shopify",
  code: "Discount code",
  refundTo: "Paid to",
  exchanged: "Exchange released",
  due: "Still to be paid",
  cost: "Cost",
};

export function receiptLabel(key: string): string {
  return RECEIPT_LABELS[key] ?? humanise(key.replace(/([a-z])([A-Z])/g, "$1 $2"));
}
