import { addFulfillmentOrder, newItem } from "./route-order.ts";
import { type ShopContext, touchOrder } from "./shop-context.ts";
import type { FulfillmentHold, FulfillmentOrder, Order } from "./types.ts";

export const HOLD_LIMIT = 10;
const HANDLE_LIMIT = 64;

export interface HoldInput {
  readonly reason: string;
  readonly reasonNotes?: string | null;
  readonly handle?: string | null;
  readonly externalId?: string | null;
  readonly fulfillmentOrderLineItems?: readonly { readonly id: string; readonly quantity: number }[] | null;
}

export interface HoldRefusal {
  readonly field: readonly string[];
  readonly message: string;
  readonly code: string | null;
}

const LINES = ["fulfillmentHold", "fulfillmentOrderLineItems"];
const notSplittable = refusal(
  LINES,
  "The fulfillment order is not in a splittable state.",
  "FULFILLMENT_ORDER_NOT_SPLITTABLE",
);

function refusal(field: readonly string[], message: string, code: string | null): HoldRefusal {
  return { field, message, code };
}

/** Why a hold is refused, or null. The order of the checks is the order Shopify reports them in. */
export function refuseHold(context: ShopContext, target: FulfillmentOrder, input: HoldInput): HoldRefusal | null {
  const lines = input.fulfillmentOrderLineItems ?? [];
  const zero = lines.findIndex((line) => line.quantity <= 0);
  if (zero >= 0)
    return refusal(
      [...LINES, String(zero), "quantity"],
      "You must select at least one item to place on partial hold.",
      "GREATER_THAN_ZERO",
    );
  if (new Set(lines.map((line) => line.id)).size < lines.length)
    return refusal(LINES, "must contain unique line item ids", "DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS");
  if ((input.handle?.length ?? 0) > HANDLE_LIMIT)
    return refusal(["fulfillmentHold", "handle"], `Handle is too long (maximum is ${HANDLE_LIMIT} characters)`, null);
  if (!["OPEN", "ON_HOLD", "IN_PROGRESS", "SCHEDULED"].includes(target.status))
    return refusal(["id"], "The fulfillment order is not in a valid state to be placed on hold.", "TAKEN");
  const own = target.holds.filter((hold) => hold.actor === context.actor);
  if (own.length >= HOLD_LIMIT)
    return refusal(
      ["id"],
      "The maximum number of fulfillment holds for this fulfillment order has been reached for this app. " +
        "An app can only have up to 10 holds on a single fulfillment order at any one time.",
      "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED",
    );
  if (own.some((hold) => (hold.handle ?? "") === (input.handle ?? "")))
    return refusal(
      ["fulfillmentHold", "handle"],
      "The handle provided for the fulfillment hold is already in use by this app for another hold on this fulfillment order.",
      "DUPLICATE_FULFILLMENT_HOLD_HANDLE",
    );
  if (lines.length === 0) return null;
  if (target.status !== "OPEN" || target.requestStatus !== "UNSUBMITTED") return notSplittable;
  for (const [index, line] of lines.entries()) {
    const item = target.lineItems.find((candidate) => candidate.id === line.id);
    if (!item || item.remainingQuantity < line.quantity)
      return refusal(
        [...LINES, String(index), "quantity"],
        "The line item quantity is invalid.",
        "INVALID_LINE_ITEM_QUANTITY",
      );
  }
  return null;
}

/** Puts a hold on a fulfillment order, or on some of its units, which splits it. */
export function holdFulfillmentOrder(
  context: ShopContext,
  order: Order,
  target: FulfillmentOrder,
  input: HoldInput,
): { hold: FulfillmentHold; remaining: FulfillmentOrder | null } {
  const lines = input.fulfillmentOrderLineItems ?? [];
  const remaining = lines.length > 0 ? splitOff(context, order, target, lines) : null;
  const hold: FulfillmentHold = {
    id: context.newId("FulfillmentHold"),
    handle: input.handle || null,
    externalId: input.externalId ?? null,
    reason: input.reason,
    reasonNotes: input.reasonNotes ?? null,
    actor: context.actor,
  };
  target.holds.push(hold);
  target.status = "ON_HOLD";
  target.updatedAt = context.now();
  const extra = { fulfillmentHoldId: hold.id, remainingFulfillmentOrderId: remaining?.id ?? null };
  context.emit("fulfillment_orders/placed_on_hold", target.id, extra);
  context.emit("fulfillment_holds/added", hold.id, { fulfillmentOrderId: target.id });
  touchOrder(context, order);
  return { hold, remaining };
}

/** The named units stay, the others move to a fulfillment order of their own; null when nothing is left over. */
export function splitOff(
  context: ShopContext,
  order: Order,
  target: FulfillmentOrder,
  keep: readonly { readonly id: string; readonly quantity: number }[],
): FulfillmentOrder | null {
  const kept = new Map(keep.map((line) => [line.id, line.quantity]));
  const moved = target.lineItems.flatMap((line) => {
    const rest = line.remainingQuantity - (kept.get(line.id) ?? 0);
    return rest > 0 ? [newItem(context, line.lineItemId, rest)] : [];
  });
  if (moved.length === 0) return null;
  for (const line of target.lineItems) {
    const rest = line.remainingQuantity - (kept.get(line.id) ?? 0);
    line.totalQuantity -= rest;
    line.remainingQuantity -= rest;
  }
  target.lineItems = target.lineItems.filter((line) => line.totalQuantity > 0);
  target.updatedAt = context.now();
  const remaining = addFulfillmentOrder(context, order, target.locationId, moved);
  context.emit("fulfillment_orders/split", target.id, { remainingFulfillmentOrderId: remaining.id });
  return remaining;
}

/** Takes holds away: the named ones, or all. When the last is gone the work is open again. */
export function releaseHolds(
  context: ShopContext,
  order: Order,
  target: FulfillmentOrder,
  holdIds: readonly string[] | null,
): readonly FulfillmentHold[] {
  const released = target.holds.filter((hold) => holdIds === null || holdIds.includes(hold.id));
  if (released.length === 0) return released;
  target.holds = target.holds.filter((hold) => !released.includes(hold));
  target.updatedAt = context.now();
  for (const hold of released)
    context.emit("fulfillment_holds/released", hold.id, { fulfillmentOrderId: target.id, hold });
  if (target.holds.length === 0) {
    target.status = target.requestStatus === "ACCEPTED" || target.progressReported ? "IN_PROGRESS" : "OPEN";
    context.emit("fulfillment_orders/hold_released", target.id);
  }
  touchOrder(context, order);
  return released;
}
