import {
  type HoldInput,
  holdFulfillmentOrder,
  refuseHold,
  releaseHolds,
  splitOff,
} from "../../state/hold-fulfillment-order.ts";
import { refuseStep, replaceFulfillmentOrder, type RequestStep, takeStep } from "../../state/request-fulfillment.ts";
import { type ShopContext, touchOrder } from "../../state/shop-context.ts";
import type { FulfillmentOrder, Order } from "../../state/types.ts";
import { orderById } from "../fields/sources.ts";
import type { MutationResult, Mutations } from "../request-context.ts";

type Empty = Readonly<Record<string, null>>;
const NOT_FOUND = "Fulfillment order does not exist.";

function refuse(
  empty: Empty,
  field: readonly string[] | null,
  message: string,
  code: string | null = null,
): MutationResult {
  return { payload: { ...empty, userErrors: [{ field, message, code }] } };
}

function withFulfillmentOrder(
  context: ShopContext,
  id: string,
  empty: Empty,
  run: (target: FulfillmentOrder, order: Order) => MutationResult,
): MutationResult {
  const target = context.state.fulfillmentOrders.get(id);
  if (!target) return refuse(empty, ["id"], NOT_FOUND, "FULFILLMENT_ORDER_NOT_FOUND");
  return run(target, orderById(context.state, target.orderId));
}

const HOLD = { fulfillmentHold: null, fulfillmentOrder: null, remainingFulfillmentOrder: null };
const ONE = { fulfillmentOrder: null };
const CANCEL = { fulfillmentOrder: null, replacementFulfillmentOrder: null };
const SUBMIT = { originalFulfillmentOrder: null, submittedFulfillmentOrder: null, unsubmittedFulfillmentOrder: null };
const MOVE = { movedFulfillmentOrder: null, originalFulfillmentOrder: null, remainingFulfillmentOrder: null };

interface IdMessage {
  readonly id: string;
  readonly message?: string | null;
}

const step =
  (name: RequestStep) =>
  ({ id, message }: IdMessage, context: ShopContext): MutationResult =>
    withFulfillmentOrder(context, id, ONE, (target, order) => {
      const refusal = refuseStep(context, target, name);
      if (refusal) return refuse(ONE, ["id"], refusal);
      takeStep(context, order, target, name, message ?? null);
      return { payload: { fulfillmentOrder: target, userErrors: [] }, changed: [target.id] };
    });

