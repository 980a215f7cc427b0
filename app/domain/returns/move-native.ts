import type { Gid } from "../gid";
import type { PlannedEffect } from "../planned-effect";
import type { ReturnMove } from "./planned-effect";
import type { DeclineReason, OrderReturn } from "./types";

/** Moves Shopify's return from one status to the next, once per `key`. */
export function moveNative(
  { id: returnId, orderId }: Pick<OrderReturn, "id" | "orderId">,
  nativeId: Gid,
  move: ReturnMove,
  key: string,
  decline: { readonly reason: DeclineReason; readonly note: string } | null = null,
): PlannedEffect {
  return { kind: "move-return", key, input: { orderId, returnId, nativeId, move, decline } };
}

/** The no, told to Shopify's request as well; nothing where there is no request. */
export function declineNative(orderReturn: OrderReturn): readonly PlannedEffect[] {
  const { id, nativeId, nativeStatus, lines } = orderReturn;
  if (!nativeId || nativeStatus !== "REQUESTED") return [];
  const because = lines.find(({ answer }) => answer === "DECLINED");
  const decline = { reason: because?.declineReason ?? "OTHER", note: because?.because ?? "" } as const;
  return [moveNative(orderReturn, nativeId, "decline", `decline-return/${id}`, decline)];
}

/** Ends Shopify's return as ours has ended: a request is declined, an open one cancelled or closed, the rest has ended. */
export function endNative(orderReturn: OrderReturn, how: "cancel" | "close", key: string): readonly PlannedEffect[] {
  const { nativeId, nativeStatus } = orderReturn;
  return nativeId && nativeStatus === "OPEN"
    ? [moveNative(orderReturn, nativeId, how, key)]
    : declineNative(orderReturn);
}
