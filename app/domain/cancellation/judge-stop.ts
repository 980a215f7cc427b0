import type { Gid } from "../gid";
import type { FulfillmentOrderSnapshot, OrderSnapshot } from "../order";
import type { CancellationScope } from "./types";

/** Our hold on fulfillment orders while a cancellation is decided. */
export const CANCEL_HOLD = "aftercare-cancel";
/** Our hold on new orders during the grace window. */
export const GRACE_HOLD = "aftercare-grace";

/** How one fulfillment order stands towards being stopped. */
export type StopState = "stopped" | "can_hold" | "can_request" | "requested" | "rejected" | "busy";

const OVER = new Set(["CLOSED", "CANCELLED"]);
/** A third party has, or may have, begun: only they can stop it. */
const IN_THEIR_HANDS = new Set(["SUBMITTED", "ACCEPTED", "CANCELLATION_REJECTED"]);
const NOBODY: ReadonlySet<Gid> = new Set();

/**
 * Judges the fulfillment orders that still have to ship units of the scope.
 * `asked` = fulfillment orders whose third party this cancellation has already asked.
 * "busy" = work has begun and neither a hold nor a request can stop it.
 */
export function judgeStop(
  order: OrderSnapshot,
  scope: CancellationScope,
  asked: ReadonlySet<Gid> = NOBODY,
): readonly { readonly fulfillmentOrder: FulfillmentOrderSnapshot; readonly state: StopState }[] {
  const wanted = scope.whole ? null : new Set(scope.units.map((unit) => unit.lineItemId));
  return (order.fulfillmentOrders ?? [])
    .filter((one) => !OVER.has(one.status))
    .filter((one) => one.lines.some((line) => line.remainingQuantity > 0 && (wanted?.has(line.lineItemId) ?? true)))
    .map((fulfillmentOrder) => ({ fulfillmentOrder, state: stopState(fulfillmentOrder, asked) }));
}

function stopState(one: FulfillmentOrderSnapshot, asked: ReadonlySet<Gid>): StopState {
  // A "no" given to an earlier request is not the answer to this one.
  if (one.requestStatus === "CANCELLATION_REJECTED" && asked.has(one.id)) return "rejected";
  if (one.requestStatus === "CANCELLATION_REQUESTED") return "requested";
  if (IN_THEIR_HANDS.has(one.requestStatus)) return "can_request";
  if (one.holds.some((hold) => hold.ours && hold.handle === CANCEL_HOLD)) return "stopped";
  if (one.status === "OPEN" || one.status === "ON_HOLD" || one.status === "SCHEDULED") return "can_hold";
  return "busy";
}

/** Proof of stop: nothing of the scope can leave a warehouse any more. Only then may money move. */
export function isStopped(order: OrderSnapshot, scope: CancellationScope): boolean {
  return (
    order.fulfillmentOrders !== null &&
    !hasShipped(order, scope) &&
    judgeStop(order, scope).every(({ state }) => state === "stopped")
  );
}

/** Whether units of the scope have already left: fewer are unfulfilled than were asked for. */
export function hasShipped(order: OrderSnapshot, scope: CancellationScope): boolean {
  if (scope.whole) {
    return order.lines.some(
      (line) =>
        line.requiresShipping && line.unfulfilledQuantity !== null && line.unfulfilledQuantity < line.currentQuantity,
    );
  }
  return scope.units.some((unit) => {
    const line = order.lines.find(({ id }) => id === unit.lineItemId);
    return (
      line !== undefined &&
      line.unfulfilledQuantity !== null &&
      line.unfulfilledQuantity < Math.min(unit.quantity, line.currentQuantity)
    );
  });
}