export const fulfillmentOrderMutations: Mutations = {
  fulfillmentOrderHold: (
    { id, fulfillmentHold }: { readonly id: string; readonly fulfillmentHold: HoldInput },
    context,
  ) =>
    withFulfillmentOrder(context, id, HOLD, (target, order) => {
      const refusal = refuseHold(context, target, fulfillmentHold);
      if (refusal) return refuse(HOLD, refusal.field, refusal.message, refusal.code);
      const { hold, remaining } = holdFulfillmentOrder(context, order, target, fulfillmentHold);
      return {
        payload: {
          fulfillmentHold: hold,
          fulfillmentOrder: target,
          remainingFulfillmentOrder: remaining,
          userErrors: [],
        },
        changed: [target.id, hold.id, ...(remaining ? [remaining.id] : [])],
      };
    }),

  fulfillmentOrderReleaseHold: (
    args: { readonly id: string; readonly holdIds?: readonly string[] | null; readonly externalId?: string | null },
    context,
  ) =>
    withFulfillmentOrder(context, args.id, ONE, (target, order) => {
      if (target.holds.length === 0)
        return refuse(ONE, ["id"], "The fulfillment order is not on hold.", "INVALID_ACCESS");
      const byExternal = args.externalId
        ? target.holds.filter((hold) => hold.externalId === args.externalId).map((hold) => hold.id)
        : null;
      const released = releaseHolds(context, order, target, args.holdIds ?? byExternal);
      return {
        payload: { fulfillmentOrder: target, userErrors: [] },
        changed: [target.id, ...released.map((hold) => hold.id)],
      };
    }),

  fulfillmentOrderSubmitFulfillmentRequest: (
    args: IdMessage & {
      readonly notifyCustomer?: boolean | null;
      readonly fulfillmentOrderLineItems?: readonly { readonly id: string; readonly quantity: number }[] | null;
    },
    context,
  ) =>
    withFulfillmentOrder(context, args.id, SUBMIT, (target, order) => {
      const refusal = refuseStep(context, target, "submit_fulfillment");
      if (refusal) return refuse(SUBMIT, ["id"], refusal);
      const lines = args.fulfillmentOrderLineItems;
      const rest = lines?.length ? splitOff(context, order, target, lines) : null;
      const options = { notify_customer: args.notifyCustomer ?? false };
      takeStep(context, order, target, "submit_fulfillment", args.message ?? null, options);
      return {
        payload: {
          originalFulfillmentOrder: target,
          submittedFulfillmentOrder: target,
          unsubmittedFulfillmentOrder: rest,
          userErrors: [],
        },
        changed: [target.id],
      };
    }),

  fulfillmentOrderAcceptFulfillmentRequest: step("accept_fulfillment"),
  fulfillmentOrderRejectFulfillmentRequest: step("reject_fulfillment"),
  fulfillmentOrderSubmitCancellationRequest: step("submit_cancellation"),
  fulfillmentOrderAcceptCancellationRequest: step("accept_cancellation"),
  fulfillmentOrderRejectCancellationRequest: step("reject_cancellation"),

  fulfillmentOrderCancel: ({ id }: { readonly id: string }, context) =>
    withFulfillmentOrder(context, id, CANCEL, (target, order) => {
      if (target.progressReported)
        return refuse(
          CANCEL,
          ["id"],
          "Fulfillment order has manually reported progress.",
          "FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS",
        );
      if (!["SUBMITTED", "CANCELLATION_REQUESTED"].includes(target.requestStatus))
        return refuse(CANCEL, null, "Fulfillment order is not in cancelable request state and can't be canceled.");
      const replacement = replaceFulfillmentOrder(context, order, target);
      return {
        payload: { fulfillmentOrder: target, replacementFulfillmentOrder: replacement, userErrors: [] },
        changed: [target.id, replacement.id],
      };
    }),

  fulfillmentOrderReportProgress: ({ id }: { readonly id: string }, context) =>
    withFulfillmentOrder(context, id, ONE, (target, order) => {
      if (!["OPEN", "IN_PROGRESS"].includes(target.status))
        return refuse(ONE, ["id"], "Cannot report progress on the fulfillment order.");
      target.status = "IN_PROGRESS";
      target.progressReported = true;
      target.updatedAt = context.now();
      context.emit("fulfillment_orders/progress_reported", target.id);
      touchOrder(context, order);
      return { payload: { fulfillmentOrder: target, userErrors: [] }, changed: [target.id] };
    }),

  fulfillmentOrderOpen: ({ id }: { readonly id: string }, context) =>
    withFulfillmentOrder(context, id, ONE, (target, order) => {
      if (!["SCHEDULED", "IN_PROGRESS"].includes(target.status) || target.requestStatus === "ACCEPTED")
        return refuse(ONE, ["id"], "Fulfillment order is not in a state that can be marked as open.");
      target.status = "OPEN";
      target.progressReported = false;
      target.updatedAt = context.now();
      touchOrder(context, order);
      return { payload: { fulfillmentOrder: target, userErrors: [] }, changed: [target.id] };
    }),

  fulfillmentOrderMove: (
    args: {
      readonly id: string;
      readonly newLocationId: string;
      readonly fulfillmentOrderLineItems?: readonly { readonly id: string; readonly quantity: number }[] | null;
    },
    context,
  ) =>
    withFulfillmentOrder(context, args.id, MOVE, (target, order) => {
      if (!context.state.locations.has(args.newLocationId))
        return refuse(MOVE, ["newLocationId"], "Location does not exist.");
      const waiting = ["SUBMITTED", "ACCEPTED", "CANCELLATION_REQUESTED", "CANCELLATION_REJECTED"];
      if (!["OPEN", "ON_HOLD", "SCHEDULED"].includes(target.status) || waiting.includes(target.requestStatus))
        return refuse(MOVE, ["id"], "Cannot move the fulfillment order.");
      const lines = args.fulfillmentOrderLineItems;
      const remaining = lines?.length ? splitOff(context, order, target, lines) : null;
      const from = target.locationId;
      target.locationId = args.newLocationId;
      target.updatedAt = context.now();
      context.emit("fulfillment_orders/moved", target.id, { sourceLocationId: from });
      touchOrder(context, order);
      return {
        payload: {
          movedFulfillmentOrder: target,
          originalFulfillmentOrder: target,
          remainingFulfillmentOrder: remaining,
          userErrors: [],
        },
        changed: [target.id],
      };
    }),
};
