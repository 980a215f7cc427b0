import type { ReturnMove } from "../domain/returns/planned-effect";
import type { OrderReturn } from "../domain/returns/types";
import type { PlannedEffect } from "../domain/planned-effect";
import { declineNative } from "./request-return";

/** Moves Shopify's return, of which there is one. */
export function moveNative(
  { id: returnId, orderId, nativeId }: OrderReturn,
  move: ReturnMove,
  key: string,
): PlannedEffect {
  return { kind: "move-return", key, input: { orderId, returnId, nativeId: nativeId ?? "", move, decline: null } };
}

/** Ends Shopify's return as ours has ended: a request is declined, an open one cancelled or closed, the rest has ended. */
export function endNative(orderReturn: OrderReturn, how: "cancel" | "close", key: string): readonly PlannedEffect[] {
  return orderReturn.nativeStatus === "OPEN" ? [moveNative(orderReturn, how, key)] : declineNative(orderReturn);
}
