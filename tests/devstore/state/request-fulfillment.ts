import { addFulfillmentOrder, newItem } from "./route-order.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type {
  FulfillmentOrder,
  FulfillmentOrderRequestStatus,
  FulfillmentOrderStatus,
  MerchantRequest,
  Order,
} from "./types.ts";

export type RequestStep =
  | "submit_fulfillment"
  | "accept_fulfillment"
  | "reject_fulfillment"
  | "submit_cancellation"
  | "accept_cancellation"
  | "reject_cancellation";

interface StepRule {
  readonly from: readonly FulfillmentOrderRequestStatus[];
  readonly to: FulfillmentOrderRequestStatus;
  readonly status: FulfillmentOrderStatus | null;
  readonly topic: string;
  /** What Shopify says when the step does not fit the state. */
  readonly refusal: string;
}

/** The talk between merchant and third party as a table. */
const STEPS: Readonly<Record<RequestStep, StepRule>> = {
  submit_fulfillment: {
    from: ["UNSUBMITTED", "REJECTED", "CANCELLATION_ACCEPTED"],
    to: "SUBMITTED",
    status: null,
    topic: "fulfillment_orders/fulfillment_request_submitted",
    refusal: "Cannot request fulfillment for the fulfillment order.",
  },
  accept_fulfillment: {
    from: ["SUBMITTED"],
    to: "ACCEPTED",
    status: "IN_PROGRESS",
    topic: "fulfillment_orders/fulfillment_request_accepted",
    refusal: "The fulfillment request has not been submitted.",
  },
  reject_fulfillment: {
    from: ["SUBMITTED"],
    to: "REJECTED",
    status: "OPEN",
    topic: "fulfillment_orders/fulfillment_request_rejected",
    refusal: "The fulfillment request has not been submitted.",
  },
  submit_cancellation: {
    from: ["ACCEPTED", "CANCELLATION_REJECTED"],
    to: "CANCELLATION_REQUESTED",
    status: null,
    topic: "fulfillment_orders/cancellation_request_submitted",
    refusal: "Cannot request cancellation for the fulfillment order.",
  },
  accept_cancellation: {
    from: ["CANCELLATION_REQUESTED"],
    to: "CANCELLATION_ACCEPTED",
    status: "OPEN",
    topic: "fulfillment_orders/cancellation_request_accepted",
    refusal: "The cancellation request has not been submitted.",
  },
  reject_cancellation: {
    from: ["CANCELLATION_REQUESTED"],
    to: "CANCELLATION_REJECTED",
    status: null,
    topic: "fulfillment_orders/cancellation_request_rejected",
    refusal: "The cancellation request has not been submitted.",
  },
};

export function isThirdParty(context: Pick<ShopContext, "state">, target: FulfillmentOrder): boolean {
  return (context.state.locations.get(target.locationId)?.fulfillmentServiceId ?? null) !== null;
}

/** Why a step is refused, or null. */
export function refuseStep(context: ShopContext, target: FulfillmentOrder, step: RequestStep): string | null {
  const rule = STEPS[step];
  if (!isThirdParty(context, target))
    return "The fulfillment order's assigned location is not managed by a fulfillment service.";
  if (["CLOSED", "CANCELLED", "INCOMPLETE"].includes(target.status)) return rule.refusal;
  return rule.from.includes(target.requestStatus) ? null : rule.refusal;
}

/** Performs a step of the talk between the merchant and the third party. */
export function takeStep(
  context: ShopContext,
  order: Order,
  target: FulfillmentOrder,
  step: RequestStep,
  message: string | null,
  options: MerchantRequest["requestOptions"] = null,
): void {
  const rule = STEPS[step];
  target.requestStatus = rule.to;
  if (rule.status && target.status !== "ON_HOLD") target.status = rule.status;
  target.updatedAt = context.now();
  if (step === "submit_fulfillment" || step === "submit_cancellation")
    target.merchantRequests.push({
      id: context.newId("FulfillmentOrderMerchantRequest"),
      kind: step === "submit_fulfillment" ? "FULFILLMENT_REQUEST" : "CANCELLATION_REQUEST",
      message,
      sentAt: context.now(),
      requestOptions: options,
      responseMessage: null,
    });
  else {
    const kind = step.endsWith("_fulfillment") ? "FULFILLMENT_REQUEST" : "CANCELLATION_REQUEST";
    const request = target.merchantRequests.findLast((item) => item.kind === kind);
    if (request) request.responseMessage = message;
  }
  context.emit(rule.topic, target.id, { message });
  touchOrder(context, order);
}

/** Gives work back: the fulfillment order closes and another opens for what is left. */
export function replaceFulfillmentOrder(
  context: ShopContext,
  order: Order,
  target: FulfillmentOrder,
): FulfillmentOrder {
  const left = target.lineItems.filter((line) => line.remainingQuantity > 0);
  const replacement = addFulfillmentOrder(
    context,
    order,
    target.locationId,
    left.map((line) => newItem(context, line.lineItemId, line.remainingQuantity)),
  );
  for (const line of target.lineItems) {
    line.totalQuantity -= line.remainingQuantity;
    line.remainingQuantity = 0;
  }
  target.status = "CLOSED";
  target.holds = [];
  target.updatedAt = context.now();
  context.emit("fulfillment_orders/cancelled", target.id, { replacementFulfillmentOrderId: replacement.id });
  touchOrder(context, order);
  return replacement;
}
