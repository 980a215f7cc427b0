import type { PlannedEffect } from "../planned-effect";
import { CANCEL_HOLD, type judgeStop } from "./judge-stop";
import type { EffectView } from "./step";
import type { Cancellation } from "./types";

/** Our hold for every fulfillment order that can take one: nothing of it ships while a cancellation is decided. */
export function planHolds(
  { id, orderId }: Cancellation,
  parts: ReturnType<typeof judgeStop>,
  effects: readonly EffectView[] = [],
): readonly Extract<PlannedEffect, { kind: "hold-fulfillment-order" }>[] {
  return parts
    .filter(({ state }) => state === "can_hold")
    .map(({ fulfillmentOrder }) => ({
      kind: "hold-fulfillment-order",
      key: holdKey(fulfillmentOrder.id, id, effects),
      input: {
        orderId,
        fulfillmentOrderId: fulfillmentOrder.id,
        handle: CANCEL_HOLD,
        notes: "A cancellation is being decided. Aftercare releases this hold by itself.",
      },
    }));
}

/** A hold that was placed and taken off again by somebody is, when it is placed anew, another action. */
function holdKey(fulfillmentOrderId: string, cancellationId: string, effects: readonly EffectView[]): string {
  const placed = effects.filter(
    (one) =>
      one.kind === "hold-fulfillment-order" && one.fulfillmentOrderId === fulfillmentOrderId && one.state === "DONE",
  ).length;
  return `hold/${fulfillmentOrderId}/${cancellationId}${placed > 0 ? `/${placed + 1}` : ""}`;
}
