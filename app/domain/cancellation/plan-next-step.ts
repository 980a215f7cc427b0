import { CANCEL_HOLD, hasShipped, judgeStop } from "./judge-stop";
import { planHolds } from "./plan-holds";
import { planCancel } from "./plan-cancel";
import { type EffectView, mailEffect, releaseEffect, type Step, type StepInput } from "./step";
import type { CancellationState } from "./types";

const HOUR = 3_600_000;
const FAILED = new Set(["FAILED", "UNPROVED"]);
const ENDS_IT = new Set(["cancel-order", "refund-units", "edit-quantities"]);

/**
 * Where a moving cancellation goes next, given the world as it is now. Pure: called again after every event that may
 * concern it, it gives the same answer for the same world, so lost, doubled and late events do no harm.
 */
export function planNextStep(input: StepInput): Step {
  const { cancellation, order, effects, now } = input;
  if (order === null) return end("DECLINED", "The order no longer exists in Shopify.");
  if (order.cancelledAt !== null) return cancelled(input);

  const asked = new Set(
    effects.flatMap((one) =>
      one.kind === "request-warehouse-cancellation" && one.state === "DONE" ? [one.fulfillmentOrderId ?? ""] : [],
    ),
  );
  const linesDone = effects.some(
    ({ kind, state }) => (kind === "refund-units" || kind === "edit-quantities") && state === "DONE",
  );
  if (linesDone) return cancelled(input);

  if (hasShipped(order, cancellation.scope)) {
    return endReleased(
      input,
      "RETURN_INSTEAD",
      "It has shipped: the shopper was offered a return.",
      "cancellation-shipped",
    );
  }
  const parts = judgeStop(order, cancellation.scope, asked);
  const inState = (state: string) => parts.filter((part) => part.state === state);

  if (inState("rejected").length > 0) {
    return endReleased(input, "REFUSED", "The warehouse could not stop it; the order goes on.", "cancellation-refused");
  }
  if (inState("busy").length > 0) {
    return wait("REVIEW", "The warehouse is already working on it. Ask them to stop, then approve, or decline.");
  }

  const toHold = inState("can_hold");
  const toAsk = inState("can_request");
  // A failed hold or request matters only as long as there is something left to hold or to ask.
  const stuck = new Set([...toHold, ...toAsk].map(({ fulfillmentOrder }) => fulfillmentOrder.id));
  const failed = effects.find(
    (one) => FAILED.has(one.state) && (ENDS_IT.has(one.kind) || stuck.has(one.fulfillmentOrderId ?? "")),
  );
  if (failed) return wait("FAILED", failed.sentence ?? "A step failed.");

  // Done for us, and yet not cancelled: staff settled the step by hand without the order following.
  if (effects.some(({ kind, state }) => kind === "cancel-order" && state === "DONE")) {
    return wait("FAILED", "The cancel step was recorded as done, but Shopify does not show the order as cancelled.");
  }
  if (!input.holdAgain && toHold.some(({ fulfillmentOrder }) => wasReleased(effects, fulfillmentOrder.id))) {
    return wait("REVIEW", "Somebody took our hold off: it may ship. Approve to stop it again, or decline.");
  }

  const effectsNow = [
    ...planHolds(cancellation, parts, effects),
    ...toAsk.map(({ fulfillmentOrder }) => ({
      kind: "request-warehouse-cancellation" as const,
      key: `ask-warehouse/${fulfillmentOrder.id}/${cancellation.id}`,
      input: {
        orderId: cancellation.orderId,
        fulfillmentOrderId: fulfillmentOrder.id,
        message: `Please stop order ${cancellation.orderName}: it is being cancelled. (Aftercare ${cancellation.id})`,
      },
    })),
  ];
  if (toAsk.length > 0 || inState("requested").length > 0) {
    const by = cancellation.warehouseBy ?? new Date(now.getTime() + input.warehouseHours * HOUR);
    if (by <= now) return wait("REVIEW", "The warehouse did not answer in time. Call them, then approve or decline.");
    return {
      state: "WAITING_WAREHOUSE",
      sentence: "The warehouse was asked to stop. Nothing is refunded before they answer.",
      effects: effectsNow,
      wakeAt: { purpose: "warehouse", at: by },
      warehouseBy: by,
    };
  }
  if (toHold.length > 0) {
    return {
      state: "STOPPING",
      sentence: "Being put on hold so that it cannot ship.",
      effects: effectsNow,
      wakeAt: null,
    };
  }
  if (cancellation.undoUntil !== null && now < cancellation.undoUntil) {
    return {
      state: "UNDO",
      sentence: "Stopped. It will be cancelled when the time to change one's mind is over.",
      effects: [],
      wakeAt: { purpose: "undo", at: cancellation.undoUntil },
    };
  }
  return {
    state: "CANCELLING",
    sentence: "Stopped for sure; the cancellation is under way at Shopify.",
    effects: planCancel(cancellation, order),
    wakeAt: null,
  };
}

/** Our hold was there, and is not any more. */
function wasReleased(effects: readonly EffectView[], fulfillmentOrderId: string): boolean {
  const holds = effects.filter(
    (one) => one.kind === "hold-fulfillment-order" && one.fulfillmentOrderId === fulfillmentOrderId,
  );
  return holds.length > 0 && holds.every(({ state }) => state === "DONE");
}

function cancelled(input: StepInput): Step {
  const { cancellation } = input;
  if (cancellation.scope.whole) {
    return {
      ...end("CANCELLED", "The order is cancelled in Shopify."),
      effects: mailEffect(cancellation, "cancellation-done"),
    };
  }
  return endReleased(
    input,
    "CANCELLED",
    "The items are cancelled; the rest of the order goes on.",
    "cancellation-lines-done",
  );
}

function endReleased({ cancellation }: StepInput, state: CancellationState, sentence: string, template: string): Step {
  return {
    ...end(state, sentence),
    effects: [releaseEffect(cancellation, CANCEL_HOLD), ...mailEffect(cancellation, template)],
  };
}

function end(state: CancellationState, sentence: string): Step {
  return { state, sentence, effects: [], wakeAt: null };
}

function wait(state: "REVIEW" | "FAILED", sentence: string): Step {
  return { state, sentence, effects: [], wakeAt: null };
}
