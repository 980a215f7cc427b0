import { hasEnded } from "./lifecycle";
import type { Cancellation, CancellationState } from "./types";

type Outcome = Extract<CancellationState, "CANCELLED" | "DECLINED" | "REFUSED" | "RETURN_INSTEAD">;

/** What those outside are told when a cancellation reaches a state; null = nothing, as while it is on its way. */
export function toldOfCancellation(one: Cancellation, state: CancellationState) {
  // The shopper changed their mind: all is as if nobody had asked.
  if (!hasEnded(state) || state === "KEPT") return null;
  const { id, shop, orderId, orderName, source, scope } = one;
  const topic = state === "CANCELLED" ? ("cancellation/done" as const) : ("cancellation/declined" as const);
  const payload = {
    orderId,
    orderName,
    cancellationId: id,
    askedBy: source,
    wholeOrder: scope.whole,
    outcome: state as Outcome,
  };
  return { shop, subject: orderId, key: `cancellation/${id}/ended`, topic, payload };
}
